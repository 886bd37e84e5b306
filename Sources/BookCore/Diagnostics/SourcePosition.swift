// Where something is in a chapter: lines and columns that a reader and an editor agree on.

/// A place in a file: line and column, both counted from 1.
///
/// Columns count UTF-8 bytes, as cmark and the Swift compiler do; `SourceText` turns them into the
/// characters that people count when a diagnostic is printed.
package struct SourcePosition: Hashable, Comparable, Sendable, Codable {
  package var line: Int
  var column: Int

  package static func < (a: SourcePosition, b: SourcePosition) -> Bool {
    (a.line, a.column) < (b.line, b.column)
  }

  /// The place behind a text that starts here.
  func after(_ text: some Collection<UInt8>) -> SourcePosition {
    let lines = text.count { $0 == UInt8(ascii: "\n") }
    guard lines > 0 else { return SourcePosition(line: line, column: column + text.count) }
    let last = text.reversed().prefix { $0 != UInt8(ascii: "\n") }.count
    return SourcePosition(line: line + lines, column: last + 1)
  }
}

/// A stretch of a file from `start` up to, not including, `end`.
package struct SourceRange: Hashable, Sendable, Codable {
  package var start: SourcePosition
  var end: SourcePosition

  init(_ start: SourcePosition, _ end: SourcePosition) {
    self.start = start
    self.end = end
  }

  func isInside(_ other: SourceRange) -> Bool { other.start <= start && end <= other.end }
}
