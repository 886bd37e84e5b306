// Pieces of Swift that generated programs are written with.

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(count, 0)) }

extension String {
  /// The text as a Swift string literal on one line.
  var swiftLiteral: String {
    let isPlain = utf8.allSatisfy { (0x20..<0x7F).contains($0) && !"\\\"".utf8.contains($0) }
    if isPlain { return "\"\(self)\"" }
    let escaped = unicodeScalars.map { scalar in
      switch scalar {
      case "\\", "\"": "\\\(scalar)"
      case "\u{0}"..<" ", "\u{7F}", "\u{85}", "\u{2028}", "\u{2029}":
        "\\u{\(String(scalar.value, radix: 16))}"
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
