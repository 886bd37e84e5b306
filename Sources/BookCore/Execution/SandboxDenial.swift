// What a chapter wanted and was refused.

import BookRecords

/// A system call that the sandbox refused.
struct SandboxDenial: Sendable, Equatable, Codable {
  var rule: SandboxRule
  /// The call's name.
  var call: String
  /// The statement that was running.
  var range: SourceRange
}
