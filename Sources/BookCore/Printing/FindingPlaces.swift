// Places of findings as other programs count them: paths from a folder, columns in characters.

/// Turns a finding's place into what is written to files for other programs.
package struct FindingPlaces: Sendable {
  /// The text of each file that findings may name, by its path in the book.
  let sources: [String: SourceText]
  /// What to put before a path of the book: relative to the working folder and ending in `/`, an
  /// absolute path for a book elsewhere, or empty.
  let prefix: String

  package init(sources: [String: String], prefix: String) {
    self.sources = sources.mapValues { SourceText($0) }
    self.prefix = prefix
  }

  /// A stretch of a file in lines and characters (Unicode scalars) from 1; the end is exclusive.
  struct Region: Equatable {
    var line: Int
    var column: Int
    var endLine: Int
    var endColumn: Int
  }

  func file(_ path: String) -> String { prefix + path }

  func region(_ path: String, _ range: SourceRange) -> Region {
    let start = column(path, range.start)
    let isForward = range.start < range.end
    return Region(
      line: range.start.line, column: start,
      endLine: isForward ? range.end.line : range.start.line,
      endColumn: isForward ? column(path, range.end) : start)
  }

  /// `chapters/01-vectors.md:3:7`, as much of it as is known.
  func words(_ diagnostic: Diagnostic) -> String? {
    guard let path = diagnostic.path else { return nil }
    guard let range = diagnostic.range else { return file(path) }
    return "\(file(path)):\(range.start.line):\(column(path, range.start))"
  }

  private func column(_ path: String, _ position: SourcePosition) -> Int {
    sources[path]?.characterColumn(of: position) ?? position.column
  }
}

extension Diagnostic {
  /// The finding in plain text without its place: summary, explanation, hint.
  var words: String {
    let hint = fix.map { "hint: \($0)" }
    return [summary, explanation, hint].compactMap { $0 }.joined(separator: "\n")
  }
}
