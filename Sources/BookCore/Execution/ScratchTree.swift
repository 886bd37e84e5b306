// All that a chapter left in its folder, whatever it did to the folders below.

import Foundation

/// The files below a folder of the tool's own.
struct ScratchTree {
  let root: String

  /// The room that the files take on the disk; each takes some, the empty ones too. Nil when a part of
  /// them cannot be looked at.
  func bytes() -> Int? {
    var sum = 0
    let isWhole = visit(root) { facts in sum += max(4096, Int(facts.st_blocks) * 512) }
    return isWhole ? sum : nil
  }

  /// Removes the folder with all that is in it. The compiler of a tool that was killed may still write
  /// there, so it is tried some times; what cannot be removed stays for the next sweep.
  func remove() {
    for _ in 0..<5 {
      try? FileManager.default.removeItem(atPath: root)
      if access(root, F_OK) != 0 { return }
      _ = visit(root) { _ in }
      usleep(20_000)
    }
  }

  /// Visits what is below a folder; false when something stayed out of reach. A chapter may have taken
  /// its folders' permissions away; they are the tool's to give back.
  private func visit(_ folder: String, _ body: (stat) -> Void) -> Bool {
    Self.open(folder)
    guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder) else {
      // What is gone by now takes no room.
      return access(folder, F_OK) != 0 && errno == ENOENT
    }
    var isWhole = true
    for name in names {
      let path = folder + "/" + name
      var facts = stat()
      guard lstat(path, &facts) == 0 else {
        isWhole = isWhole && errno == ENOENT
        continue
      }
      body(facts)
      if facts.kind == .folder { isWhole = visit(path, body) && isWhole }
    }
    return isWhole
  }

  /// Gives the folder's owner all permissions; never those of something that a link leads to.
  private static func open(_ folder: String) {
    var facts = stat()
    guard lstat(folder, &facts) == 0, facts.kind == .folder,
      facts.st_mode & S_IRWXU != S_IRWXU
    else { return }
    fchmodat(AT_FDCWD, folder, S_IRWXU, AT_SYMLINK_NOFOLLOW)
  }
}
