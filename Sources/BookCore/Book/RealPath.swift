// Where paths lead once their symbolic links are followed.

import Foundation

enum RealPath {
  /// The path without links, `.` and `..`; nil when nothing is there.
  static func of(_ path: String) -> String? {
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Whether a name below a folder stays there when links are followed. What is not there yet stays
  /// where its folder is.
  ///
  /// - Parameter name: a plain name, as `isPlain` says.
  static func isInside(_ folder: String, _ name: String) -> Bool {
    guard let top = of(folder) else { return true }
    var path = folder + "/" + name
    while path.count > folder.count {
      if let found = of(path) {
        return found == top || found.hasPrefix(top == "/" ? top : top + "/")
      }
      path = String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }
    return true
  }

  /// Whether a name is relative and goes down only, so that without links it stays below its folder.
  static func isPlain(_ name: String) -> Bool {
    let parts = name.split(separator: "/", omittingEmptySubsequences: false)
    return parts.allSatisfy { !["", ".", ".."].contains($0) }
  }
}
