// The parts of links as CommonMark spells them: labels, destinations, titles, definitions.

/// Scans the syntax of links in the text of one block.
struct LinkSyntax {
  let bytes: [UInt8]

  /// What follows a link's text: where its destination's own characters stand, and where it ends.
  struct Tail: Equatable {
    var destination: Range<Int>?
    var end: Int
  }

  /// The tail of the link whose closing bracket stands at `bracket`.
  func tail(after bracket: Int) -> Tail {
    if let inline = inlineTail(at: bracket + 1) { return inline }
    if let label = labelEnd(at: bracket + 1) { return Tail(destination: nil, end: label) }
    return Tail(destination: nil, end: bracket + 1)
  }

  /// `(destination "title")` at `start`.
  func inlineTail(at start: Int) -> Tail? {
    guard bytes.at(start) == UInt8(ascii: "(") else { return nil }
    let first = skipSpaces(start + 1)
    guard let destination = destination(at: first) else { return nil }
    let afterDestination = skipSpaces(destination.end)
    var end = afterDestination
    if afterDestination > destination.end, let title = titleEnd(at: afterDestination) {
      end = skipSpaces(title)
    }
    guard bytes.at(end) == UInt8(ascii: ")") else { return nil }
    return Tail(destination: destination.text, end: end + 1)
  }

  /// The destination at `start`: its characters, and where it ends (after `>`, if it has one).
  func destination(at start: Int) -> (text: Range<Int>, end: Int)? {
    if bytes.at(start) == UInt8(ascii: "<") { return pointyDestination(at: start) }
    var offset = start
    var depth = 0
    loop: while let byte = bytes.at(offset) {
      switch byte {
      case .backslash where bytes.at(offset + 1)?.isPunctuation == true: offset += 2
      case UInt8(ascii: "("):
        depth += 1
        offset += 1
        if depth > 32 { return nil }
      case UInt8(ascii: ")"):
        if depth == 0 { break loop }
        depth -= 1
        offset += 1
      case 0...0x20, 0x7F:
        if offset == start { return nil }
        break loop
      default: offset += 1
      }
    }
    guard depth == 0 else { return nil }
    return (start..<offset, offset)
  }

  private func pointyDestination(at start: Int) -> (text: Range<Int>, end: Int)? {
    var offset = start + 1
    while let byte = bytes.at(offset) {
      switch byte {
      case UInt8(ascii: ">"): return (start + 1..<offset, offset + 1)
      case .backslash: offset += 2
      case .newline, UInt8(ascii: "<"): return nil
      default: offset += 1
      }
    }
    return nil
  }

  /// The end of the title at `start`, after its closing mark.
  func titleEnd(at start: Int) -> Int? {
    guard let open = bytes.at(start) else { return nil }
    let close: UInt8
    switch open {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): close = open
    case UInt8(ascii: "("): close = UInt8(ascii: ")")
    default: return nil
    }
    var offset = start + 1
    while let byte = bytes.at(offset) {
      if byte == close { return offset + 1 }
      if byte == UInt8(ascii: "("), close == UInt8(ascii: ")") { return nil }
      offset += byte == .backslash && bytes.at(offset + 1)?.isPunctuation == true ? 2 : 1
    }
    return nil
  }

  /// The end of the link label at `start`, after its `]`.
  func labelEnd(at start: Int) -> Int? {
    guard bytes.at(start) == UInt8(ascii: "[") else { return nil }
    var offset = start + 1
    while let byte = bytes.at(offset), offset - start <= 1001 {
      switch byte {
      case UInt8(ascii: "]"): return offset + 1
      case UInt8(ascii: "["): return nil
      case .backslash where bytes.at(offset + 1)?.isPunctuation == true: offset += 2
      default: offset += 1
      }
    }
    return nil
  }

  /// A link reference definition.
  struct Definition {
    var label: Range<Int>
    var destination: Range<Int>
    var end: Int
  }

  /// The definition at `start`, where a line begins; its end is the start of the next line.
  func definition(at start: Int) -> Definition? {
    guard let label = labelEnd(at: start), bytes.at(label) == UInt8(ascii: ":") else { return nil }
    let hasName = bytes[start + 1..<label - 1].contains { !$0.isWhitespace }
    guard hasName, let destination = destination(at: skipSpaces(label + 1)),
      destination.end > skipSpaces(label + 1)
    else { return nil }
    let make = { Definition(label: start + 1..<label - 1, destination: destination.text, end: $0) }
    let beforeTitle = skipSpaces(destination.end)
    if beforeTitle > destination.end, let title = titleEnd(at: beforeTitle),
      let end = lineEnd(from: title)
    {
      return make(end)
    }
    return lineEnd(from: destination.end).map(make)
  }

  /// The offset after the next line end, if only spaces stand before it.
  private func lineEnd(from start: Int) -> Int? {
    let offset = bytes.end(from: start) { $0.isSpaceOrTab }
    if offset >= bytes.count { return offset }
    return bytes[offset] == .newline ? offset + 1 : nil
  }

  private func skipSpaces(_ start: Int) -> Int { bytes.end(from: start) { $0.isWhitespace } }
}
