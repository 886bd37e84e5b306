// Notices changed files by looking at their states.

import BookCore
import Foundation

/// The files of a book as they are on disk.
///
/// Looking again and again works alike on every file system, network and container mounts included,
/// where notifications of the kernel do not.
struct BookWatcher: Sendable {
  let folder: String

  /// The states of the files, by their paths in the book.
  func state() -> [String: String] {
    let root = URL(filePath: folder).resolvingSymlinksInPath()
    guard
      let walker = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    else { return [:] }
    var state: [String: String] = [:]
    for case let url as URL in walker where !url.hasDirectoryPath {
      state[String(url.path.dropFirst(root.path.count + 1))] = FileStamps.of(url.path)
    }
    return state
  }

  /// The files that came, went or changed.
  static func changes(from old: [String: String], to new: [String: String]) -> [String] {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }
}
