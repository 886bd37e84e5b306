// Which chapters run again after which change, and what `--explain` says of each.

import Foundation
import Testing

@testable import BookCore

/// A book of three chapters with a cache of its own, and what it was built with.
private struct CachedBook: Sendable {
  let folder: String
  var cache: ResultCache
  var toolchain: Toolchain
  var engine: EngineInstallation
  var machine = TestBook.machine
  var change: @Sendable (inout BuildRequest) -> Void = { _ in }

  static let files = [
    "a.md": """
    ---
    seed: 1
    ---
    # First

    ```swift-math
    //| data: points.csv
    let x = 2.0
    claim("is two", x ≈ 2.0)
    ```

    It is [2](claim:x), which is `{swift-math} x`. See [@smith].
    """,
    "b.md": "# Second\n\n```swift-math\n1 + 1\n```\n",
    "c.md": "# Third\n\n```swift-math\n1 + 2\n```\n",
    "points.csv": "1,2\n",
    "mathbook.yml": "title: T\nbibliography: works.bib\n",
    "works.bib": "@book{smith, title = {A}, author = {B}, year = {2000}}\n",
  ]

  init() throws {
    folder = try TestBook.temporaryFolder(Self.files)
    cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    toolchain = try Toolchain.locate()
    engine = try EngineInstallation.locate()
    try FileManager.default.createSymbolicLink(
      atPath: cache.folder + "/modules", withDestinationPath: TestBook.moduleCache())
  }

  func remove() {
    for path in [folder, cache.folder] { try? FileManager.default.removeItem(atPath: path) }
  }

  /// The same book with a copy of what the cache holds now.
  func copyingCache() throws -> CachedBook {
    var copy = self
    copy.cache = ResultCache(folder: cache.folder + "-\(UUID().uuidString)")
    try FileManager.default.copyItem(atPath: cache.folder, toPath: copy.cache.folder)
    return copy
  }

  func write(_ text: String, to name: String) throws {
    try Data(text.utf8).write(to: URL(filePath: folder + "/" + name))
  }

  /// Replaces a text that stands in a file.
  func edit(_ name: String, _ old: String, _ new: String) throws {
    let text = try String(contentsOfFile: folder + "/" + name, encoding: .utf8)
    try #require(text.contains(old), "\(name) has no \(old)")
    try write(text.replacing(old, with: new), to: name)
  }

  func restore() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: folder)
    where Self.files[name] == nil {
      try FileManager.default.removeItem(atPath: folder + "/" + name)
    }
    for (name, text) in Self.files { try write(text, to: name) }
  }

  func build() async throws -> [ExecutionReason] {
    var request = BuildRequest(book: try BookFolder(folder))
    request.rendering.formats = []
    change(&request)
    return try await Pipeline(
      request, toolchain: toolchain, engine: engine, cache: cache, machine: machine
    ).build().reasons
  }
}

@Suite struct CacheIngredientTests {
  private struct Change: Sendable {
    var name: String
    /// What the chapters that run say; the others say that nothing changed.
    var runs: [String: String] = [:]
    var apply: @Sendable (inout CachedBook) throws -> Void
  }

  private static let texts = [
    Change(name: "nothing") { _ in },
    Change(name: "prose") { try $0.edit("a.md", "It is", "A line more.\n\nThis is") },
    Change(name: "a written number") { try $0.edit("a.md", "[2]", "[2.0]") },
    Change(name: "a caption") {
      try $0.edit("b.md", "```swift-math\n", "```swift-math\n//| echo: false\n")
    },
    Change(name: "the title") { try $0.edit("mathbook.yml", "title: T", "title: U") },
    Change(name: "the bibliography") { try $0.edit("works.bib", "2000", "2001") },
    Change(name: "a file that no block reads") { try $0.write("x", to: "other.csv") },
    Change(name: "code", runs: ["a.md": "changed: the code"]) {
      try $0.edit("a.md", "let x = 2.0", "let x = 2.00")
    },
    Change(name: "code in prose", runs: ["a.md": "changed: the code"]) {
      try $0.edit("a.md", "claim:x", "claim:x*1")
    },
    Change(name: "another chapter's code", runs: ["c.md": "changed: the code"]) {
      try $0.edit("c.md", "1 + 2", "2 + 1")
    },
    Change(name: "an option", runs: ["b.md": "changed: the options"]) {
      try $0.edit("b.md", "```swift-math\n", "```swift-math\n//| timeout: 9\n")
    },
    Change(name: "the seed", runs: ["a.md": "changed: the options"]) {
      try $0.edit("a.md", "seed: 1", "seed: 2")
    },
    Change(name: "the tolerance", runs: ["a.md": "changed: the options"]) {
      try $0.edit("a.md", "seed: 1", "seed: 1\ntolerance: rel tol 1e-6")
    },
    Change(name: "optimisation", runs: ["b.md": "changed: the options"]) {
      try $0.edit("b.md", "# Second", "---\noptimize: true\n---\n# Second")
    },
    Change(
      name: "the book's seed, which a chapter overrides",
      runs: ["b.md": "changed: the options", "c.md": "changed: the options"]
    ) { try $0.edit("mathbook.yml", "title: T", "title: T\nseed: 5") },
    Change(name: "a data file", runs: ["a.md": "changed: the data file points.csv"]) {
      try $0.write("1,3\n", to: "points.csv")
    },
    Change(name: "a lost data file", runs: ["a.md": "changed: the data file points.csv"]) {
      try FileManager.default.removeItem(atPath: $0.folder + "/points.csv")
    },
    Change(name: "a new chapter", runs: ["d.md": "it has not been executed before"]) {
      try $0.write("```swift-math\n3 * 3\n```\n", to: "d.md")
    },
  ]

  /// Changes that concern every chapter; one is enough to see it.
  private static let machines = [
    Change(name: "the compiler", runs: ["b.md": "changed: the compiler"]) { book in
      try book.write("#!/bin/sh\nexec \(book.toolchain.frontend) \"$@\"\n", to: "compiler")
      book.toolchain.frontend = book.folder + "/compiler"
      try FileManager.default.setAttributes(
        [.posixPermissions: 0o755], ofItemAtPath: book.toolchain.frontend)
    },
    Change(name: "the engine", runs: ["b.md": "changed: the engine and runtime"]) { book in
      var library = try Data(contentsOf: URL(filePath: book.engine.library))
      library.append(0)
      book.engine.library = book.folder + "/libBookRuntime.so"
      try library.write(to: URL(filePath: book.engine.library))
    },
    Change(name: "the tool", runs: ["b.md": "changed: the tool"]) { $0.machine.tool = "/bin/sh" },
    Change(name: "BLAS", runs: ["b.md": "changed: the BLAS library"]) {
      $0.machine.blas = "/bin/sh"
    },
    Change(name: "the processor", runs: ["b.md": "changed: the processor"]) { book in
      try book.write("model name : Another\nflags : avx2 fma\n", to: "cpuinfo")
      book.machine.processors = book.folder + "/cpuinfo"
    },
    Change(name: "the BLAS kernel", runs: ["b.md": "changed: the BLAS kernel setting"]) {
      $0.machine.environment["OPENBLAS_L2_SIZE"] = "768"
    },
    Change(name: "the limit of time", runs: ["b.md": "changed: the options"]) {
      $0.change = { ($0.only, $0.timeout) = (["b.md"], TimeLimit(seconds: 50)) }
    },
    Change(name: "other variables") { book in
      for name in ["LANG", "LC_ALL", "TZ", "HOME", "PATH", "SOURCE_DATE_EPOCH"] {
        book.machine.environment[name] = "other"
      }
    },
    Change(name: "no cache", runs: ["b.md": "the cache is switched off"]) {
      $0.change = { ($0.only, $0.usesCache) = (["b.md"], false) }
    },
    Change(name: "a cleared cache", runs: ["b.md": "it has not been executed before"]) {
      try FileManager.default.removeItem(atPath: $0.cache.folder + "/results")
    },
  ]

  @Test func whatChangesRunsAndNothingElse() async throws {
    let book = try CachedBook()
    defer { book.remove() }
    #expect(try await book.build().allSatisfy(\.wasExecuted))
    for change in Self.texts { try await check(change, book, chapters: nil) }
    for change in Self.machines { try await check(change, book, chapters: ["b.md"]) }
  }

  private func check(_ change: Change, _ book: CachedBook, chapters: [String]?) async throws {
    var changed = try book.copyingCache()
    defer { try? FileManager.default.removeItem(atPath: changed.cache.folder) }
    if let chapters { changed.change = { $0.only = chapters } }
    try change.apply(&changed)
    let reasons = try await changed.build()
    try book.restore()
    let ran = reasons.filter(\.wasExecuted).map { ($0.path, $0.words) }
    let found = Dictionary(uniqueKeysWithValues: ran)
    #expect(found == change.runs, "\(change.name)")
    for reason in reasons where !reason.wasExecuted {
      #expect(reason.words == "nothing that its result depends on changed", "\(change.name)")
    }
  }
}
