// Reads what the system has installed: scripts and fonts.

import FoundationEssentials
import Glibc

/// Files outside the book.
enum SystemFile {
  static func bytes(at path: String) -> [UInt8]? {
    FileManager.default.contents(atPath: path).map(Array.init)
  }

  /// The size of a file, or of what a link leads to.
  static func size(at path: String) -> Int? {
    var status = stat()
    return stat(path, &status) == 0 ? Int(status.st_size) : nil
  }
}
