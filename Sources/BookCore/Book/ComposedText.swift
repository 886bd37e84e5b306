// Names that browsers and disks compare byte by byte, where Swift compares characters.

import Foundation

extension String {
  /// The text in Unicode's normal form C: texts that Swift takes for equal have the same bytes in it.
  /// Keyboards and file systems write an `é` as one character or as two.
  ///
  /// - Complexity: O(bytes).
  var composed: String {
    utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping
  }
}
