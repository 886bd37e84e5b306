// Which characters fonts must have for some pages.

/// The characters that a book's fonts are reduced to.
struct UsedCharacters {
  /// Basic Latin, the upper half of Latin-1 and the usual punctuation are always there: for text
  /// that scripts or a book's own theme add.
  private static let always: [ClosedRange<UInt32>] = [0x20...0x7E, 0xA0...0xFF, 0x2010...0x2026]

  /// Browsers write single letters in formulas with these.
  private static let mathematicalItalics: [ClosedRange<UInt32>] = [
    0x1D434...0x1D467, 0x1D6E2...0x1D71B, 0x210E...0x210E, 0x1D6A4...0x1D6A5,
  ]

  /// Browsers draw these where no page names them: the minus sign for a hyphen that is an operator,
  /// and the sign of every root.
  private static let drawnByBrowsers: [ClosedRange<UInt32>] = [0x2212...0x2212, 0x221A...0x221A]

  private static let unasked = Set((always + mathematicalItalics + drawnByBrowsers).joined())

  private(set) var codePoints = UsedCharacters.unasked

  mutating func add(_ other: UsedCharacters) { codePoints.formUnion(other.codePoints) }

  /// Adds the characters of UTF-8 text. Basic Latin is there already, so markup need not be read.
  mutating func add(_ text: [UInt8]) {
    var place = 0
    while place < text.count {
      let lead = text[place]
      let length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
      if length > 1, place + length <= text.count {
        let first = UInt32(lead) & (0x7F >> UInt32(length))
        codePoints.insert(
          text[(place + 1)..<(place + length)].reduce(first) { $0 << 6 | UInt32($1 & 0x3F) })
      }
      place += length
    }
  }
}
