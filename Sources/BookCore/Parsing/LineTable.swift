// Where a line's own text starts once the markers of the enclosing quotes and list items are off.

/// A text's lines, and what enclosing containers take from each.
struct LineTable: Sendable {
  let text: MappedText
  let bytes: [UInt8]
  /// The offset at which each line starts.
  let starts: [Int]

  init(_ text: MappedText) {
    self.text = text
    bytes = text.bytes
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == .newline { starts.append(offset + 1) }
    self.starts = starts
  }

  /// The offset of a line's end, before its line feed.
  func end(of line: Int) -> Int {
    line + 1 < starts.count ? starts[line + 1] - 1 : bytes.count
  }

  /// Where a line begins after the marks of quotes and white space.
  func unmarkedStart(of line: Int) -> Int {
    min(
      bytes.end(from: starts[line]) { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }, end(of: line))
  }

  /// A line after the marks of quotes and white space.
  func unmarked(_ line: Int) -> ArraySlice<UInt8> { bytes[unmarkedStart(of: line)..<end(of: line)] }

  /// Where a block node starts.
  func offset(of node: MarkupNode) -> Int {
    guard node.line >= 1, node.line <= starts.count else { return bytes.count }
    return min(starts[node.line - 1] + max(node.column - 1, 0), bytes.count)
  }

  /// Where the text of a line begins inside `enclosures`, and how many of them the line continues
  /// (a lazy continuation line of a paragraph leaves markers out).
  func content(of line: Int, in enclosures: [Enclosure]) -> (cursor: LineCursor, depth: Int) {
    var cursor = LineCursor(offset: starts[line])
    for (depth, enclosure) in enclosures.enumerated() {
      if enclosure.line == line {
        cursor = enclosure.content
      } else if !step(into: enclosure.kind, from: &cursor) {
        return (cursor, depth)
      }
    }
    return (cursor, enclosures.count)
  }

  /// Where the text of a paragraph's further line begins. The parser takes white space off the
  /// start of a line only if the line continues all containers.
  func textStart(of line: Int, in enclosures: [Enclosure]) -> Int {
    let (cursor, depth) = content(of: line, in: enclosures)
    let start = min(cursor.offset, end(of: line))
    guard depth == enclosures.count else { return start }
    return min(bytes.end(from: start) { $0.isSpaceOrTab }, end(of: line))
  }

  /// Whether a line is one that makes a heading of the text above it.
  func isUnderline(_ line: Int, in enclosures: [Enclosure]) -> Bool {
    let (cursor, depth) = content(of: line, in: enclosures)
    let (first, columns) = cursor.indentation(in: bytes)
    guard depth == enclosures.count, columns <= 3, let mark = bytes.at(first),
      mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-")
    else { return false }
    let marks = bytes.end(from: first) { $0 == mark }
    return bytes.end(from: marks) { $0.isSpaceOrTab } >= end(of: line)
  }

  private func step(into kind: Enclosure.Kind, from cursor: inout LineCursor) -> Bool {
    let (first, columns) = cursor.indentation(in: bytes)
    switch kind {
    case .quote:
      guard columns <= 3, bytes.at(first) == UInt8(ascii: ">") else { return false }
      cursor = afterQuoteMarker(cursor, indentation: columns)
    case .item(let width):
      let isBlank = first >= bytes.count || bytes[first] == .newline
      guard columns >= width || isBlank else { return false }
      cursor.advance(columns: min(width, columns), in: bytes)
    }
    return true
  }

  private func afterQuoteMarker(_ start: LineCursor, indentation: Int) -> LineCursor {
    var cursor = start
    cursor.advance(columns: indentation + 1, in: bytes)
    if let byte = bytes.at(cursor.offset), byte.isSpaceOrTab {
      cursor.advance(columns: 1, in: bytes)
    }
    return cursor
  }

  /// The enclosure that a quote opens on its first line.
  func quote(line: Int, in enclosures: [Enclosure]) -> Enclosure {
    let outer = content(of: line, in: enclosures).cursor
    let columns = outer.indentation(in: bytes).columns
    return Enclosure(
      kind: .quote, line: line, content: afterQuoteMarker(outer, indentation: columns))
  }

  /// The enclosure that a list item opens on its first line.
  func item(line: Int, in enclosures: [Enclosure]) -> Enclosure {
    var cursor = content(of: line, in: enclosures).cursor
    let (first, indentation) = cursor.indentation(in: bytes)
    let marker = markerLength(at: first)
    cursor.advance(columns: indentation + marker, in: bytes)
    let spaces = cursor.indentation(in: bytes)
    let isBlank = spaces.first >= bytes.count || bytes[spaces.first] == .newline
    let padding = spaces.columns >= 5 || spaces.columns < 1 || isBlank ? 1 : spaces.columns
    cursor.advance(columns: min(padding, spaces.columns), in: bytes)
    return Enclosure(
      kind: .item(width: indentation + marker + padding), line: line, content: cursor)
  }

  private func markerLength(at offset: Int) -> Int {
    let digits = bytes.end(from: offset) { $0.isDigit } - offset
    return digits + 1
  }
}
