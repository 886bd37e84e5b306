// Tools that fail: that is told, never kept as the chapter's result, and mended where it can be.

import BookRecords
import Foundation
import Testing

@testable import BookCore

@Suite struct FailingToolTests {
  /// A book with a cache of its own.
  private struct Place {
    let folder: String
    let cache: ResultCache

    init(_ text: String = "```swift-math\nprint(1)\n```\n") throws {
      folder = try TestBook.temporaryFolder(["a.md": text])
      cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    }

    func remove() {
      for path in [folder, cache.folder] { try? FileManager.default.removeItem(atPath: path) }
    }

    func shareModules() throws {
      try FileManager.default.createSymbolicLink(
        atPath: cache.folder + "/modules", withDestinationPath: TestBook.moduleCache())
    }

    /// Builds with tools in which shell scripts may stand for those of the toolchain.
    func build(_ change: (inout Toolchain) -> Void = { _ in }) async throws -> BuildResult {
      var request = BuildRequest(book: try BookFolder(folder))
      request.rendering.formats = []
      var toolchain = try Toolchain.locate()
      change(&toolchain)
      return try await Pipeline(
        request, toolchain: toolchain, engine: try EngineInstallation.locate(), cache: cache,
        machine: TestBook.machine
      ).build()
    }

    func script(_ name: String, _ text: String) throws -> String {
      let path = cache.folder + "/" + name
      try Data("#!/bin/sh\n\(text)\n".utf8).write(to: URL(filePath: path))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
      return path
    }
  }

  @Test func aToolThatTakesTooLongIsStopped() async throws {
    let result = try await ProcessRunner.runTool(
      "/bin/sleep", ["6000"], in: "/", limit: .milliseconds(50))
    #expect(!result.succeeded)
    #expect(result.ending == nil)
    #expect(
      result.failure(of: "the compiler")
        == "the compiler was stopped: the chapter kept it busy for too long. Very long expressions, "
        + "of hundreds of operators or literals, are the usual reason; write them in several statements"
    )
  }

  /// Nor is it what an author expects, by whatever words.
  @Test func aLinkerThatFailsIsNoExpectedFailure() async throws {
    let place = try Place(
      "```swift-math\n//| error: no space\nprint([1][1])\n```\n\n```swift-math\nprint(1)\n```\n")
    defer { place.remove() }
    try place.shareModules()
    let linker = try place.script("ld", "echo no space left >&2; exit 1")
    let failed = try await place.build { $0.linker = linker }
    #expect(failed.diagnostics.map(\.rule) == [.machine])
    #expect(failed.transcripts[0].cells[1].outcome == .notRun)
  }

  @Test func aLinkerThatFailsIsNoResult() async throws {
    let place = try Place()
    defer { place.remove() }
    try place.shareModules()
    let linker = try place.script("ld", "echo no space left >&2; exit 1")
    let failed = try await place.build { $0.linker = linker }
    #expect(failed.diagnostics.map(\.rule) == [.machine])
    #expect(failed.diagnostics.map(\.summary) == ["the linker failed: no space left\n"])
    let again = try await place.build()
    #expect(again.diagnostics.isEmpty)
    #expect(again.reasons.map(\.wasExecuted) == [true])
  }

  @Test(arguments: ["-dump-parse", "-primary-file"])
  func aCompilerThatIsKilledIsNoResult(_ call: String) async throws {
    let place = try Place()
    defer { place.remove() }
    try place.shareModules()
    let real = try Toolchain.locate().frontend
    let compiler = try place.script(
      "cc", "case \"$*\" in *\(call)*) kill -9 $$;; esac\nexec \(real) \"$@\"")
    let failed = try await place.build { $0.frontend = compiler }
    #expect(failed.diagnostics.map(\.rule) == [.machine])
    let words = "was ended by signal 9 (SIGKILL), as the system does when memory is short"
    #expect(failed.diagnostics.allSatisfy { $0.summary.hasSuffix(words) })
    let again = try await place.build { $0.frontend = compiler }
    #expect(again.reasons.map(\.wasExecuted) == [true])
  }

  /// The block is at fault, however far down: the compiler says what it was about.
  @Test func aCrashOfTheCompilerIsToldAtItsStatement() async throws {
    let place = try Place(
      "```swift-math\nlet a = 1\n```\n\n```swift-math\nlet b = 2\nprint(a + b)\n```\n")
    defer { place.remove() }
    try place.shareModules()
    let real = try Toolchain.locate().frontend
    let stack = "4.\\tWhile type-checking statement at [main.swift:7:1 - line:9:1]"
    let compiler = try place.script(
      "cc",
      """
      case "$*" in *-primary-file*)
        grep -qs 'a + b' */main.swift && { printf 'Stack dump:\\n\(stack)\\n' >&2; kill -6 $$; };;
      esac
      exec \(real) "$@"
      """)
    let failed = try await place.build { $0.frontend = compiler }
    #expect(
      failed.diagnostics.map { "\($0.range?.start.line ?? 0) \($0.rule) \($0.summary)" }
        == ["7 compileError the compiler was ended by signal 6 (SIGABRT)"])
  }

  /// The compiler never mends its own folder of compiled modules.
  @Test(arguments: ["SwiftShims", "Glibc.swiftmodule"])
  func damagedModulesAreMadeAnew(_ name: String) async throws {
    let place = try Place()
    defer { place.remove() }
    #expect(try await place.build().diagnostics.isEmpty)
    let modules = place.cache.folder + "/modules"
    let names = try FileManager.default.subpathsOfDirectory(atPath: modules)
      .filter { $0.contains(name) && $0.contains(".") }
    try #require(!names.isEmpty)
    for name in names { try Data("x".utf8).write(to: URL(filePath: modules + "/" + name)) }
    try Data("```swift-math\nprint(2)\n```\n".utf8).write(
      to: URL(filePath: place.folder + "/a.md"))
    let result = try await place.build()
    #expect(result.diagnostics.isEmpty, "\(TestBook.printed(result, of: place.folder))")
    let left = try FileManager.default.contentsOfDirectory(atPath: modules)
    #expect(left.count == 1, "\(left)")
  }

  @Test func modulesThatCannotBeMadeLeaveNothing() async throws {
    let folder = try TestBook.temporaryFolder(["x": ""])
    defer { try? FileManager.default.removeItem(atPath: folder) }
    var toolchain = try Toolchain.locate()
    toolchain.frontend = "/bin/false"
    let standIns = StandInModules(toolchain: toolchain, folder: folder)
    await #expect(throws: CompileFailure.self) {
      try await standIns.searchOptions(importsOthers: false)
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["x"])
  }

  /// A warning is no error, whatever it says.
  @Test func aWarningRejectsNothing() async throws {
    let place = try Place("```swift-math\n#warning(\"see error: log\")\nprint(1)\n```\n")
    defer { place.remove() }
    try place.shareModules()
    let result = try await place.build()
    #expect(result.diagnostics.isEmpty, "\(TestBook.printed(result, of: place.folder))")
    #expect(result.transcripts[0].cells[0].outputs == [.text("1\n")])
  }

  /// Words that a chapter printed on its own account are no reason, and a signal has a name.
  @Test(arguments: [
    ("raise(SIGTERM)", Rule.machine, "the program was ended by signal 15 (SIGTERM)"),
    ("alarm(1); sleep(3)", .machine, "the program was ended by signal 14 (SIGALRM)"),
    ("raise(SIGSEGV)", .trap, "the block trapped: segmentation fault"),
    ("raise(SIGFPE)", .trap, "the block trapped: signal 8 (SIGFPE)"),
    ("_ = [Int8.max][0] + 1", .trap, "the block trapped: arithmetic overflow"),
  ])
  func endingsAreToldAsWhatTheyAre(_ code: String, _ rule: Rule, _ words: String) async throws {
    let place = try Place(
      "```swift-math\nimport Foundation\nfputs(\"Fatal error: old\\n\", stderr)\n\(code)\n```\n")
    defer { place.remove() }
    try place.shareModules()
    let finding = try #require(try await place.build().diagnostics.first)
    #expect(finding.rule == rule)
    #expect(finding.summary == words)
    #expect(finding.range?.start.line == 4)
    let again = try await place.build()
    #expect(again.reasons.map(\.wasExecuted) == [rule == .machine])
  }
}
