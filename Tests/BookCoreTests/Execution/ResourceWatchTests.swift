// Memory and files that the kernel sets no bound to.

import Foundation
import Testing

@testable import BookCore

@Suite struct ResourceWatchTests {
  @Test func theMemoryOfAProcessIsKnown() {
    #expect(ResourceWatch.memory(of: ProcessInfo.processInfo.processIdentifier) > 1 << 20)
    // No process has a number beyond the kernel's limit.
    #expect(ResourceWatch.memory(of: .max) == 0)
  }

  @Test func everyFileTakesRoom() throws {
    let folder = try TestBook.temporaryFolder(["a": "", "b/c": String(repeating: "x", count: 9000)])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    // Two files and a folder; of the larger file not less than it holds.
    let bytes = try #require(ScratchTree(root: folder).bytes())
    #expect((4096 + 4096 + 9000..<100_000).contains(bytes))
    #expect(ScratchTree(root: folder + "/none").bytes() == 0)
    #expect(ScratchTree(root: folder + "/a").bytes() == nil)
  }

  /// The superuser reads folders without permissions too; so the permissions themselves are looked at.
  @Test func closedFoldersAreOpened() throws {
    let folder = try TestBook.temporaryFolder([
      "b/c/d": String(repeating: "x", count: 9000), "target/e": "x",
    ])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let permissions = { (name: String) in
      try FileManager.default.attributesOfItem(atPath: folder + "/" + name)[.posixPermissions]
        as? Int
    }
    symlink(folder + "/target", folder + "/b/link")
    for name in ["b/c", "b", "target"] { chmod(folder + "/" + name, 0o300) }
    #expect(try #require(ScratchTree(root: folder + "/b").bytes()) >= 4096 + 9000)
    #expect(try permissions("b/c") == 0o700)
    #expect(try permissions("target") == 0o300)
    chmod(folder + "/b/c", 0)
    ScratchTree(root: folder + "/b").remove()
    #expect(!FileManager.default.fileExists(atPath: folder + "/b"))
    #expect(FileManager.default.fileExists(atPath: folder + "/target/e"))
  }

  /// A chapter with smaller limits than chapters have.
  private func failure(_ code: String, _ change: (inout RunSettings) -> Void) async throws
    -> Failure?
  {
    let text = "```swift-math\nimport Foundation\n\(code)\nsleep(20)\n```\n"
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    var plan = Planner.plan(chapter, timeout: nil, machine: [], data: [:])
    change(&plan.settings)
    let executor = PlanExecutor(
      toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(),
      cache: TestBook.cache, book: "/", usesCache: false, machine: TestBook.machine)
    guard case .failed(let failure) = try await executor.transcript(of: plan).0.cells[0].outcome
    else { return nil }
    return failure
  }

  @Test func sharedMemoryIsBounded() async throws {
    let code = """
      let size = 600 << 20
      let shared = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0)!
      memset(shared, 1, size)
      """
    let failure = try #require(try await failure(code) { $0.memoryBytes = 500 << 20 })
    #expect(failure.kind == .limit)
    #expect(failure.message == "the block asked for more memory than it may have")
  }

  @Test func filesAreBoundedTogether() async throws {
    let code = """
      for i in 0..<20 { try Data(count: 1 << 16).write(to: URL(filePath: "\\(i)")) }
      """
    let failure = try #require(try await failure(code) { $0.scratchBytes = 1 << 20 })
    #expect(failure.kind == .limit)
    #expect(failure.message == "the block wrote more than the files of its working folder may take")
  }
}
