// A build that need not be done again.

/// A build that ended without a finding, kept in the cache under all that went into it.
public struct FinishedBuild: Sendable, Equatable {
  /// The folder that was written.
  public var output: String
  /// What the user was told.
  public var summary: String

  public init(output: String, summary: String) {
    self.output = output
    self.summary = summary
  }
}
