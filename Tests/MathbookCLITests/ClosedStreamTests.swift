// Streams that are full, closed, or read by nobody: the work is done, and the exit code tells.

import Foundation
import Testing

@Suite(.enabled(if: ToolProcess.isBuilt)) struct ClosedStreamTests {
  /// Runs a line of the shell that calls `mathbook`; the exit code of the tool.
  private func run(_ line: String, in folder: TemporaryFolder) async throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    process.arguments = ["-c", "mathbook() { \(ToolProcess.program) \"$@\"; }; " + line]
    process.currentDirectoryURL = URL(filePath: folder.path)
    process.environment = ProcessInfo.processInfo.environment
      .merging(["MATHBOOK_CACHE": CapturedStreams.cache]) { $1 }
    process.standardOutput = FileHandle.nullDevice
    process.standardError = FileHandle.nullDevice
    try process.run()
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    return process.terminationStatus
  }

  static let outputs = [
    ("mathbook build >/dev/full 2>errors", "No space left on device"),
    ("mathbook build >&- 2>errors", "Bad file descriptor"),
    ("trap '' PIPE; mathbook build 2>errors | true; exit ${PIPESTATUS[0]}", "Broken pipe"),
    ("mathbook build --json /dev/stdout >/dev/full 2>errors", "No space left on device"),
  ]

  @Test(arguments: outputs) func standardOutput(_ line: String, _ reason: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    #expect(try await run(line, in: folder) == 2)
    let words = "mathbook: standard output cannot be written: \(reason)\n"
    let errors = try folder.read("errors")
    #expect(errors.hasSuffix(words), "\(errors)")
    #expect(try folder.read("output/results.json").hasSuffix("}\n"))
  }

  /// There is nowhere to say it.
  @Test(arguments: ["mathbook build 2>/dev/full >out", "mathbook build 2>&- >out"])
  func standardError(_ line: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "chapters/01-a.md")
    #expect(try await run(line, in: folder) == 2)
    #expect(try folder.read("out").hasPrefix("1 chapter, 1 of 2 claims hold, 1 error\n"))
    #expect(try folder.read("output/results.json").hasSuffix("}\n"))
  }

  /// What nobody writes to may be closed.
  @Test(arguments: ["mathbook build --quiet >&- 2>&- <&-"])
  func withoutAWord(_ line: String) async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    #expect(try await run(line, in: folder) == 0)
    #expect(folder.contains("output/results.json"))
  }
}
