// The parser's steps over single characters.

extension WrittenParser {
  var peek: Unicode.Scalar? { index < text.count ? text[index] : nil }

  mutating func skipSpaces() {
    while let here = peek, WrittenNotation.spaces.contains(here) { index += 1 }
  }

  /// Takes the given characters if they come next.
  mutating func take(_ expected: [Unicode.Scalar]) -> Bool {
    guard text[index...].starts(with: expected) else { return false }
    index += expected.count
    return true
  }

  /// Takes a sign or, in any case, a word that does not go on with a letter or digit.
  mutating func take(word: [Unicode.Scalar]) -> Bool {
    guard index + word.count <= text.count else { return false }
    let here = text[index..<(index + word.count)]
    guard zip(here, word).allSatisfy({ $0 == $1 || $0.properties.lowercaseMapping == String($1) })
    else { return false }
    let end = index + word.count
    if let last = word.last, last.properties.isAlphabetic, end < text.count {
      guard !text[end].properties.isAlphabetic, Self.digit(text[end]) == nil else { return false }
    }
    index = end
    return true
  }

  /// Takes a character with spaces before it.
  mutating func takeSeparator(_ separator: Unicode.Scalar) -> Bool {
    let start = index
    skipSpaces()
    if peek == separator {
      index += 1
      return true
    }
    index = start
    return false
  }

  mutating func takeSign() -> (isNegative: Bool, text: String)? {
    guard let here = peek, here == "+" || WrittenNotation.minusSigns.contains(here) else {
      return nil
    }
    index += 1
    return (here != "+", String(here))
  }

  static func digit(_ scalar: Unicode.Scalar) -> UInt8? {
    ("0"..."9").contains(scalar) ? UInt8(scalar.value - 48) : nil
  }

  func digit(at index: Int) -> UInt8? { index < text.count ? Self.digit(text[index]) : nil }

  /// Takes the digits that come next, however many.
  mutating func takeDigits() -> [UInt8] {
    var digits: [UInt8] = []
    while let digit = digit(at: index) {
      digits.append(digit)
      index += 1
    }
    return digits
  }
}
