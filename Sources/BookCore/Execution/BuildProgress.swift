// What a build tells while it runs.

/// A chapter's way through a build.
package enum BuildProgress: Sendable {
  case started(String)
  case finished(String, ExecutionReason)
  /// It runs again under other settings, and has.
  case repeating(String)
  case repeated(String)
}
