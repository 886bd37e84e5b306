// Folders that chapters are compiled and run in, removed even when the tool was killed.

import Foundation

/// A folder for one chapter's work. As long as the tool lives it holds a lock on a file in it; so a
/// folder whose lock is free was left behind by a tool that was killed, and so was one without a
/// lock whose process is gone.
enum ScratchFolder {
  private static let prefix = "mathbook-"
  private static let lockName = "lock"

  /// Works in a folder of its own, which is removed whatever happens.
  static func with<Result: Sendable>(
    _ work: @Sendable (String) async throws -> Result
  ) async throws -> Result {
    _ = sweptOnce
    let (folder, lock) = try made()
    defer {
      ScratchTree(root: folder).remove()
      lock?.release()
    }
    return try await work(folder)
  }

  /// A new folder with its lock; nil where files cannot be locked.
  ///
  /// Whoever tidies up may take a folder for abandoned before it is locked: he has the lock then, or
  /// has had it and removed the folder. Another one is made until that is not so.
  static func made(tries: Int = 5) throws -> (folder: String, lock: FileLock?) {
    let name = "\(prefix)\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    // Programs are told the real path of the folder that they work in.
    let folder = FileManager.default.temporaryDirectory.resolvingSymlinksInPath()
      .appending(path: name).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let lock = FileLock(folder + "/" + lockName, creates: true)
    let isThere = FileManager.default.fileExists(atPath: folder + "/" + lockName)
    if tries == 1 || lock != nil && isThere { return (folder, lock) }
    lock?.release()
    ScratchTree(root: folder).remove()
    return try made(tries: tries - 1)
  }

  private static let sweptOnce: Void = removeAbandoned(
    in: FileManager.default.temporaryDirectory.path)

  /// Removes what killed tools left in a folder of temporary files.
  static func removeAbandoned(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names {
      guard let maker = maker(of: name) else { continue }
      let folder = parent + "/" + name
      if FileManager.default.fileExists(atPath: folder + "/" + lockName) {
        guard let lock = FileLock(folder + "/" + lockName, creates: false) else { continue }
        ScratchTree(root: folder).remove()
        lock.release()
      } else if !isRunning(maker) {
        ScratchTree(root: folder).remove()
      }
    }
  }

  /// The process that made a folder: the names are `mathbook-`, its number, and a UUID.
  private static func maker(of name: String) -> Int32? {
    guard name.hasPrefix(prefix) else { return nil }
    let rest = name.dropFirst(prefix.count)
    guard let dash = rest.firstIndex(of: "-"),
      UUID(uuidString: String(rest[rest.index(after: dash)...])) != nil
    else { return nil }
    return Int32(rest[..<dash])
  }

  private static func isRunning(_ process: Int32) -> Bool {
    kill(process, 0) == 0 || errno == EPERM
  }
}
