// Typeset formulas in the result cache.

import Foundation

/// Keeps what the JavaScript engine made in the folder of results.
struct StoredFormulas: FormulaCache {
  let cache: ResultCache

  func lookup(_ key: String) -> String? {
    cache.read("formulas", Digest.of(key)).map { String(decoding: $0, as: UTF8.self) }
  }

  /// A formula that cannot be kept is typeset again next time.
  func store(_ markup: String, for key: String) {
    try? cache.write("formulas", Digest.of(key), Data(markup.utf8))
  }
}
