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
    case .word: end(place) { bytes.isName(at: $0) && !bytes.isOperator(at: $0) }
    case nil, .mark, .text: place + 1
    }
  }

  private func end(_ place: Int, while holds: (Int) -> Bool) -> Int {
    var end = place + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 || holds(end) { end += 1 }
    return end
  }

  /// `1_000`, `0x1F`, `1.5e-3`; not the range in `1...5`, nor the member in `1.description`.
  private func numberEnd(_ place: Int) -> Int {
    var end = end(place) { bytes.isName(at: $0) }
    if bytes.at(end) == UInt8(ascii: "."), bytes.at(end + 1)?.isDigit == true {
      end = self.end(end + 1) { bytes.isName(at: $0) }
    }
    let sign = bytes.at(end) == UInt8(ascii: "-") || bytes.at(end) == UInt8(ascii: "+")
    let marker = bytes[end - 1] | 0x20
    let isHexadecimal = bytes.has("0x", at: place)
    if sign, bytes.at(end + 1)?.isDigit == true,
      marker == UInt8(ascii: isHexadecimal ? "p" : "e")
    {
      end = self.end(end + 1) { bytes.isName(at: $0) }
    }
    return end
  }
}

extension [UInt8] {
  /// Whether an operator's character starts at an offset: ASCII, or one of the mathematical and
  /// pictorial ones that Swift takes for operators.
  fileprivate func isOperator(at offset: Int) -> Bool {
    guard let byte = at(offset) else { return false }
    if byte < 0x80 { return "/=-+!*%<>&|^~?.".utf8.contains(byte) }
    guard offset + 2 < count, byte == 0xE2 else { return byte == 0xC2 && isLatinOperator(offset) }
    let code = (UInt32(byte & 0x0F) << 12) | (UInt32(self[offset + 1] & 0x3F) << 6)
    return (0x2190...0x2BFF).contains(code | UInt32(self[offset + 2] & 0x3F))
  }

  /// `±`, `¬`, `×` and `÷` stand among letters.
  private func isLatinOperator(_ offset: Int) -> Bool {
    at(offset + 1) == 0xB1 || at(offset + 1) == 0xAC
  }
}
