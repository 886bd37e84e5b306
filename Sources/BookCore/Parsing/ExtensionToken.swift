// What the extensions add inside a line of text: formulas, references, citations, footnotes.

/// A piece of extension syntax, with its place in the file.
struct ExtensionToken: Sendable {
  enum Kind: Sendable, Equatable {
    case math(tex: String, texStart: Int)
    case displayMath(tex: String, texStart: Int, label: String?)
    case references([Reference])
    case citations([Citation])
    case footnote(name: String)
    case attributes(Attributes)
    /// `~~`, which may open or close struck text.
    case strike(opens: Bool, closes: Bool)
  }

  /// A reference of `[Fig @fig-x, left; -@fig-y]` with the words around it.
  struct Reference: Sendable, Equatable {
    var prefix: String
    var label: String
    var suffix: String
    var numberOnly: Bool
  }

  /// A work of `[see @key, p. 3; -@other]`.
  struct Citation: Sendable, Equatable {
    var key: String
    var prefix: String
    var suffix: String
    var yearOnly: Bool
    /// The place of the `@` in the token.
    var offset: Int
  }

  var kind: Kind
  /// What the author wrote.
  var text: String
  /// The stretches of the file that it is made of: one, or one for each line.
  var origins: [Range<Int>]

  var start: Int { origins.first?.lowerBound ?? 0 }
  var length: Int { origins.reduce(0) { $0 + $1.count } }

  /// Whether the CommonMark parser must not see the characters.
  var isShielded: Bool {
    if case .strike = kind { false } else { true }
  }
}

extension MappedText {
  /// Replaces the characters of a token by ones that mean nothing to CommonMark. Its outer bytes
  /// become punctuation, or stay what they are, so that emphasis beside it works as if it were a
  /// formula; lengths and line ends stay, and so do all places.
  mutating func shield(_ token: ExtensionToken) {
    guard token.isShielded else { return }
    for (index, range) in token.origins.enumerated() {
      let start = offset(ofOrigin: range.lowerBound)
      for offset in start..<start + range.count where bytes[offset] != .newline {
        let isOuter =
          (index == 0 && offset == start)
          || (index == token.origins.count - 1 && offset == start + range.count - 1)
        replaceByte(at: offset, with: isOuter ? .dollar : UInt8(ascii: "x"))
      }
    }
  }

  /// Replaces the characters of some stretches by letters.
  mutating func hide(_ ranges: [Range<Int>]) {
    for range in ranges {
      for offset in range { replaceByte(at: offset, with: UInt8(ascii: "x")) }
    }
  }

  /// The text with the bytes that `source` has at the same places.
  func reread(from source: MappedText) -> MappedText {
    var result = self
    for (offset, byte) in bytes(in: source).enumerated() {
      result.replaceByte(at: offset, with: byte)
    }
    return result
  }
}
