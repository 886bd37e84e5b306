// Cuts a line of text into numbers, words and marks, for comparing outputs number by number.

/// Reads the tokens of one line. Complexity: linear in the line.
struct TextTokenizer {
  private let bytes: [UInt8]
  private let findsElisions: Bool
  private var index = 0
  private var tokens: [TextToken] = []

  static func tokens(of line: some Collection<UInt8>, elisions: Bool = false) -> [TextToken] {
    var tokenizer = TextTokenizer(bytes: Array(line), findsElisions: elisions)
    tokenizer.run()
    return tokenizer.tokens
  }

  private init(bytes: [UInt8], findsElisions: Bool) {
    self.bytes = bytes
    self.findsElisions = findsElisions
  }

  private mutating func run() {
    var hasSpace = false
    while index < bytes.count {
      if Self.isSpace(bytes[index]) {
        hasSpace = true
        index += 1
        continue
      }
      let start = index
      let kind = next()
      tokens.append(
        TextToken(
          kind: kind, range: start..<index, hasSpaceBefore: hasSpace && !tokens.isEmpty))
      hasSpace = false
    }
  }

  private mutating func next() -> TextToken.Kind {
    if findsElisions, isElision(at: index) {
      index += 3
      return .elision
    }
    if let end = numberEnd(from: index) {
      index = end
      return extendsWord() ? .word : .number
    }
    let scalar = scalar(at: index)
    index += scalar.length
    guard scalar.isWord else { return .mark }
    takeWord()
    return .word
  }

  private mutating func takeWord() {
    while index < bytes.count {
      let scalar = scalar(at: index)
      guard scalar.isWord else { return }
      index += scalar.length
    }
  }

  /// Takes what makes digits a version, a grouped number or the like: `6.3` before `.1`.
  private mutating func extendsWord() -> Bool {
    var extended = false
    while index + 1 < bytes.count,
      bytes[index] == UInt8(ascii: ".") || bytes[index] == UInt8(ascii: "_"),
      bytes[index + 1].isDigit
    {
      extended = true
      index += 1
      takeWord()
    }
    return extended
  }
}

// MARK: - Numbers

extension TextTokenizer {
  private static func isSpace(_ byte: UInt8) -> Bool { byte == 32 || byte == 9 || byte == 13 }

  private func isDigit(at index: Int) -> Bool { bytes.at(index)?.isDigit == true }

  private func isElision(at index: Int) -> Bool {
    bytes[index...].prefix(3).elementsEqual([46, 46, 46])
  }

  /// Where the number that starts here ends; nil when none does.
  private func numberEnd(from start: Int) -> Int? {
    var end = start
    if let length = signLength(at: start), Self.maySign(bytes, at: start) { end += length }
    let digits = end
    while isDigit(at: end) { end += 1 }
    let hasInteger = end > digits
    if bytes.at(end) == 46, hasInteger || isDigit(at: end + 1), takesPoint(at: end, digits: digits)
    {
      end += 1
      while isDigit(at: end) { end += 1 }
    }
    guard hasInteger || end > digits else { return nil }
    return exponentEnd(from: end)
  }

  /// Whether a point behind digits belongs to them, and is not that of `...` or of a sentence.
  ///
  /// Digits follow it, or, as in `[1. 2.5]`, a number or a closing mark; or the line is all digits.
  private func takesPoint(at index: Int, digits: Int) -> Bool {
    guard let next = bytes.at(index + 1) else { return bytes[..<digits].allSatisfy(Self.isSpace) }
    if next.isDigit || "],;".utf8.contains(next) { return true }
    if next == 101 { return exponentEnd(from: index + 1) > index + 1 }
    guard Self.isSpace(next) else { return false }
    let following = bytes[index...].dropFirst().drop(while: Self.isSpace)
    guard let first = following.first else { return bytes[..<digits].allSatisfy(Self.isSpace) }
    return first.isDigit
      || ("+-".utf8.contains(first) && following.dropFirst().first?.isDigit == true)
  }

  private func exponentEnd(from end: Int) -> Int {
    guard bytes.at(end) == 101 || bytes.at(end) == 69 else { return end }
    var next = end + 1
    if bytes.at(next) == 43 || bytes.at(next) == 45 { next += 1 }
    guard isDigit(at: next) else { return end }
    while isDigit(at: next) { next += 1 }
    return next
  }

  private func signLength(at index: Int) -> Int? {
    if bytes[index] == 43 || bytes[index] == 45 { return 1 }
    return bytes[index...].prefix(3).elementsEqual([0xE2, 0x88, 0x92]) ? 3 : nil
  }

  /// Whether a sign here is a number's and no operator: nothing before it, a space, or an opening mark.
  static func maySign(_ bytes: [UInt8], at index: Int) -> Bool {
    guard index > 0 else { return true }
    return isSpace(bytes[index - 1]) || "([{,;:=|<>".utf8.contains(bytes[index - 1])
  }

  /// The length of the character at an offset, and whether it may be part of a word.
  private func scalar(at index: Int) -> (length: Int, isWord: Bool) {
    let first = bytes[index]
    if first < 0x80 {
      let isLetter = (65...90).contains(first & 0xDF)
      return (1, isLetter || first.isDigit || first == 95)
    }
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    let text = String(decoding: bytes[index..<end], as: UTF8.self)
    return (end - index, text.unicodeScalars.first?.properties.isAlphabetic ?? false)
  }
}
