// What one build has rendered, for that build alone.

import Synchronization

/// A cache that ends with the build.
final class TransientRenderingCache: RenderingCache {
  private let entries = Mutex<[String: [UInt8]]>([:])
  func lookup(_ key: String) -> [UInt8]? { entries.withLock { $0[key] } }
  func store(_ bytes: [UInt8], for key: String) { entries.withLock { $0[key] = bytes } }
}
