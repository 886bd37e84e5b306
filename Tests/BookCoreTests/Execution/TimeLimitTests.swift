// How long chapters and their blocks may take.

import BookRecords
import Foundation
import Testing

@testable import BookCore

@Suite struct TimeLimitTests {
  /// A chapter with a limit of 2 s; its second and third blocks have limits of their own.
  private static let plan = {
    let own = "\n//| timeout: 4"
    let blocks = ["", own, own, "", ""].map { "```swift-math\($0)\nprint(1)\n```\n" }
    let text = "---\ntimeout: 2\n---\n" + blocks.joined(separator: "\n")
    return TestBook.plan(text)
  }()

  @Test(arguments: [0, -1, .nan, .infinity, 1e6 + 1, 1e300])
  func whatIsNoLimitIsNone(_ seconds: Double) {
    #expect(TimeLimit(seconds: seconds) == nil)
  }

  @Test(arguments: [.leastNonzeroMagnitude, 1, 1e6]) func limitsAreKept(_ seconds: Double) {
    #expect(TimeLimit(seconds: seconds)?.seconds == seconds)
  }

  @Test func theWholeTimeIsThatOfAllLimits() {
    #expect(Self.plan.wholeSeconds == 2 + 4 + 4)
  }

  /// The seconds at which blocks begin, and the one at which the chapter is asked about.
  @Test(
    arguments: [
      ([0.0], 1.9, nil), ([0], 2, "chapter"),
      ([0, 1], 4.9, nil), ([0, 1], 5, "block"),
      // Blocks with limits of their own take nothing of the chapter's time.
      ([0, 1, 4, 7], 7.9, nil), ([0, 1, 4, 7], 8, "chapter"),
      // Blocks without share it.
      ([0, 0.5, 1, 1.5, 2.5], 2.9, nil), ([0, 0.5, 1, 1.5, 2.5], 3, "chapter"),
    ] as [([Double], Double, String?)])
  func eachBlockIsChargedForItsOwnTime(
    _ begins: [Double], _ asked: Double, _ reason: String?
  ) throws {
    let folder = try TestBook.temporaryFolder(["x": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let progress = try ProgressFile(path: folder + "/progress")
    let start = ContinuousClock.now
    let place = SourcePosition(line: 1, column: 1)
    let steps = Self.plan.cells.map {
      GeneratedProgram.Step(cell: $0.index, range: SourceRange(place, place))
    }
    var watch = ChapterWatch(plan: Self.plan, steps: steps, progress: progress, start: start)
    for (step, begin) in begins.enumerated() {
      let page = withUnsafeBytes(of: Int32(step)) { Data($0) }
      try page.write(to: URL(filePath: progress.path))
      #expect(watch.reasonToStop(at: start + .seconds(begin)) == nil)
    }
    let chapter = try #require(TimeLimit(seconds: 2))
    let block = try #require(TimeLimit(seconds: 4))
    let expected: ProcessEnding? =
      reason.map { $0 == "block" ? .blockTimedOut(block) : .chapterTimedOut(chapter) }
    #expect(watch.reasonToStop(at: start + .seconds(asked)) == expected)
  }

  @Test func theChaptersLimitIsToldAsSuch() async throws {
    let text = "---\ntimeout: 0.5\n---\n```swift-math\nwhile true {}\n```\n"
    let result = try await TestBook.build(chapters: ["a.md": text])
    let finding = try #require(result.diagnostics.first)
    #expect(finding.rule == .timeout)
    #expect(finding.summary == "the chapter was still running after 0.5 s")
    #expect(
      finding.explanation
        == "a block that needs more time may have a limit of its own: `//| timeout:`")
  }

  /// The kernel's limit holds for the whole program, and its signal says what it is about.
  @Test func theProcessorsTimeHasALimitThatIsTold() async throws {
    let text = """
      ---
      timeout: 3
      ---
      ```swift-math
      //| timeout: 4
      import Foundation
      var limit = rlimit()
      getrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit)
      print(limit.rlim_cur, limit.rlim_max)
      raise(SIGXCPU)
      ```
      """
    let result = try await TestBook.build(chapters: ["a.md": text])
    #expect(result.transcripts[0].cells[0].outputs == [.text("8 9\n")])
    let finding = try #require(result.diagnostics.first)
    #expect(finding.rule == .timeout)
    #expect(finding.summary == "the block used up its processor time")
    #expect(finding.range?.start.line == 10)
  }
}
