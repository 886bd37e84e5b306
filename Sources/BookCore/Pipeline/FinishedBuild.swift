// A build that need not be done again.

/// A build that ended without a finding, kept in the cache under all that went into it.
package struct FinishedBuild: Sendable, Equatable {
  /// The folder that was written.
  package var output: String
  /// What the user was told.
  package var summary: String

  package init(output: String, summary: String) {
    self.output = output
    self.summary = summary
  }
}
