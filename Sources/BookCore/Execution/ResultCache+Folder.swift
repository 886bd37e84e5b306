// Where the results are kept: a folder that is the user's own, or none.

import Foundation

extension ResultCache {
  /// The user's cache folder, or the one that `MATHBOOK_CACHE` names. Without a home there is one for
  /// each user in a folder that all share.
  ///
  /// - Parameter shared: the folder that all users share.
  package static func standardFolder(
    environment: [String: String], shared: String = "/tmp"
  ) -> String {
    named(environment) ?? "\(shared)/mathbook-cache-\(geteuid())"
  }

  /// The cache in the standard folder. Where that cannot be used there is one for this process alone,
  /// with the reason among its losses.
  ///
  /// - Throws: when there can be no folder of temporary files either.
  package static func standard(
    environment: [String: String], shared: String = "/tmp",
    room: UInt64 = leastRoom
  ) throws -> ResultCache {
    let folder = standardFolder(environment: environment, shared: shared)
    do {
      try check(environment: environment, shared: shared, room: room)
      return ResultCache(folder: folder)
    } catch {
      let cache = ResultCache(folder: try temporaryFolder.get())
      cache.loss.note(
        "nothing is kept for the next build, for the cache folder \(folder) cannot be used: "
          + "\(error.words); set MATHBOOK_CACHE to a folder of your own")
      return cache
    }
  }

  /// Makes the standard folder where there is none, and throws why it cannot be used.
  package static func check(
    environment: [String: String], shared: String = "/tmp", room: UInt64 = leastRoom
  ) throws {
    let folder = standardFolder(environment: environment, shared: shared)
    if named(environment) == nil { try makePrivate(folder) }
    try FolderProbe.write(in: folder)
    guard FolderProbe.hasRoom(in: folder, for: room) else { throw FullDisk(room: room) }
  }

  /// The compiler fails where it cannot keep the modules that it has compiled.
  package static let leastRoom: UInt64 = 4 << 20

  private static func named(_ environment: [String: String]) -> String? {
    if let own = environment["MATHBOOK_CACHE"], !own.isEmpty { return own }
    if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") { return base + "/mathbook" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.cache/mathbook" }
    return nil
  }

  /// Makes a folder that nobody else can write to. Where one has been made already, in a place where
  /// everybody can make one, it must be such a folder: results are believed, and modules run.
  private static func makePrivate(_ folder: String) throws {
    if mkdir(folder, 0o700) == 0 { return }
    guard errno == EEXIST else { throw POSIXError.current }
    var facts = stat()
    guard lstat(folder, &facts) == 0 else { throw POSIXError.current }
    guard facts.kind == .folder, facts.st_uid == geteuid(), facts.st_mode & 0o077 == 0
    else { throw ForeignFolder() }
  }

  /// A folder of this process, named as scratch folders are, so that one that is left behind is found.
  private static let temporaryFolder: Result<String, any Error> = Result {
    let folder = try ScratchFolder.made().folder
    atexit { try? FileManager.default.removeItem(atPath: ResultCache.temporaryFolder.get()) }
    return folder
  }
}

/// There is no room for a cache.
struct FullDisk: LocalizedError {
  let room: UInt64
  var errorDescription: String? { "its disk has less than \(room >> 20) MB left" }
}

/// The folder of the cache may have been made by somebody else.
struct ForeignFolder: LocalizedError {
  var errorDescription: String? { "it is not a folder that you alone can write to" }
}
