// The classes of ASCII bytes that CommonMark's rules speak of.

extension UInt8 {
  static let newline = UInt8(ascii: "\n")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let dollar = UInt8(ascii: "$")
  static let pipe = UInt8(ascii: "|")

  var isSpaceOrTab: Bool { self == 0x20 || self == 0x09 }
  var isWhitespace: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
  var isDigit: Bool { (0x30...0x39).contains(self) }
  var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
  var isPunctuation: Bool {
    (0x21...0x2F).contains(self) || (0x3A...0x40).contains(self)
      || (0x5B...0x60).contains(self) || (0x7B...0x7E).contains(self)
  }
}

extension [UInt8] {
  /// The byte at `offset`, or nil past the end.
  func at(_ offset: Int) -> UInt8? { offset >= 0 && offset < count ? self[offset] : nil }

  /// Whether the ASCII text stands at `offset`.
  func has(_ text: StaticString, at offset: Int) -> Bool {
    guard offset >= 0, offset + text.utf8CodeUnitCount <= count else { return false }
    return text.withUTF8Buffer { buffer in
      buffer.indices.allSatisfy { self[offset + $0] == buffer[$0] }
    }
  }

  /// The first offset from `start` on whose byte does not fulfil the condition.
  func end(from start: Int, while condition: (UInt8) -> Bool) -> Int {
    var offset = start
    while offset < count, condition(self[offset]) { offset += 1 }
    return offset
  }

  /// Whether a text stands anywhere in the bytes. A search by characters would take a hundred times
  /// longer.
  func holds(_ text: String) -> Bool { place(of: text) != nil }

  /// Where a text begins, from an offset on.
  func place(of text: String, from start: Int = 0) -> Int? {
    let wanted = Array(text.utf8)
    guard let first = wanted.first else { return start }
    var rest = self[start...]
    while let place = rest.firstIndex(of: first) {
      if self[place...].starts(with: wanted) { return place }
      rest = self[(place + 1)...]
    }
    return nil
  }

  func string(_ range: Range<Int>) -> String { String(decoding: self[range], as: UTF8.self) }
}
