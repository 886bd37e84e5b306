// The inline text of one paragraph, heading or table cell, as the CommonMark parser sees it.

/// A leaf block's text without the markers of its containers; each byte knows its place.
struct LeafText: Sendable {
  var text: MappedText
  /// The last line of the block, from 0.
  var lastLine = 0
  /// Where the destinations of the link reference definitions before the text stand in the file.
  var definitions: [(label: String, destination: Int)] = []

  var bytes: [UInt8] { text.bytes }

  /// The part of the file from the first to the last byte.
  var origins: Range<Int> {
    let start = text.origin(of: 0)
    return start..<max(start, text.endOrigin(of: bytes.count))
  }
}

extension LeafText {
  /// The text of a paragraph or heading node.
  init(of node: MarkupNode, in enclosures: [Enclosure], lines: LineTable) {
    let start = lines.offset(of: node)
    let first = node.line - 1
    switch node.kind {
    case .heading where Self.isMarked(lines.bytes, at: start):
      self.init(headingAt: start, line: first, lines: lines)
    case .heading: self.init(underlinedAt: start, line: first, in: enclosures, lines: lines)
    default:
      self.init(paragraphAt: start, first..<node.endLine, in: enclosures, lines: lines)
    }
  }

  /// Whether a heading begins with marks `#`; a text over an underline may begin with one, too.
  private static func isMarked(_ bytes: [UInt8], at start: Int) -> Bool {
    let end = bytes.end(from: start) { $0 == UInt8(ascii: "#") }
    return (1...6).contains(end - start) && bytes.at(end)?.isWhitespace != false
  }

  /// A heading that ends with the first line of `=` or `-` under some text. (The parser does not
  /// always report the line of the underline.)
  private init(
    underlinedAt start: Int, line first: Int, in enclosures: [Enclosure], lines: LineTable
  ) {
    for line in first + 1..<max(first + 1, lines.starts.count)
    where lines.isUnderline(line, in: enclosures) {
      let text = LeafText(paragraphAt: start, first..<line, in: enclosures, lines: lines)
      if !text.bytes.isEmpty {
        self = text
        lastLine = line
        return
      }
    }
    self.init(paragraphAt: start, first..<first + 1, in: enclosures, lines: lines)
  }

  private init(
    paragraphAt start: Int, _ range: Range<Int>, in enclosures: [Enclosure], lines: LineTable
  ) {
    var joined = MappedText()
    for line in range where line < lines.starts.count {
      let first = line == range.lowerBound ? start : lines.textStart(of: line, in: enclosures)
      joined.append(first..<min(lines.end(of: line) + 1, lines.bytes.count), of: lines.text)
    }
    self.init(text: joined, lastLine: range.upperBound - 1)
    dropDefinitions()
    trimEnd()
  }

  private init(headingAt start: Int, line: Int, lines: LineTable) {
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
    self.init(text: lines.text.slice(first..<end), lastLine: line)
  }

  private mutating func dropDefinitions() {
    guard bytes.first == UInt8(ascii: "[") else { return }
    var start = 0
    let syntax = LinkSyntax(bytes: bytes)
    while bytes.at(start) == UInt8(ascii: "["), let found = syntax.definition(at: start) {
      definitions.append((bytes.string(found.label), text.origin(of: found.destination.lowerBound)))
      start = found.end
    }
    if start > 0 { text = text.slice(start..<bytes.count) }
  }

  private mutating func trimEnd() {
    var end = bytes.count
    while end > 0, bytes[end - 1].isWhitespace { end -= 1 }
    if end < bytes.count { text = text.slice(0..<end) }
  }
}
