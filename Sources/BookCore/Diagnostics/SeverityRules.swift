// Which findings count, and how much, by the book's configuration and `--strict`.

package struct SeverityRules: Sendable {
  let rules: [Rule: Severity?]
  let isStrict: Bool

  package init(rules: [Rule: Severity?], isStrict: Bool) {
    self.rules = rules
    self.isStrict = isStrict
  }

  /// The findings that are not switched off, with their severities.
  package func applied(to diagnostics: [Diagnostic]) -> [Diagnostic] {
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
