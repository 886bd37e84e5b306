// Findings for people at a terminal: the place, the words, the source line and a caret.

/// Prints findings as text.
package struct TerminalPrinter {
  /// The text of each file that findings may name, by its path in the book.
  let sources: [String: SourceText]
  /// What to put before a path of the book so that it can be opened from where the user is.
  let prefix: String
  let usesColor: Bool

  /// More of one line nobody reads in a terminal.
  private static let widestWords = 600

  package init(sources: [String: String], prefix: String, usesColor: Bool) {
    self.sources = sources.mapValues { SourceText($0) }
    self.prefix = prefix
    self.usesColor = usesColor
  }

  /// A printer of plain text that shares another printer's places.
  init(places: FindingPlaces) {
    sources = places.sources
    prefix = places.prefix
    usesColor = false
  }

  /// A finding as lines of text, with a line end after each.
  package func text(_ finding: Diagnostic) -> String {
    let diagnostic = finding.visible
    var lines = [headline(diagnostic)]
    if let path = finding.path, let range = finding.range {
      lines += excerpt(path, range, diagnostic.severity)
    }
    for line in diagnostic.explanation?.split(separator: "\n", omittingEmptySubsequences: false)
      ?? []
    {
      lines.append("  \(String(line).elided(to: Self.widestWords))")
    }
    if let fix = diagnostic.fix { lines.append("  \(style("hint:", .bold)) \(fix)") }
    for note in diagnostic.notes {
      lines.append("\(place(note.path, note.range)): \(style("note:", .bold)) \(note.text)")
    }
    return lines.map { $0 + "\n" }.joined()
  }

  private func headline(_ diagnostic: Diagnostic) -> String {
    let severity = style("\(diagnostic.severity.rawValue):", color(diagnostic.severity))
    let words = "\(severity) \(style(diagnostic.summary, .bold)) [\(diagnostic.rule.rawValue)]"
    guard let path = diagnostic.path else { return words }
    guard let range = diagnostic.range else { return "\(prefix)\(path): \(words)" }
    return "\(place(path, range)): \(words)"
  }

  private func place(_ path: String, _ range: SourceRange) -> String {
    let column = sources[path]?.characterColumn(of: range.start) ?? range.start.column
    return "\(prefix)\(path):\(range.start.line):\(column)"
  }

  private func excerpt(_ path: String, _ range: SourceRange, _ severity: Severity) -> [String] {
    guard let source = sources[path], range.start.line <= source.lineCount else { return [] }
    let line = source.line(range.start.line)
    guard !line.isEmpty else { return [] }
    let column = source.characterColumn(of: range.start)
    let last =
      range.end.line == range.start.line
      ? source.characterColumn(of: range.end) : line.unicodeScalars.count + 1
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: number.count)
    let shown = SourceExcerpt(line, column: column, end: last)
    return [
      "  \(style("\(number) |", .dim)) \(shown.line)",
      "  \(style("\(margin) |", .dim)) \(shown.pad)\(style(shown.marks, color(severity)))",
    ]
  }

  private enum Style: String {
    case bold = "1"
    case dim = "2"
    case red = "1;31"
    case yellow = "1;33"
    case cyan = "1;36"
  }

  private func color(_ severity: Severity) -> Style {
    switch severity {
    case .error: .red
    case .warning: .yellow
    case .note: .cyan
    }
  }

  private func style(_ text: String, _ style: Style) -> String {
    usesColor ? "\u{1B}[\(style.rawValue)m\(text)\u{1B}[0m" : text
  }
}
