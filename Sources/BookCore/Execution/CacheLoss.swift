// What could not be kept: a build goes on without it, and its user is told.

import Synchronization

/// The first reason for which a cache did not keep something.
package final class CacheLoss: Sendable {
  private let first = Mutex<String?>(nil)

  /// The reason in words; nil when all was kept.
  package var reason: String? { first.withLock { $0 } }

  func note(_ reason: String) { first.withLock { $0 = $0 ?? reason } }
}
