// The tokens of a piece of Swift, as far as operands have to be told apart.

/// A token with its bytes.
struct SwiftToken: Equatable {
  enum Kind: Equatable {
    case word, number, `operator`
    /// A text literal, or a piece of one between interpolations.
    case text
    /// Brackets, commas, semicolons, colons and whatever else stands for itself.
    case mark(UInt8)
  }

  let kind: Kind
  let range: Range<Int>
}

/// Cuts code into tokens; comments are left out.
struct SwiftTokens {
  private(set) var tokens: [SwiftToken] = []
  private let bytes: [UInt8]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    let isCode = SwiftCodeScanner(bytes).isCode
    var place = 0
    while place < bytes.count {
      guard isCode[place] else {
        let end = isCode[place...].firstIndex(of: true) ?? bytes.count
        if bytes[place] != UInt8(ascii: "/") { add(.text, place..<end) }
        place = end
        continue
      }
      let end = tokenEnd(from: place)
      if let kind = kind(at: place) { add(kind, place..<end) }
      place = end
    }
  }

  /// All words of some cells' code.
  static func words(of cells: [Cell]) -> Set<String> {
    cells.reduce(into: []) { words, cell in
      let bytes = Array(cell.code.utf8)
      for token in SwiftTokens(bytes).tokens where token.kind == .word {
        words.insert(bytes.string(token.range))
      }
    }
  }

  private mutating func add(_ kind: SwiftToken.Kind, _ range: Range<Int>) {
    tokens.append(SwiftToken(kind: kind, range: range))
  }

  private func kind(at place: Int) -> SwiftToken.Kind? {
    let byte = bytes[place]
    if byte.isWhitespace { return nil }
    if byte.isDigit { return .number }
    if bytes.isOperator(at: place) { return .operator }
    let isParameter = byte == UInt8(ascii: "$")
    return isParameter || bytes.isName(at: place) ? .word : .mark(byte)
  }

  private func tokenEnd(from place: Int) -> Int {
    switch kind(at: place) {
    case .number: numberEnd(place)
    case .operator: end(place) { bytes.isOperator(at: $0) && !bytes.has("//", at: $0) }
    case .word: wordEnd(place)
    case nil, .mark, .text: place + 1
    }
  }

  private func end(_ place: Int, while holds: (Int) -> Bool) -> Int {
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 || holds(end) { end += 1 }
    return end
  }

  private func wordEnd(_ place: Int) -> Int {
    end(place) { bytes.isName(at: $0) && !bytes.isOperator(at: $0) }
  }

  /// `1_000`, `0x1F`, `1.5e-3`; not the range in `1...5`, nor the member in `1.description`.
  private func numberEnd(_ place: Int) -> Int {
    var end = wordEnd(place)
    if bytes.at(end) == UInt8(ascii: "."), bytes.at(end + 1)?.isDigit == true {
      end = wordEnd(end + 1)
    }
    let sign = bytes.at(end) == UInt8(ascii: "-") || bytes.at(end) == UInt8(ascii: "+")
    let marker = bytes[end - 1] | 0x20
    let isHexadecimal = bytes.has("0x", at: place)
    if sign, bytes.at(end + 1)?.isDigit == true,
      marker == UInt8(ascii: isHexadecimal ? "p" : "e")
    {
      end = wordEnd(end + 1)
    }
    return end
  }
}

extension [UInt8] {
  /// Whether one of the characters that Swift takes for an operator's starts at an offset.
  fileprivate func isOperator(at offset: Int) -> Bool {
    guard let byte = at(offset) else { return false }
    if byte < 0x80 { return "/=-+!*%<>&|^~?.".utf8.contains(byte) }
    guard let scalar = scalar(at: offset) else { return false }
    return Self.operatorCharacters.contains { $0.contains(scalar.value) }
  }

  /// The character that starts at an offset; nil inside of one.
  private func scalar(at offset: Int) -> Unicode.Scalar? {
    var decoder = UTF8()
    var bytes = self[offset..<Swift.min(offset + 4, count)].makeIterator()
    guard case .scalarValue(let scalar) = decoder.decode(&bytes) else { return nil }
    return scalar
  }

  /// Those beyond ASCII, as The Swift Programming Language lists them in its grammar of operators.
  private static let operatorCharacters: [ClosedRange<UInt32>] = [
    0xA1...0xA7, 0xA9...0xA9, 0xAB...0xAC, 0xAE...0xAE, 0xB0...0xB1, 0xB6...0xB6, 0xBB...0xBB,
    0xBF...0xBF, 0xD7...0xD7, 0xF7...0xF7, 0x300...0x36F, 0x1DC0...0x1DFF, 0x2016...0x2017,
    0x2020...0x2027, 0x2030...0x203E, 0x2041...0x2053, 0x2055...0x205E, 0x20D0...0x20FF,
    0x2190...0x23FF, 0x2500...0x2775, 0x2794...0x2BFF, 0x2E00...0x2E7F, 0x3001...0x3003,
    0x3008...0x3020, 0x3030...0x3030, 0xFE00...0xFE0F, 0xFE20...0xFE2F, 0xE0100...0xE01EF,
  ]
}
