// What a chapter in the sandbox still reaches, how gaps and refusals are told, and the cache.

import BookRecords
import Foundation
import Testing

@testable import BookCore

@Suite struct SandboxReachTests {
  /// Each line of code must hold inside of the sandbox.
  static let reachable: [(name: String, code: String)] = [
    (
      "a declared data file",
      "claim(\"it\", try String(contentsOfFile: \"data.csv\", encoding: .utf8) == \"1,2\")"
    ),
    (
      "its working folder",
      """
      try Data("abc".utf8).write(to: URL(filePath: "new.txt"), options: .atomic)
      try FileManager.default.createDirectory(atPath: "deep/er", withIntermediateDirectories: true)
      try Data("abc".utf8).write(to: URL(filePath: "new.txt"), options: .atomic)
      try FileManager.default.copyItem(atPath: "new.txt", toPath: "copy.txt")
      try FileManager.default.moveItem(atPath: "copy.txt", toPath: "deep/er/new.txt")
      claim("it", try String(contentsOfFile: "deep/er/new.txt", encoding: .utf8) == "abc")
      try FileManager.default.removeItem(atPath: "deep")
      """
    ),
    (
      "threads",
      """
      let group = DispatchGroup()
      for _ in 0..<8 { DispatchQueue.global().async(group: group) { _ = sin(1.0) } }
      group.wait()
      Backend.threadCount = 2
      let square = Matrix.identity(300)
      claim("it", (square * square) == square)
      let hilbert = Matrix(120, 120) { 1 / Double($0 + $1 + 1) }
      claim("it", try hilbert.symmetricEigen().values.sum ≈ hilbert.trace)
      """
    ),
    (
      "time zones",
      "claim(\"it\", TimeZone(identifier: \"Europe/Berlin\")?.secondsFromGMT(for: Date(timeIntervalSince1970: 0)) == 3600)"
    ),
    (
      "formatting and parsing",
      """
      claim("it", try JSONDecoder().decode([Int].self, from: Data("[1]".utf8)) == [1])
      claim("it", String(format: "%.2f", 1.5) == "1.50")
      claim("it", !"a1".matches(of: #/[0-9]/#).isEmpty)
      """
    ),
    (
      "random numbers and devices",
      """
      claim("it", (0..<100).contains(Int.random(in: 0..<100)))
      claim("it", fopen("/dev/urandom", "r") != nil)
      claim("it", fopen("/dev/null", "w") != nil)
      """
    ),
    (
      "the process itself",
      """
      claim("it", ProcessInfo.processInfo.activeProcessorCount >= 1)
      claim("it", try !String(contentsOfFile: "/proc/self/status", encoding: .utf8).isEmpty)
      """
    ),
    // The thread pool watches its threads there, and ends the program when it cannot.
    (
      "other threads",
      """
      let thread = await Task.detached {
        try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/thread-self")
      }.value ?? ""
      let name = String(thread.split(separator: "/").last ?? "")
      let state = fopen("/proc/\\(name)/stat", "r") != nil
      claim("it", state)
      """
    ),
  ]

  @Test func whatChaptersNeedIsThere() async throws {
    var files = ["data.csv": "1,2"]
    for (index, (name, code)) in Self.reachable.enumerated() {
      files["\(index).md"] = """
        # \(name)

        ```swift-math
        //| data: data.csv
        import Foundation
        \(code)
        ```
        """
    }
    let result = try await TestBook.build(chapters: files)
    #expect(result.diagnostics.isEmpty, "\(TestBook.printed(result, of: ""))")
    for chapter in result.book.chapters { #expect(!chapter.claims.isEmpty) }
  }

  /// System calls that must be refused with EPERM, by their numbers on this processor.
  static let refused: [(name: String, number: Int)] = {
    #if arch(x86_64)
      [
        ("socketpair", 53), ("vfork", 58), ("ptrace", 101), ("syslog", 103), ("pivot_root", 155),
        ("chroot", 161), ("mount", 165), ("umount2", 166), ("reboot", 169),
        ("init_module", 175), ("delete_module", 176), ("kexec_load", 246), ("add_key", 248),
        ("keyctl", 250), ("unshare", 272), ("perf_event_open", 298), ("setns", 308),
        ("process_vm_readv", 310), ("finit_module", 313), ("bpf", 321), ("execveat", 322),
        ("userfaultfd", 323), ("io_uring_setup", 425), ("open_tree", 428), ("fsopen", 430),
        ("pidfd_open", 434), ("pidfd_getfd", 438), ("shmget", 29), ("mq_open", 240),
      ]
    #else
      [
        ("socketpair", 199), ("ptrace", 117), ("syslog", 116), ("pivot_root", 41), ("chroot", 51),
        ("mount", 40), ("umount2", 39), ("reboot", 142), ("init_module", 105),
        ("delete_module", 106), ("kexec_load", 104), ("add_key", 217), ("keyctl", 219),
        ("unshare", 97), ("perf_event_open", 241), ("setns", 268), ("process_vm_readv", 270),
        ("finit_module", 273), ("bpf", 280), ("execveat", 281), ("userfaultfd", 282),
        ("io_uring_setup", 425), ("open_tree", 428), ("fsopen", 430), ("pidfd_open", 434),
        ("pidfd_getfd", 438), ("shmget", 194), ("mq_open", 180),
      ]
    #endif
  }()

  /// A refusal that a chapter does not heed is a warning, for each call that was refused.
  @Test func refusedCallsAreToldAndTheChapterGoesOn() async throws {
    let text = """
      ```swift-math
      import Foundation
      @_silgen_name("syscall") func call(_: Int, _: Int, _: Int, _: Int, _: Int, _: Int) -> Int
      for number in \(Self.refused.map(\.number)) {
        errno = 0
        let result = call(number, 0, 0, 0, 0, 0)
        claim("call \\(number)", result == -1 && errno == EPERM)
      }
      claim("clone3", call(435, 0, 0, 0, 0, 0) == -1 && errno == ENOSYS)
      claim("a call of the future", call(500, 0, 0, 0, 0, 0) == -1 && errno == ENOSYS)
      ```
      """
    let result = try await TestBook.build(chapters: ["a.md": text])
    #expect(!result.hasErrors, "\(TestBook.printed(result, of: ""))")
    #expect(result.book.chapters[0].claims.count == Self.refused.count + 2)
    #expect(result.diagnostics.map(\.rule) == Self.refused.map { _ in .sandbox })
    let names = result.diagnostics.map { $0.summary.split(separator: " ")[5].dropLast() }
    #expect(names.map(String.init) == Self.refused.map(\.name).sorted())
    #expect(result.diagnostics.allSatisfy { $0.range?.start.line == 4 })
  }

  @Test func aResultFromOutsideIsNoneFromInside() async throws {
    let cache = ResultCache(folder: try TestBook.temporaryFolder(["x": ""]))
    let folder = try TestBook.temporaryFolder(["a.md": "```swift-math\nprint(1)\n```\n"])
    defer {
      try? FileManager.default.removeItem(atPath: cache.folder)
      try? FileManager.default.removeItem(atPath: folder)
    }
    var executed: [Bool] = []
    for mode in [SandboxMode.off, .auto, .auto, .off] {
      var request = BuildRequest(book: try BookFolder(folder))
      request.rendering.formats = []
      request.sandbox = mode
      let result = try await Pipeline(
        request, toolchain: try Toolchain.locate(), engine: try EngineInstallation.locate(),
        cache: cache, machine: TestBook.machine
      ).build()
      executed += result.reasons.map(\.wasExecuted)
    }
    #expect(executed == [true, true, false, false])
  }

  @Test func gapsOfAKernelAreWords() {
    #expect(SandboxGap.found(landlock: 3, filtersCalls: true).isEmpty)
    #expect(SandboxGap.found(landlock: 1, filtersCalls: true).count == 1)
    #expect(SandboxGap.found(landlock: 0, filtersCalls: false).count == 2)
    let error = SandboxUnavailable(gaps: SandboxGap.found(landlock: 0, filtersCalls: true))
    #expect(error.description.hasPrefix("the sandbox is required, but the kernel has no Landlock"))
  }

  /// A chapter that ran without something is told once for the book.
  @Test func gapsAreToldOnce() {
    let gaps = SandboxGap.found(landlock: 0, filtersCalls: true)
    let transcript = Transcript(cells: [], backend: "", missingIsolation: gaps)
    let findings = Pipeline.gaps([transcript, transcript])
    #expect(findings.map(\.summary) == gaps)
    #expect(findings.map(\.severity) == [.warning])
  }

  @Test(.enabled(if: KernelSandbox.gaps.isEmpty, "this kernel cannot give the whole sandbox"))
  func theWholeSandboxCanBeRequired() async throws {
    let result = try await TestBook.build(chapters: ["a.md": "```swift-math\nprint(1)\n```\n"]) {
      $0.sandbox = .required
    }
    #expect(result.diagnostics.isEmpty)
  }
}
