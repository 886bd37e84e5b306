// The cache: what makes a chapter run again, and what does not.

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

  /// Builds twice, the second time with a changed chapter; whether the second build executed it.
  private func isExecutedAgain(
    _ second: String, change: (inout BuildRequest) -> Void = { _ in }
  ) async throws -> ExecutionReason {
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    let folder = try TestBook.temporaryFolder(["a.md": Self.chapter])
    defer {
      try? cache.clear()
      try? FileManager.default.removeItem(atPath: folder)
    }
    _ = try await build(folder, cache) { _ in }
    try Data(second.utf8).write(to: URL(filePath: folder + "/a.md"))
    let result = try await build(folder, cache, change)
    return try #require(result.reasons.first)
  }

  private func build(
    _ folder: String, _ cache: ResultCache, _ change: (inout BuildRequest) -> Void
  ) async throws -> BuildResult {
    var request = BuildRequest(book: try BookFolder(folder))
    request.rendering.formats = []
    change(&request)
    return try await Pipeline(
      request, toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(),
      cache: cache
    ).build()
  }

  @Test func nothingChanged() async throws {
    let reason = try await isExecutedAgain(Self.chapter)
    #expect(!reason.wasExecuted)
    #expect(reason.words == "nothing that its result depends on changed")
  }

  @Test func proseMovesPlacesAndExecutesNothing() async throws {
    let moved = "New words.\n\n" + Self.chapter.replacing("It is [2]", with: "Now it is [3]")
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    let folder = try TestBook.temporaryFolder(["a.md": Self.chapter])
    defer {
      try? cache.clear()
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

  @Test(arguments: [
    (ResultCacheTests.chapter.replacing("let x = 2.0", with: "let x = 3.0"), "changed: the code"),
    (
      ResultCacheTests.chapter.replacing(
        "```swift-math\n", with: "```swift-math\n//| timeout: 9\n"),
      "changed: the options"
    ),
    ("---\nseed: 7\n---\n" + ResultCacheTests.chapter, "changed: the options"),
    (ResultCacheTests.chapter.replacing("claim:x)", with: "claim:x*1)"), "changed: the code"),
  ])
  func whatCountsExecutesAgain(_ text: String, _ words: String) async throws {
    let reason = try await isExecutedAgain(text)
    #expect(reason.wasExecuted)
    #expect(reason.words == words)
  }

  @Test func withoutCacheEverythingRuns() async throws {
    let reason = try await isExecutedAgain(Self.chapter) { $0.usesCache = false }
    #expect(reason.wasExecuted)
    #expect(reason.words == "the cache is switched off")
  }

  @Test func damagedEntriesAreNoticed() throws {
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    defer { try? cache.clear() }
    try cache.write("kind", "abcd", Data("content".utf8))
    #expect(cache.read("kind", "abcd") == Data("content".utf8))
    let path = cache.folder + "/results/kind/ab/abcd"
    for damage in ["", "short", String(repeating: "0", count: 64) + "\ncontent"] {
      try Data(damage.utf8).write(to: URL(filePath: path))
      #expect(cache.read("kind", "abcd") == nil)
      #expect(!FileManager.default.fileExists(atPath: path))
    }
  }
}
