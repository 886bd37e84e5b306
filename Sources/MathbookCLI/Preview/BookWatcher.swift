// Notices changed files by looking at their times and sizes.

import Foundation

/// The files of a book as they are on disk.
///
/// Looking again and again works alike on every file system, network and container mounts included,
/// where notifications of the kernel do not.
struct BookWatcher: Sendable {
  let folder: String

  struct Stamp: Equatable {
    var modified: Date?
    var size: Int?
  }

  func state() -> [String: Stamp] {
    let keys: [URLResourceKey] = [.contentModificationDateKey, .fileSizeKey]
    let root = URL(filePath: folder).resolvingSymlinksInPath()
    guard
      let walker = FileManager.default.enumerator(
        at: root, includingPropertiesForKeys: keys, options: [.skipsHiddenFiles])
    else { return [:] }
    var state: [String: Stamp] = [:]
    for case let url as URL in walker where !url.hasDirectoryPath {
      let values = try? url.resourceValues(forKeys: Set(keys))
      let name = String(url.path.dropFirst(root.path.count + 1))
      state[name] = Stamp(modified: values?.contentModificationDate, size: values?.fileSize)
    }
    return state
  }

  /// The files that came, went or changed.
  static func changes(from old: [String: Stamp], to new: [String: Stamp]) -> [String] {
    Set(old.keys).union(new.keys).filter { old[$0] != new[$0] }.sorted()
  }
}
