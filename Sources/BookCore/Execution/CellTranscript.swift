// A cell's part of the transcript.

/// What happened to one cell.
package struct CellTranscript: Sendable, Equatable, Codable {
  package enum Outcome: Sendable, Equatable, Codable {
    /// It ran to its end.
    case done
    case failed(Failure)
    /// Something before it failed.
    case notRun
    /// `eval: false`
    case skipped
  }

  package var outcome: Outcome
  /// What it printed, showed and claimed, in order.
  package var outputs: [Output]
  /// The claims that its source makes at top level, in source order.
  package var promises: [ClaimSite]
  /// What the sandbox refused it, and it went on.
  package var denials: [Denial]

  package init(
    outcome: Outcome, outputs: [Output] = [], promises: [ClaimSite] = [], denials: [Denial] = []
  ) {
    self.outcome = outcome
    self.outputs = outputs
    self.promises = promises
    self.denials = denials
  }
}
