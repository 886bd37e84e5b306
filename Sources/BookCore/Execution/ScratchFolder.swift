// Folders that chapters are compiled and run in, removed even when the tool was killed.

import Foundation

/// A folder for one chapter's work. As long as the tool lives it holds a lock on a file in it; so a
/// folder whose lock is free was left behind by a tool that was killed.
enum ScratchFolder {
  private static let prefix = "mathbook-"
  private static let lockName = "lock"
  /// A folder without a lock is being made, unless it is older than this.
  private static let secondsToLock = 60.0

  /// Works in a folder of its own, which is removed whatever happens.
  static func with<Result: Sendable>(
    _ work: @Sendable (String) async throws -> Result
  ) async throws -> Result {
    _ = sweptOnce
    let name = "\(prefix)\(ProcessInfo.processInfo.processIdentifier)-\(UUID().uuidString)"
    let folder = FileManager.default.temporaryDirectory.appending(path: name).path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let lock = FileLock(folder + "/" + lockName, creates: true)
    defer { lock?.release() }
    return try await work(folder)
  }

  private static let sweptOnce: Void = removeAbandoned(
    in: FileManager.default.temporaryDirectory.path)

  /// Removes what killed tools left in a folder of temporary files.
  static func removeAbandoned(in parent: String) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
    for name in names where isOwn(name) {
      let folder = parent + "/" + name
      if FileManager.default.fileExists(atPath: folder + "/" + lockName) {
        guard let lock = FileLock(folder + "/" + lockName, creates: false) else { continue }
        try? FileManager.default.removeItem(atPath: folder)
        lock.release()
      } else if age(of: folder) > secondsToLock {
        try? FileManager.default.removeItem(atPath: folder)
      }
    }
  }

  /// `mathbook-`, the number of a process, and a UUID.
  private static func isOwn(_ name: String) -> Bool {
    guard name.hasPrefix(prefix) else { return false }
    let rest = name.dropFirst(prefix.count)
    guard let dash = rest.firstIndex(of: "-"), Int32(rest[..<dash]) != nil else { return false }
    return UUID(uuidString: String(rest[rest.index(after: dash)...])) != nil
  }

  private static func age(of folder: String) -> Double {
    let facts = try? FileManager.default.attributesOfItem(atPath: folder)
    return (facts?[.modificationDate] as? Date).map { -$0.timeIntervalSinceNow } ?? 0
  }
}
