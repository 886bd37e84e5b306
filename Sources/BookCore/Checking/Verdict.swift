// What a check came to.

/// What became of a checked statement.
package enum Verdict: String, Sendable, Codable, CaseIterable {
  case holds
  case `false`
  /// It could not be evaluated.
  case error
  case notRun = "not run"
}
