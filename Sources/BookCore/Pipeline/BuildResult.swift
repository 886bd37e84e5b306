// The pipeline's value: the checked book with its reports and findings.

/// What came of a build.
package struct BuildResult: Sendable {
  package var book: CheckedBook
  /// What happened in each chapter, in the order of the book.
  package var transcripts: [Transcript]
  package var report: Report
  package var reasons: [ExecutionReason]
  /// All findings, with the severities that the book's configuration gives them.
  package var diagnostics: [Diagnostic]
  /// The runs under other settings, when any were asked for.
  package var repetition: Repetition?

  package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
