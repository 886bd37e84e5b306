// Matching of chapter paths.

import Glibc

enum Glob {
  /// Whether a path matches a shell pattern; a pattern without `/` may match the file's name alone.
  static func matches(_ path: String, _ pattern: String) -> Bool {
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return fnmatch(pattern, path, 0) == 0 || fnmatch(pattern, name, 0) == 0
  }
}
