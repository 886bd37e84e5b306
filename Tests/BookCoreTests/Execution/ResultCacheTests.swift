// The cache: places that move with the prose, entries that are damaged, and its size.

import Foundation
import Testing

@testable import BookCore

@Suite struct ResultCacheTests {
  static let chapter = """
    # A title

    ```swift-math
    let x = 2.0
    claim("is two", x ≈ 2.0)
    ```

    It is [2](claim:x).
    """

  private func build(
    _ folder: String, _ cache: ResultCache, _ change: (inout BuildRequest) -> Void
  ) async throws -> BuildResult {
    var request = BuildRequest(book: try BookFolder(folder))
    request.rendering.formats = []
    change(&request)
    return try await Pipeline(
      request, toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(),
      cache: cache, machine: TestBook.machine
    ).build()
  }

  @Test func proseMovesPlacesAndExecutesNothing() async throws {
    let moved = "New words.\n\n" + Self.chapter.replacing("It is [2]", with: "Now it is [3]")
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    let folder = try TestBook.temporaryFolder(["a.md": Self.chapter])
    defer {
      try? FileManager.default.removeItem(atPath: cache.folder)
      try? FileManager.default.removeItem(atPath: folder)
    }
    _ = try await build(folder, cache) { _ in }
    try Data(moved.utf8).write(to: URL(filePath: folder + "/a.md"))
    let result = try await build(folder, cache) { _ in }
    #expect(result.reasons.map(\.wasExecuted) == [false])
    let place = result.diagnostics.first?.range?.start
    #expect(place == SourcePosition(line: 10, column: 11))
    let claim = try #require(result.book.chapters.first?.claims.first)
    #expect(claim.range.start == SourcePosition(line: 7, column: 1))
  }

  /// What the compiler said of a block stands where the block stands now, each error and each note.
  @Test func proseMovesErrorsAndNotes() async throws {
    let broken = """
      ```swift-math
      extension Int { var twice: Int { 2 * self } }
      extension Int { var twice: Int { self + self } }
      missing
      ```
      """
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    let folder = try TestBook.temporaryFolder(["a.md": broken])
    defer {
      try? FileManager.default.removeItem(atPath: cache.folder)
      try? FileManager.default.removeItem(atPath: folder)
    }
    for (text, linesBefore) in [(broken, 0), ("New words.\n\n" + broken, 2)] {
      try Data(text.utf8).write(to: URL(filePath: folder + "/a.md"))
      let result = try await build(folder, cache) { _ in }
      #expect(result.reasons.map(\.wasExecuted) == [linesBefore == 0])
      let found = result.diagnostics
      #expect(found.compactMap(\.range?.start.line) == [3, 4].map { $0 + linesBefore })
      #expect(found.first?.notes.map(\.range.start.line) == [2 + linesBefore])
    }
  }

  @Test func damagedEntriesAreNoticed() throws {
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    defer { try? FileManager.default.removeItem(atPath: cache.folder) }
    try cache.write("kind", "abcd", Data("content".utf8))
    #expect(cache.read("kind", "abcd") == Data("content".utf8))
    let path = cache.folder + "/results/kind/ab/abcd"
    for damage in ["", "short", String(repeating: "0", count: 64) + "\ncontent"] {
      try Data(damage.utf8).write(to: URL(filePath: path))
      #expect(cache.read("kind", "abcd") == nil)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }

  /// An entry that was copied to the place of another is none.
  @Test func anEntryIsOfNoUseUnderAnotherAddress() throws {
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    defer { try? cache.clear() }
    try cache.write("kind", "abcd", Data("good".utf8))
    let entry = try Data(contentsOf: URL(filePath: cache.folder + "/results/kind/ab/abcd"))
    for (kind, key) in [("kind", "abce"), ("kine", "abcd"), ("kind", "abc")] {
      try cache.write(kind, key, Data("own".utf8))
      try entry.write(to: URL(filePath: cache.folder + "/results/\(kind)/ab/\(key)"))
      #expect(cache.read(kind, key) == nil)
    }
    #expect(cache.read("kind", "abcd") == Data("good".utf8))
  }

  /// Whatever became of the entries, the chapter is executed again and the cache is good again.
  @Test func aBuildSurvivesDamagedEntries() async throws {
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    let folder = try TestBook.temporaryFolder(["a.md": Self.chapter])
    defer {
      try? FileManager.default.removeItem(atPath: cache.folder)
      try? FileManager.default.removeItem(atPath: folder)
    }
    try FileManager.default.createSymbolicLink(
      atPath: cache.folder + "/modules", withDestinationPath: TestBook.moduleCache())
    let first = try await build(folder, cache) { _ in }
    for (name, damage) in Self.damages {
      try files(in: cache).forEach(damage)
      let again = try await build(folder, cache) { _ in }
      #expect(again.reasons.map(\.wasExecuted) == [true], "\(name)")
      #expect(again.transcripts == first.transcripts, "\(name)")
      let warm = try await build(folder, cache) { _ in }
      #expect(warm.reasons.map(\.wasExecuted) == [false], "\(name)")
      #expect(warm.transcripts == first.transcripts, "\(name)")
    }
  }

  private static let damages: [(String, @Sendable (URL) throws -> Void)] = [
    ("empty", { try Data().write(to: $0) }),
    ("truncated", { try Data(contentsOf: $0).dropLast(9).write(to: $0) }),
    (
      "a flipped bit",
      { file in
        var bytes = try Data(contentsOf: file)
        bytes[bytes.count / 2] ^= 1
        try bytes.write(to: file)
      }
    ),
    (
      "of another version",
      { file in
        let names = file.pathComponents.suffix(3)
        let content = Data(#"{"format":999,"cells":[]}"#.utf8)
        try ResultCache.entry("\(names.first!)/\(names.last!)", content).write(to: file)
      }
    ),
    (
      "not readable",
      { file in
        try FileManager.default.removeItem(at: file)
        try FileManager.default.createDirectory(at: file, withIntermediateDirectories: false)
      }
    ),
  ]

  private func files(in cache: ResultCache) throws -> [URL] {
    let walker = try #require(
      FileManager.default.enumerator(
        at: URL(filePath: cache.folder + "/results"),
        includingPropertiesForKeys: [.isRegularFileKey]))
    return walker.compactMap { $0 as? URL }.filter {
      (try? $0.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile) == true
    }
  }

  /// Entries that were used last stay, whenever they were made.
  @Test func theOldestGoWhenTheCacheIsFull() throws {
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]), limit: 1000)
    defer { try? FileManager.default.removeItem(atPath: cache.folder) }
    let keys = ["aa", "bb", "cc", "dd", "ee"]
    for (age, key) in zip([50.0, 40, 30, 20, 10], keys) {
      try cache.write("kind", key, Data(count: 200))
      let file = cache.folder + "/results/kind/\(key)/\(key)"
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age * 86400)], ofItemAtPath: file)
    }
    cache.prune()
    #expect(keys.filter { cache.read("kind", $0) != nil } == ["cc", "dd", "ee"])
    for (age, key) in zip([30.0, 20, 10], ["cc", "dd", "ee"]) {
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSinceNow: -age * 86400)],
        ofItemAtPath: cache.folder + "/results/kind/\(key)/\(key)")
    }
    #expect(cache.read("kind", "cc") != nil)
    try cache.write("kind", "ff", Data(count: 200))
    cache.prune()
    #expect(keys.filter { cache.read("kind", $0) != nil } == ["cc", "ee"])
    #expect(cache.read("kind", "ff") != nil)
  }

  @Test func compiledModulesGoWhenTheyAreTooMany() throws {
    let cache = ResultCache(
      folder: try TestBook.temporaryFolder(["modules/a/b.pcm": "123456", "modules/c": "1234"]),
      moduleLimit: 10)
    defer { try? cache.clear() }
    cache.prune()
    #expect(FileManager.default.fileExists(atPath: cache.folder + "/modules/a/b.pcm"))
    try Data("5".utf8).write(to: URL(filePath: cache.folder + "/modules/d"))
    cache.prune()
    #expect(!FileManager.default.fileExists(atPath: cache.folder + "/modules"))
  }
}
