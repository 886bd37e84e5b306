// Ctrl-C from outside: the built program, a chapter that never ends, and what is left behind.

import Foundation
import Testing

@Suite(.enabled(if: ToolProcess.isBuilt))
struct InterruptionTests {
  /// Signals, and the exit code that they give.
  static let cases: [(signals: [Int32], code: Int32)] = [
    ([SIGINT], 130), ([SIGTERM], 143), ([SIGHUP], 129),
  ]

  /// The chapter must still be running when a busy machine lets the test look for it.
  private static let build = ["build", "--timeout", "3600"]

  @Test(arguments: cases)
  func nothingIsLeftBehind(_ signals: [Int32], _ code: Int32) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.endless, to: "chapters/01-a.md")
    let tool = try ToolProcess(Self.build, in: folder)
    let child = try #require(try await tool.chapter())
    for signal in signals { kill(tool.identifier, signal) }
    #expect(try await tool.code() == code)
    #expect(kill(child, 0) != 0)
    #expect(!folder.contains("output"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp") == ["file"])
    #expect(try folder.read("errors") == "mathbook: interrupted\n")
    // What was stopped must not count as a result: the next build begins anew.
    #expect(!folder.contains("cache/results/chapters"))
  }

  /// A preview that is building what has changed waits for the end of it.
  @Test(.timeLimit(.minutes(3))) func aPreviewLeavesNothingBehind() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let tool = try ToolProcess(["serve", "--port", "0", "--timeout", "3600"], in: folder)
    while !folder.contains("cache/results/chapters") {
      try await Task.sleep(for: .milliseconds(20))
    }
    while try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp") != ["file"] {
      try await Task.sleep(for: .milliseconds(20))
    }
    // The watch begins when the first build is over.
    try await Task.sleep(for: .seconds(1))
    try folder.write(SampleChapter.endless, to: "chapters/01-a.md")
    let child = try #require(try await tool.chapter())
    kill(tool.identifier, SIGINT)
    #expect(try await tool.code() == 0)
    #expect(kill(child, 0) != 0)
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp") == ["file"])
  }

  /// What `nohup` starts outlives its terminal.
  @Test func anIgnoredHangUpStaysIgnored() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.endless, to: "chapters/01-a.md")
    let tool = try ToolProcess(Self.build, in: folder, by: "nohup")
    _ = try #require(try await tool.chapter())
    kill(tool.identifier, SIGHUP)
    try await Task.sleep(for: .milliseconds(300))
    #expect(tool.process.isRunning)
    kill(tool.identifier, SIGINT)
    #expect(try await tool.code() == 130)
  }

  /// A tool that is killed has no time to end what it started: the kernel does.
  @Test func aKilledToolTakesItsChapterAlong() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.endless, to: "chapters/01-a.md")
    let tool = try ToolProcess(Self.build, in: folder)
    let child = try #require(try await tool.chapter())
    kill(tool.identifier, SIGKILL)
    #expect(try await tool.code() == -SIGKILL)
    for _ in 0..<400 where isRunning(child) { try await Task.sleep(for: .milliseconds(50)) }
    #expect(!isRunning(child))
  }

  /// A process that has ended may still be listed, as a zombie, until somebody asks how it ended.
  private func isRunning(_ process: Int32) -> Bool {
    let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return stat.map { !$0.contains("(chapter) Z") } ?? false
  }
}
