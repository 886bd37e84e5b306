// Which findings count, and how much, by the book's configuration and `--strict`.

struct SeverityRules {
  let rules: [Rule: Severity?]
  let isStrict: Bool

  /// The findings that are not switched off, with their severities.
  func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
    diagnostics.compactMap { diagnostic in
      var changed = diagnostic
      if let severity = rules[diagnostic.rule] {
        guard let severity else { return nil }
        changed.severity = severity
      }
      if isStrict, changed.severity == .warning { changed.severity = .error }
      return changed
    }
  }
}
