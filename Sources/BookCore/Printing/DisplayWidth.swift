// How many cells of a terminal a text takes.

extension String {
  /// The cells that terminals give the text: two for wide characters of East Asia and for emoji, one
  /// for other characters with the marks on them, none for marks alone.
  var cellCount: Int { reduce(0) { $0 + $1.cellCount } }
}

extension Character {
  fileprivate var cellCount: Int {
    guard let first = unicodeScalars.first, !first.isASCII else { return 1 }
    if first.properties.isEmojiPresentation || Self.isWide(first) { return 2 }
    // A sign that is drawn as an emoji where a selector asks for that.
    if first.properties.isEmoji, unicodeScalars.contains("\u{FE0F}") { return 2 }
    return first.hasNoWidth ? 0 : 1
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value >= 0x1100 && wide.contains { $0.contains(scalar.value) }
  }

  /// The letters and signs of the widths W and F (Unicode Standard Annex 11) that are no emoji, with
  /// what is not assigned between them.
  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2329...0x232A, 0x2E80...0x303E, 0x3041...0x3247, 0x3250...0x4DBF,
    0x4E00...0xA4C6, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
    0xFE30...0xFE6B, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FB,
    0x1F200...0x1F265, 0x20000...0x2FFFD, 0x30000...0x3FFFD,
  ]
}

extension Unicode.Scalar {
  fileprivate var hasNoWidth: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark: true
    // A soft hyphen is drawn.
    default: properties.isDefaultIgnorableCodePoint && self != "\u{AD}"
    }
  }
}
