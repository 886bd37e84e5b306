// The pipeline's value: the checked book with its reports and findings.

/// What came of a build.
public struct BuildResult: Sendable {
  public var book: CheckedBook
  /// What happened in each chapter, in the order of the book.
  public var transcripts: [Transcript]
  public var report: Report
  public var reasons: [ExecutionReason]
  /// All findings, with the severities that the book's configuration gives them.
  public var diagnostics: [Diagnostic]
  /// The runs under other settings, when any were asked for.
  public var repetition: Repetition?

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
