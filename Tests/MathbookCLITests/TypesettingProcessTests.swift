// Typesetting in a process of its own: the same as in this one, whatever happens to it.

import Foundation
import Testing

@testable import BookCore

@Suite struct TypesettingProcessTests {
  private static let calls: [(TypesetPiece, [String: String])] = [
    (.formula("\\frac{a}{\\R}", isDisplay: true), ["\\R": "\\mathbb{R}"]),
    (.formula("é + \\frc{b}", isDisplay: false), [:]), (.formula("x^", isDisplay: false), [:]),
    (.formula("\\class{a}{b}", isDisplay: false), [:]), (.formula("", isDisplay: false), [:]),
    (.code("let a = \"\\u{0}ü\"", language: "swift"), [:]), (.code("x", language: "none"), [:]),
    (.code(String(repeating: "let abc = 1 // ⌀\n", count: 20_000), language: "swift"), [:]),
  ]

  @Test(.enabled(if: ToolProcess.isBuilt)) func answersAreThoseOfThisProcess() {
    let remote = RemoteScripts(program: ToolProcess.program)
    let local = LocalScripts(RenderingInstallation())
    for (piece, macros) in Self.calls {
      let call = piece.call(macros)
      let answer = remote.answer(to: call, by: piece.script)
      #expect(answer == local.answer(to: call, by: piece.script), "\(piece)")
      #expect(answer != .text(""))
    }
  }

  @Test(.enabled(if: ToolProcess.isBuilt)) func aKilledProcessIsStartedAgain() throws {
    let remote = RemoteScripts(program: ToolProcess.program)
    let piece = TypesetPiece.formula("x", isDisplay: false)
    let before = remote.answer(to: piece.call([:]), by: .katex)
    let children = try Self.typesetters()
    try #require(!children.isEmpty)
    for child in children { kill(child, SIGKILL) }
    #expect(remote.answer(to: piece.call([:]), by: .katex) == before)
  }

  @Test(arguments: ["/nowhere/mathbook", "/bin/true"])
  func saysWhatDoesNotTypeset(_ program: String) {
    let answer = RemoteScripts(program: program).answer(to: "1", by: .katex)
    guard case .failed(let reason) = answer else {
      Issue.record("\(answer)")
      return
    }
    #expect(reason.hasPrefix("the process that typesets failed: "))
  }

  /// When nobody asks any more it ends by itself, even where the one who asked was killed.
  @Test(.enabled(if: ToolProcess.isBuilt)) func endsWithItsConnection() async throws {
    let (own, other) = try MessageSocket.pair()
    let process = Process()
    process.executableURL = URL(filePath: ToolProcess.program)
    process.arguments = ["typeset"]
    process.standardInput = FileHandle(fileDescriptor: other.descriptor)
    try process.run()
    other.close()
    own.close()
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    #expect(process.terminationStatus == 0)
  }

  @Test(.enabled(if: ToolProcess.isBuilt)) func isNotForPeople() async throws {
    let folder = try TemporaryFolder()
    let tool = try ToolProcess(["typeset"], in: folder)
    #expect(try await tool.code() == 2)
    #expect(
      try folder.read("errors")
        == "mathbook: `typeset` serves the other commands; it is not for people\n")
  }

  /// A build may end in the middle of a request.
  @Test(.enabled(if: ToolProcess.isBuilt)) func endsWithoutAWord() async throws {
    let folder = try TemporaryFolder()
    try folder.write("", to: "errors")
    let (own, other) = try MessageSocket.pair()
    let process = Process()
    process.executableURL = URL(filePath: ToolProcess.program)
    process.arguments = ["typeset"]
    process.standardInput = FileHandle(fileDescriptor: other.descriptor)
    process.standardError = try FileHandle(forWritingTo: URL(filePath: folder.path + "/errors"))
    try process.run()
    other.close()
    _ = write(own.descriptor, [8, 0, 0] as [UInt8], 3)
    own.close()
    while process.isRunning { try await Task.sleep(for: .milliseconds(10)) }
    #expect(process.terminationStatus == 0)
    #expect(try folder.read("errors") == "")
  }

  /// Processes of this one that typeset.
  private static func typesetters() throws -> [Int32] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap { name in
      guard let id = Int32(name),
        let stat = try? String(contentsOfFile: "/proc/\(id)/stat", encoding: .utf8),
        let words = try? String(contentsOfFile: "/proc/\(id)/cmdline", encoding: .utf8),
        stat.split(separator: " ").dropFirst(3).first == "\(getpid())",
        words.contains("mathbook\0typeset")
      else { return nil }
      return id
    }
  }
}
