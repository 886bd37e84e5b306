// Ctrl-C from outside: the built program, a chapter that never ends, and what is left behind.

import Foundation
import Testing

/// The program beside the tests, as the package builds it.
private let program = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
  .deletingLastPathComponent().appending(path: "mathbook").path

@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: program)))
struct InterruptionTests {
  /// Signals, and the exit code that they give.
  static let cases: [(signals: [Int32], code: Int32)] = [
    ([SIGINT], 130), ([SIGTERM], 143),
  ]

  @Test(arguments: cases)
  func nothingIsLeftBehind(_ signals: [Int32], _ code: Int32) async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n```swift-math\nvar x = 0.0\nwhile x >= 0 { x += 1e-9 }\n```\n", to: "chapters/01-a.md"
    )
    try folder.write("", to: "tmp/file")
    let process = try start(in: folder)
    let child = try #require(try await chapter(of: process.processIdentifier))
    for signal in signals { kill(process.processIdentifier, signal) }
    process.waitUntilExit()
    #expect(process.terminationReason == .exit)
    #expect(process.terminationStatus == code)
    #expect(!isRunning(child))
    #expect(!folder.contains("output"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path + "/tmp") == ["file"])
    #expect(try folder.read("errors") == "mathbook: interrupted\n")
    // What was stopped must not count as a result: the next build begins anew.
    let cached = try? FileManager.default.contentsOfDirectory(
      atPath: folder.path + "/cache/chapters")
    #expect(cached ?? [] == [])
  }

  /// A tool that is killed has no time to end what it started: the kernel does.
  @Test func aKilledToolTakesItsChapterAlong() async throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "# A\n\n```swift-math\nvar x = 0.0\nwhile x >= 0 { x += 1e-9 }\n```\n", to: "chapters/01-a.md"
    )
    try folder.write("", to: "tmp/file")
    let process = try start(in: folder)
    let child = try #require(try await chapter(of: process.processIdentifier))
    kill(process.processIdentifier, SIGKILL)
    process.waitUntilExit()
    for _ in 0..<400 where isRunning(child) { try await Task.sleep(for: .milliseconds(50)) }
    #expect(!isRunning(child))
  }

  private func start(in folder: TemporaryFolder) throws -> Process {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["build"]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["MATHBOOK_CACHE": folder.path + "/cache", "TMPDIR": folder.path + "/tmp"]) { $1 }
    try folder.write("", to: "errors")
    process.standardError = try FileHandle(
      forWritingTo: URL(filePath: folder.path + "/errors"))
    try process.run()
    return process
  }

  /// The process of the chapter once it runs: a child whose program is called `chapter`.
  private func chapter(of parent: Int32) async throws -> Int32? {
    for _ in 0..<4000 {
      for name in try FileManager.default.contentsOfDirectory(atPath: "/proc") {
        guard let id = Int32(name),
          let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8)
        else { continue }
        if stat.contains("(chapter) "), stat.split(separator: " ").dropFirst(3).first == "\(parent)"
        {
          return id
        }
      }
      try await Task.sleep(for: .milliseconds(50))
    }
    return nil
  }

  /// A process that has ended may still be listed, as a zombie, until somebody asks how it ended.
  private func isRunning(_ process: Int32) -> Bool {
    let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    return stat.map { !$0.contains("(chapter) Z") } ?? false
  }
}
