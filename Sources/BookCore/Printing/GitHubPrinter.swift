// Findings as GitHub workflow commands, which GitHub shows as annotations of a change's lines.

/// Prints findings as `::error file=…,line=…,col=…,title=…::message`.
package struct GitHubPrinter {
  let places: FindingPlaces

  package init(places: FindingPlaces) { self.places = places }

  /// One command for each finding, in order of file and place.
  package func text(_ diagnostics: [Diagnostic]) -> String {
    diagnostics.sorted(by: Diagnostic.precedes).map { command($0) + "\n" }.joined()
  }

  private func command(_ diagnostic: Diagnostic) -> String {
    let properties = (properties(diagnostic) + [("title", diagnostic.rule.rawValue)])
      .map { "\($0.0)=\(Self.escapedProperty($0.1))" }.joined(separator: ",")
    return
      "::\(Self.level(diagnostic.severity)) \(properties)::\(Self.escaped(diagnostic.visible.words))"
  }

  /// Columns are given within one line only: GitHub refuses them across lines.
  private func properties(_ diagnostic: Diagnostic) -> [(String, String)] {
    guard let path = diagnostic.path else { return [] }
    let file = [("file", places.file(path))]
    guard let range = diagnostic.range else { return file }
    let region = places.region(path, range)
    let lines = [("line", "\(region.line)"), ("endLine", "\(region.endLine)")]
    guard region.line == region.endLine else { return file + lines }
    return file + lines + [("col", "\(region.column)"), ("endColumn", "\(region.endColumn)")]
  }

  private static func level(_ severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// A command is one line, and `%` starts an escape.
  private static func escaped(_ text: String) -> String {
    text.replacing("%", with: "%25").replacing("\r\n", with: "%0D%0A")
      .replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// `,` and `:` end a property.
  private static func escapedProperty(_ text: String) -> String {
    escaped(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
  }
}
