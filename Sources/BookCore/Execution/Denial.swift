// What a chapter wanted and was refused.

import BookRecords

/// A system call that the sandbox refused.
public struct Denial: Sendable, Equatable, Codable {
  public var rule: SandboxRule
  /// The call's name.
  public var call: String
  /// The statement that was running.
  public var range: SourceRange

  public init(rule: SandboxRule, call: String, range: SourceRange) {
    self.rule = rule
    self.call = call
    self.range = range
  }
}
