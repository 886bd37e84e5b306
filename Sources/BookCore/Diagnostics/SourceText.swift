// A file's text cut into lines once, to find lines, offsets and printable columns in.

/// The text of a file with an index of its lines.
package struct SourceText: Sendable {
  /// The bytes of the file, line ends as `\n`.
  let bytes: [UInt8]
  /// The byte offset at which each line starts; line 1 is at index 0.
  private let starts: [Int]

  package init(_ text: String) {
    bytes = Array(text.utf8)
    var starts = [0]
    for (offset, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") {
      starts.append(offset + 1)
    }
    self.starts = starts
  }

  var lineCount: Int { starts.count }

  /// The text of a line without its line end; empty for a line that does not exist.
  func line(_ number: Int) -> String {
    guard number >= 1, number <= starts.count else { return "" }
    let start = starts[number - 1]
    let end = number < starts.count ? starts[number] - 1 : bytes.count
    return String(decoding: bytes[start..<end], as: UTF8.self)
  }

  /// The byte offset of a position, kept inside the text.
  func offset(of position: SourcePosition) -> Int {
    let line = min(max(position.line, 1), starts.count)
    return min(starts[line - 1] + max(position.column, 1) - 1, bytes.count)
  }

  /// The position of a byte offset, kept inside the text. Complexity: O(log lines).
  func position(at offset: Int) -> SourcePosition {
    var low = 0
    var high = starts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if starts[middle] <= offset { low = middle } else { high = middle }
    }
    return SourcePosition(line: low + 1, column: max(offset, 0) - starts[low] + 1)
  }

  /// The text between two positions.
  func text(in range: SourceRange) -> String {
    let start = offset(of: range.start)
    return String(decoding: bytes[start..<max(start, offset(of: range.end))], as: UTF8.self)
  }

  /// The column of a position counted in characters (Unicode scalars), as editors show it.
  package func characterColumn(of position: SourcePosition) -> Int {
    guard (1...starts.count).contains(position.line) else { return 1 }
    let start = starts[position.line - 1]
    let end = position.line < starts.count ? starts[position.line] - 1 : bytes.count
    let prefix = bytes[start..<end].prefix(max(position.column, 1) - 1)
    // The bytes that begin a character.
    return prefix.count { $0 & 0xC0 != 0x80 } + 1
  }
}
