// Text as it may be shown: what steers a terminal, or turns the reading direction of what follows, is
// made visible instead of being obeyed.

extension String {
  /// The text with a visible character for each control character but line ends and tabs, as `␛`.
  var visible: String {
    guard unicodeScalars.contains(where: { Self.picture(of: $0) != nil }) else { return self }
    return map(Self.visible).joined()
  }

  /// A line end of two characters is one of Swift's, and stays.
  private static func visible(_ character: Character) -> String {
    guard character != "\r\n" else { return "\r\n" }
    let scalars = character.unicodeScalars.map { picture(of: $0) ?? $0 }
    return String(String.UnicodeScalarView(scalars))
  }

  private static func picture(of scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0x09, 0x0A: nil
    case 0..<0x20: Unicode.Scalar(0x2400 + scalar.value)
    case 0x7F: "\u{2421}"
    case 0x80..<0xA0, 0x202A...0x202E, 0x2066...0x2069: "\u{FFFD}"
    default: nil
    }
  }

  /// The text, or its start and end where it is longer than so many characters.
  func elided(to length: Int) -> String {
    guard utf8.count > length, unicodeScalars.count > length else { return self }
    let start = String(unicodeScalars.prefix(length * 2 / 3))
    let end = String(unicodeScalars.suffix(length / 4))
    return "\(start) … \(end)"
  }

  /// The text between quotation marks; of a long one, its beginning.
  var quotedInPart: String { count <= 60 ? "“\(self)”" : "“\(prefix(59))…”" }
}

extension Diagnostic {
  /// The finding with visible control characters.
  var visible: Diagnostic {
    var shown = self
    shown.path = path?.visible
    shown.summary = summary.visible
    shown.explanation = explanation?.visible
    shown.fix = fix?.visible
    shown.notes = notes.map { note in
      var note = note
      note.text = note.text.visible
      return note
    }
    return shown
  }
}
