// A cell's part of the transcript.

/// What happened to one cell.
struct CellTranscript: Sendable, Equatable, Codable {
  enum Outcome: Sendable, Equatable, Codable {
    /// It ran to its end.
    case done
    case failed(Failure)
    /// Something before it failed.
    case notRun
    /// `eval: false`
    case skipped
  }

  var outcome: Outcome
  /// What it printed, showed and claimed, in order.
  var outputs: [Output] = []
  /// The claims that its source makes at top level, in source order.
  var promises: [ClaimSite] = []
  /// What the sandbox refused it, and it went on.
  var denials: [SandboxDenial] = []
}
