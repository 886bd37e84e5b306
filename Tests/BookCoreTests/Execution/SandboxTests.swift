// What a chapter may not do, each tried from inside a chapter; and what it still can.

import BookRecords
import Foundation
import Testing

@testable import BookCore

/// Something outside of the sandbox, tried by a block that fails when it does not get it.
struct Attempt: CustomTestStringConvertible, Sendable {
  var name: String
  /// `OUTSIDE` stands for a file outside of the book, `BOOK` for the book's folder.
  var code: String
  /// What the finding says of the rule.
  var hint: String

  var testDescription: String { name }

  static let files: [Attempt] = [
    Attempt(
      name: "reading a file", code: "_ = try String(contentsOfFile: \"OUTSIDE\", encoding: .utf8)",
      hint: fileRule),
    Attempt(
      name: "reading a file through C", code: "_ = fopen(\"OUTSIDE\", \"r\")!", hint: fileRule),
    Attempt(
      name: "listing a folder",
      code: "_ = try FileManager.default.contentsOfDirectory(atPath: \"/etc\")", hint: fileRule),
    Attempt(
      name: "a link to a file",
      code: """
        try FileManager.default.createSymbolicLink(atPath: "a", withDestinationPath: "OUTSIDE")
        _ = try String(contentsOfFile: "a", encoding: .utf8)
        """, hint: fileRule),
    Attempt(
      name: "writing a file",
      code: "try \"x\".write(toFile: \"OUTSIDE\", atomically: false, encoding: .utf8)",
      hint: fileRule),
    Attempt(
      name: "making a file",
      code: "try \"x\".write(toFile: \"OUTSIDE.new\", atomically: true, encoding: .utf8)",
      hint: fileRule),
    Attempt(
      name: "removing a file", code: "try FileManager.default.removeItem(atPath: \"OUTSIDE\")",
      hint: fileRule),
    Attempt(
      name: "emptying a file", code: "guard truncate(\"OUTSIDE\", 0) == 0 else { throw Refused() }",
      hint: fileRule),
    Attempt(
      name: "writing into the book",
      code: "try \"x\".write(toFile: \"BOOK/a.md\", atomically: false, encoding: .utf8)",
      hint: fileRule),
    Attempt(
      name: "a file of the book that is not declared",
      code: "_ = try String(contentsOfFile: \"BOOK/a.md\", encoding: .utf8)", hint: fileRule),
    Attempt(
      name: "another process's environment",
      code: "_ = try Data(contentsOf: URL(filePath: \"/proc/\\(getppid())/environ\"))",
      hint: fileRule),
  ]

  static let calls: [Attempt] = [
    Attempt(
      name: "an internet socket",
      code: "guard socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0) >= 0 else { throw Refused() }",
      hint: "the sandbox refused the call socket: no network"),
    Attempt(
      name: "a local socket",
      code: "guard socket(AF_UNIX, Int32(SOCK_STREAM.rawValue), 0) >= 0 else { throw Refused() }",
      hint: "the sandbox refused the call socket: no network"),
    Attempt(
      name: "replacing the program",
      code: "guard execv(\"/bin/true\", [nil]) == 0 else { throw Refused() }",
      hint: "the sandbox refused the call execve: no other programs or processes"),
    Attempt(
      name: "stopping the tool",
      code: "guard kill(getppid(), SIGTERM) == 0 else { throw Refused() }",
      hint: "the sandbox refused the call kill: no signals to other processes"),
    Attempt(
      name: "leaving the process group", code: "guard setsid() >= 0 else { throw Refused() }",
      hint: "the sandbox refused the call setsid: no changes of its own limits"),
    Attempt(
      name: "opening a file's permissions",
      code: "guard chmod(\"OUTSIDE\", 0o777) == 0 else { throw Refused() }",
      hint: "no changes of a file's owner, permissions or times"),
    Attempt(
      name: "raising a limit",
      code: """
        var limit = rlimit(rlim_cur: 1, rlim_max: 1)
        guard setrlimit(__rlimit_resource_t(RLIMIT_CPU.rawValue), &limit) == 0 else { throw Refused() }
        """, hint: "no changes of its own limits"),
  ]

  static let processes: [Attempt] = [
    Attempt(
      name: "a shell by posix_spawn",
      code: """
        var id = pid_t()
        guard posix_spawn(&id, "/bin/sh", nil, nil, [nil], nil) == 0 else { throw Refused() }
        """, hint: "process"),
    Attempt(
      name: "a shell by system",
      code: "guard system(\"true\") == 0 else { throw Refused() }", hint: "process"),
    Attempt(
      name: "a shell by popen", code: "_ = popen(\"true\", \"r\")!", hint: "process"),
    Attempt(
      name: "a fork",
      code: """
        @_silgen_name("fork") func forked() -> pid_t
        let child = forked()
        if child == 0 { _exit(0) }
        guard child > 0 else { throw Refused() }
        """, hint: "process"),
  ]

  private static let fileRule =
    "the sandbox lets a chapter read the files of the book that it declares with `//| data:`, and "
    + "write in its working folder only"

  func chapter(book: String, outside: String) -> String {
    let code = code.replacing("OUTSIDE", with: outside).replacing("BOOK", with: book)
    return """
      ```swift-math
      import Foundation
      struct Refused: Error {}
      ```

      ```swift-math
      \(code)
      ```
      """
  }
}

@Suite struct SandboxTests {
  @Test(
    .enabled(if: KernelSandbox.landlockVersion >= 3, "the kernel's Landlock is none or too old"),
    arguments: Attempt.files)
  func filesOutsideAreOutOfReach(_ attempt: Attempt) async throws { try await refuses(attempt) }

  @Test(arguments: Attempt.calls)
  func callsAreRefused(_ attempt: Attempt) async throws { try await refuses(attempt) }

  @Test(arguments: Attempt.processes)
  func processesAreNotStarted(_ attempt: Attempt) async throws { try await refuses(attempt) }

  /// Without the sandbox each attempt succeeds: it is the sandbox that refuses it.
  @Test func withoutTheSandboxTheyAreNot() async throws {
    for attempt in Attempt.files + Attempt.processes where attempt.name != "removing a file" {
      let result = try await run(attempt) { $0.sandbox = .off }
      #expect(result.diagnostics.isEmpty, "\(attempt.name): \(TestBook.printed(result, of: ""))")
    }
  }

  private func refuses(_ attempt: Attempt) async throws {
    let result = try await run(attempt) { _ in }
    let finding = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect([.trap, .thrownError].contains(finding.rule))
    let words = finding.summary + "\n" + (finding.explanation ?? "")
    #expect(words.contains(attempt.hint), "\(words)")
  }

  /// Builds a chapter that attempts it; a file outside must be as it was.
  private func run(
    _ attempt: Attempt, _ change: (inout BuildRequest) -> Void
  ) async throws -> BuildResult {
    let outside = try TestBook.temporaryFolder(["key": "secret"])
    let book = try TestBook.temporaryFolder(["a.md": ""])
    defer { for folder in [outside, book] { try? FileManager.default.removeItem(atPath: folder) } }
    let text = attempt.chapter(book: book, outside: outside + "/key")
    try Data(text.utf8).write(to: URL(filePath: book + "/a.md"))
    let result = try await TestBook.build(book, change)
    if result.hasErrors {
      #expect(try String(contentsOfFile: outside + "/key", encoding: .utf8) == "secret")
      #expect(try String(contentsOfFile: book + "/a.md", encoding: .utf8) == text)
      #expect(try FileManager.default.contentsOfDirectory(atPath: outside) == ["key"])
    }
    return result
  }
}
