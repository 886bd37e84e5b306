// The inline text of one paragraph, heading or table cell, as the CommonMark parser sees it.

/// A leaf block's text without the markers of its containers; each byte knows its place.
struct LeafText: Sendable {
  /// The text; its places are offsets in the chapter's `MappedText`.
  var text: MappedText
  /// The link reference definitions that stood before the text.
  var definitions: [(label: String, destination: Int)] = []

  var bytes: [UInt8] { text.bytes }
}

extension LeafText {
  /// The text of a paragraph, or of a heading with an underline (which `lastLine` leaves out).
  init(paragraphAt start: Int, lines: LineTable, firstLine: Int, lastLine: Int, in enclosures: [Enclosure]) {
    var joined = MappedText()
    for line in firstLine...max(firstLine, lastLine) {
      let from = line == firstLine ? start : lines.content(of: line, in: enclosures).cursor.offset
      let end = lines.end(of: line)
      let first = min(lines.bytes.end(from: from) { $0.isSpaceOrTab }, end)
      joined.append(lines.bytes[first..<end], at: first)
      if line < lastLine { joined.append([.newline], at: end) }
    }
    self.init(text: joined)
    dropDefinitions()
    trimEnd()
  }

  /// The text of a heading that begins with `#` at `start`.
  init(headingAt start: Int, lines: LineTable, line: Int) {
    let bytes = lines.bytes
    var end = lines.end(of: line)
    let marks = min(bytes.end(from: start) { $0 == UInt8(ascii: "#") }, end)
    let first = min(bytes.end(from: marks) { $0.isSpaceOrTab }, end)
    let trim = { while end > first, bytes[end - 1].isWhitespace { end -= 1 } }
    trim()
    var closing = end
    while closing > first, bytes[closing - 1] == UInt8(ascii: "#") { closing -= 1 }
    if closing < end, closing == first || bytes[closing - 1].isSpaceOrTab {
      end = closing
      trim()
    }
    var text = MappedText()
    text.append(bytes[first..<end], at: first)
    self.init(text: text)
  }

  private mutating func dropDefinitions() {
    var start = 0
    let syntax = LinkSyntax(bytes: bytes)
    while bytes.at(start) == UInt8(ascii: "["), let found = syntax.definition(at: start) {
      definitions.append((bytes.string(found.label), text.origin(of: found.destination.lowerBound)))
      start = found.end
    }
    if start > 0 { text = text.slice(from: start, to: bytes.count) }
  }

  private mutating func trimEnd() {
    var end = bytes.count
    while end > 0, bytes[end - 1].isWhitespace { end -= 1 }
    if end < bytes.count { text = text.slice(from: 0, to: end) }
  }
}

extension MappedText {
  /// A part of the text.
  func slice(from start: Int, to end: Int) -> MappedText {
    var result = MappedText()
    var offset = start
    while offset < end {
      let next = min(pieceEnd(of: offset), end)
      result.append(bytes[offset..<next], at: origin(of: offset))
      offset = next
    }
    return result
  }
}
