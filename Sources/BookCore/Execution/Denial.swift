// What a chapter wanted and was refused.

import BookRecords

/// A system call that the sandbox refused.
package struct Denial: Sendable, Equatable, Codable {
  package var rule: SandboxRule
  /// The call's name.
  package var call: String
  /// The statement that was running.
  package var range: SourceRange

  package init(rule: SandboxRule, call: String, range: SourceRange) {
    self.rule = rule
    self.call = call
    self.range = range
  }
}
