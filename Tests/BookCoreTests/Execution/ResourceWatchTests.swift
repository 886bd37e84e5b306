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
    #expect(ResourceWatch.bytes(below: folder) >= 4096 + 4096 + 9000)
    #expect(ResourceWatch.bytes(below: folder) < 100_000)
  }

  /// A chapter with smaller limits than chapters have.
  private func failure(_ code: String, _ change: (inout RunSettings) -> Void) async throws
    -> Failure?
  {
    let text = "```swift-math\nimport Foundation\n\(code)\nsleep(20)\n```\n"
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text, number: 1))
    var plan = Planner.plan(chapter, timeout: nil, machine: [], data: [:])
    change(&plan.settings)
    let workshop = Workshop(
      toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(),
      cache: TestBook.cache, book: "/", usesCache: false)
    guard case .failed(let failure) = try await workshop.transcript(of: plan).0.cells[0].outcome
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
