// How long something may take, as authors and users may say it.

/// Seconds of wall time: above 0, up to a million, which is eleven days.
package struct TimeLimit: Sendable, Equatable {
  let seconds: Double

  /// What is taken, in the words of findings.
  package static let domain = "a positive number of seconds, at most a million"

  /// A chapter's limit where nothing else is said.
  static let standard = TimeLimit(60)

  /// Nil for what is no limit, NaN and infinity included.
  package init?(seconds: Double) {
    guard seconds > 0, seconds <= 1e6 else { return nil }
    self.seconds = seconds
  }

  private init(_ seconds: Double) { self.seconds = seconds }
}
