// The help texts, word by word.

import Foundation
import Testing

/// `MATHBOOK_RECORD=1` writes the expected texts anew, and fails.
@Suite struct HelpTests {
  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Help")
  static let commands = [
    "build", "check", "accept", "serve", "claims", "plan", "new", "doctor", "clean",
  ]

  @Test(arguments: commands) func helpOfACommand(_ name: String) async throws {
    try await compare([name, "--help"], with: name)
  }

  @Test(arguments: [[], ["--help"], ["help"]]) func helpOfTheWhole(_ arguments: [String])
    async throws
  {
    try await compare(arguments, with: "mathbook")
  }

  @Test func version() async {
    let run = await CommandRun.mathbook(["--version"], in: "/")
    #expect(run.code == 0)
    #expect(run.output == "0.1.0\n")
  }

  /// A text that no command prints would never be noticed to be wrong.
  @Test func everyExpectedTextIsCompared() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(Set(files) == Set((Self.commands + ["mathbook"]).map { $0 + ".txt" }))
  }

  private func compare(_ arguments: [String], with name: String) async throws {
    let run = await CommandRun.mathbook(arguments, in: "/", environment: ["COLUMNS": "80"])
    #expect(run.code == 0)
    #expect(run.errors == "")
    let file = Self.folder.appending(path: name + ".txt")
    if ProcessInfo.processInfo.environment["MATHBOOK_RECORD"] == "1" {
      try Data(run.output.utf8).write(to: file)
      Issue.record("recorded \(file.lastPathComponent)")
    }
    #expect(run.output == (try String(contentsOf: file, encoding: .utf8)))
  }
}
