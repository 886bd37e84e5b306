// Displayed formulas of several lines. A line of a formula may look like a list, a quote or the
// underline of a heading (`- b`, `> 0`, `=`), so its characters are hidden from CommonMark.

enum DisplayMathSyntax {
  struct Formula {
    /// Where its first `$` stands in the file.
    var start: Int
    /// What stands between the two `$$`, line by line: offsets in the text.
    var inside: [Range<Int>]
  }

  /// The formulas that begin a line's text and do not end on this line.
  static func hidden(
    _ lines: LineTable, code: CodeLines, except excluded: Set<Int>
  ) -> [Formula] {
    var result: [Formula] = []
    var line = 0
    while line < lines.starts.count {
      if !code.contains(line), let open = opening(lines, line: line) {
        let start = lines.text.origin(of: open.offset)
        if !excluded.contains(start),
          let (inside, last) = inside(lines, from: line, open)
        {
          result.append(Formula(start: start, inside: inside))
          line = last
        }
      }
      line += 1
    }
    return result
  }

  private struct Opening {
    var offset: Int
    /// How many `>` stand before it.
    var quotes: Int
  }

  /// A `$$` at the start of a line's text that is not closed on the line.
  private static func opening(_ lines: LineTable, line: Int) -> Opening? {
    let bytes = lines.bytes
    let end = lines.end(of: line)
    var offset = lines.starts[line]
    var quotes = 0
    while offset < end {
      let byte = bytes[offset]
      if byte == .dollar { break }
      if byte == UInt8(ascii: ">") { quotes += 1 }
      guard byte.isSpaceOrTab || byte == UInt8(ascii: ">") else {
        guard let marker = listMarkerEnd(bytes, at: offset) else { return nil }
        offset = marker
        continue
      }
      offset += 1
    }
    guard bytes.has("$$", at: offset), offset + 2 <= end,
      close(bytes, from: offset + 2, to: end) == nil
    else { return nil }
    return Opening(offset: offset, quotes: quotes)
  }

  private static func listMarkerEnd(_ bytes: [UInt8], at start: Int) -> Int? {
    let digits = bytes.end(from: start) { $0.isDigit }
    let marks = digits > start ? ".)" : "-+*"
    guard let mark = bytes.at(digits), marks.utf8.contains(mark),
      bytes.at(digits + 1)?.isSpaceOrTab == true
    else { return nil }
    return digits + 1
  }

  private static func close(_ bytes: [UInt8], from start: Int, to end: Int) -> Int? {
    var offset = start
    while offset < end {
      if bytes.has("$$", at: offset) { return offset }
      offset += bytes[offset] == .backslash ? 2 : 1
    }
    return nil
  }

  private static func inside(
    _ lines: LineTable, from first: Int, _ open: Opening
  ) -> (inside: [Range<Int>], last: Int)? {
    var parts: [Range<Int>] = []
    var line = first
    var start = open.offset + 2
    while line < lines.starts.count {
      let lineEnd = lines.end(of: line)
      if line > first {
        start = content(lines, line: line, quotes: open.quotes)
        if start >= lineEnd { return nil }
      }
      let close = close(lines.bytes, from: start, to: lineEnd)
      let end = close ?? lineEnd
      if start < end { parts.append(start..<end) }
      if close != nil { return (parts, line) }
      line += 1
    }
    return nil
  }

  /// Where the text of a further line begins: after white space and as many `>` as the formula has.
  private static func content(_ lines: LineTable, line: Int, quotes: Int) -> Int {
    let bytes = lines.bytes
    let end = lines.end(of: line)
    var offset = lines.starts[line]
    var left = quotes
    while offset < end {
      let isMarker = bytes[offset] == UInt8(ascii: ">") && left > 0
      guard isMarker || bytes[offset].isSpaceOrTab else { break }
      if isMarker { left -= 1 }
      offset += 1
    }
    return offset
  }
}
