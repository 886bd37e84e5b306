// Where results are kept, and what happens where they cannot be.

import Foundation
import Testing

@testable import BookCore

@Suite struct CacheFolderTests {
  private static let user = "mathbook-cache-\(geteuid())"

  private func mode(_ path: String) -> mode_t {
    var facts = stat()
    return lstat(path, &facts) == 0 ? facts.st_mode : 0
  }

  @Test func theFirstFolderThatIsNamed() {
    let folder = { ResultCache.standardFolder(environment: $0) }
    let home = ["HOME": "/home/a"]
    #expect(folder(home) == "/home/a/.cache/mathbook")
    let both = home.merging(["XDG_CACHE_HOME": "/x"]) { $1 }
    #expect(folder(both) == "/x/mathbook")
    #expect(folder(both.merging(["MATHBOOK_CACHE": "/own"]) { $1 }) == "/own")
    #expect(folder(both.merging(["MATHBOOK_CACHE": ""]) { $1 }) == "/x/mathbook")
    #expect(folder(["HOME": ""]) == "/tmp/\(Self.user)")
  }

  @Test func withoutAHomeTheFolderIsTheUsersAlone() throws {
    let shared = try TestBook.temporaryFolder(["x": ""])
    defer { try? FileManager.default.removeItem(atPath: shared) }
    for _ in 0..<2 {
      let cache = try ResultCache.standard(environment: [:], shared: shared)
      #expect(cache.folder == shared + "/" + Self.user)
      #expect(cache.loss.reason == nil)
      #expect(mode(cache.folder) == S_IFDIR | 0o700)
    }
  }

  /// What somebody else may have made in a shared folder is neither read nor written to.
  static let foreign: [(String, @Sendable (_ path: String) throws -> Void)] = [
    (
      "writable by others",
      {
        mkdir($0, 0o700); chmod($0, 0o777)
      }
    ),
    (
      "readable by others",
      {
        mkdir($0, 0o755); chmod($0, 0o755)
      }
    ),
    (
      "a link",
      {
        mkdir($0 + "-real", 0o700)
        try FileManager.default.createSymbolicLink(
          atPath: $0, withDestinationPath: $0 + "-real")
      }
    ),
    ("a file", { try Data().write(to: URL(filePath: $0)) }),
    // Where this is not root, it is the user's own folder, with the rights of a stranger's.
    (
      "a stranger's",
      {
        mkdir($0, 0o700); if chown($0, 65534, 65534) != 0 { chmod($0, 0o750) }
      }
    ),
  ]

  @Test(arguments: foreign.indices) func aForeignFolderIsNotUsed(_ index: Int) throws {
    let shared = try TestBook.temporaryFolder(["x": ""])
    defer { try? FileManager.default.removeItem(atPath: shared) }
    let path = shared + "/" + Self.user
    try Self.foreign[index].1(path)
    let cache = try ResultCache.standard(environment: [:], shared: shared)
    #expect(!cache.folder.hasPrefix(shared), "\(Self.foreign[index].0)")
    #expect(
      cache.loss.reason == """
        nothing is kept for the next build, for the cache folder \(path) cannot be used: it is not a \
        folder that you alone can write to; set MATHBOOK_CACHE to a folder of your own
        """)
    #expect(mode(cache.folder) & S_IFMT == S_IFDIR)
    #expect(FileManager.default.subpaths(atPath: path)?.isEmpty != false)
  }

  @Test func aFullDiskIsNotUsed() throws {
    let shared = try TestBook.temporaryFolder(["x": ""])
    defer { try? FileManager.default.removeItem(atPath: shared) }
    let cache = try ResultCache.standard(environment: [:], shared: shared, room: 1 << 60)
    #expect(!cache.folder.hasPrefix(shared))
    #expect(
      cache.loss.reason?.contains(
        "cannot be used: its disk has less than 1099511627776 MB left; set") == true)
  }

  @Test func whatCannotBeKeptIsNotedOnce() throws {
    let cache = ResultCache(folder: "/proc/self/nothing")
    cache.keep("chapters", "abcd", Data())
    let reason = cache.loss.reason
    #expect(reason == "a result cannot be kept in /proc/self/nothing: No such file or directory")
    cache.keep("renderings", "abcd", Data())
    #expect(cache.loss.reason == reason)
  }
}
