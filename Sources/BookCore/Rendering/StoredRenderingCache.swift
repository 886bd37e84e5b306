// Typeset formulas, highlighted code and reduced fonts in the result cache.

import Foundation

/// Keeps what took long to make in the folder of results.
struct StoredRenderingCache: RenderingCache {
  let cache: ResultCache

  func lookup(_ key: String) -> [UInt8]? {
    cache.read("renderings", Digest.of(key)).map(Array.init)
  }

  /// What cannot be kept is made again next time.
  func store(_ bytes: [UInt8], for key: String) {
    cache.keep("renderings", Digest.of(key), Data(bytes))
  }
}
