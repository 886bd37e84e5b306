// Every way in which a block can end a chapter: what is reported, what is kept, what did not run.

import BookRecords
import Foundation
import Testing

@testable import BookCore

/// A block that fails at one of its statements.
struct Ending: CustomTestStringConvertible, Sendable {
  var name: String
  /// Lines before the statement.
  var before = ""
  /// The statement, on one line.
  var statement: String
  var rule: Rule
  /// What the finding's summary says.
  var summary: String
  /// What its explanation says.
  var explanation = ""
  /// The option lines of the block.
  var options = ""

  var testDescription: String { name }
  var path: String { name.replacing(" ", with: "-") + ".md" }

  /// A chapter of three blocks, the second of which fails.
  var chapter: String {
    let lines = [options, before, statement, "print(\"after\")"].filter { !$0.isEmpty }
    return """
      # A chapter

      ```swift-math
      print("before")
      ```

      ```swift-math
      \(lines.joined(separator: "\n"))
      ```

      ```swift-math
      print("not run")
      ```

      """
  }

  /// The line of the statement.
  var line: Int {
    let before = chapter.components(separatedBy: statement)[0]
    return before.count { $0 == "\n" } + 1
  }
}

extension Ending {
  static let all: [Ending] = [
    Ending(
      name: "does not compile", statement: "let word: Int = \"one\"", rule: .compileError,
      summary: "cannot convert value of type 'String'"),
    Ending(
      name: "throws", before: "struct Oops: Error {}", statement: "throw Oops()",
      rule: .thrownError, summary: "the block threw an error: Oops()"),
    Ending(
      name: "bad index", before: "let list = [1, 2]\nlet place = list.count",
      statement: "_ = list[place]", rule: .trap, summary: "the block trapped: Index out of range",
      explanation: "indices run from 0 to count - 1"),
    Ending(
      name: "overflow", before: "var big = Int.max", statement: "big += 1",
      rule: .trap, summary: "the block trapped: arithmetic overflow",
      explanation: "compute in `Double`"),
    Ending(
      name: "overflow when optimised", before: "var big = Int8.max", statement: "big += 1",
      rule: .trap, summary: "the block trapped: arithmetic overflow",
      options: "//| optimize: true"),
    Ending(
      name: "division by zero", before: "let zero = [0][0]", statement: "_ = 1 / zero",
      rule: .trap, summary: "the block trapped: Division by zero",
      explanation: "test the divisor"),
    Ending(
      name: "no integer", before: "let nan = Double.nan", statement: "_ = Int(nan)",
      rule: .trap, summary: "cannot be converted to Int", explanation: "`Int(exactly:)`"),
    Ending(
      name: "nil", before: "let nothing: [Int] = []", statement: "_ = nothing.first!",
      rule: .trap, summary: "the block trapped: Unexpectedly found nil",
      explanation: "`if let`"),
    Ending(
      name: "precondition", statement: "precondition(1 > 2, \"one is less\")", rule: .trap,
      summary: "one is less"),
    Ending(
      name: "exit", before: "import Foundation", statement: "exit(3)", rule: .exit,
      summary: "the block ended the program with exit code 3"),
    Ending(
      name: "stack overflow",
      before: "func deep(_ n: Int) -> Int { n < 0 ? 0 : 1 + deep(n &+ 1) }",
      statement: "_ = deep(1)", rule: .trap, summary: "its calls filled the stack",
      explanation: "endless recursion"),
    Ending(
      name: "abort", before: "import Foundation", statement: "abort()", rule: .trap,
      summary: "the block called abort()"),
    Ending(
      name: "segmentation fault", before: "let nowhere = UnsafeMutablePointer<Int>(bitPattern: 8)!",
      statement: "nowhere.pointee = 1", rule: .trap,
      summary: "the block trapped: segmentation fault", explanation: "unsafe memory access"),
    Ending(
      name: "endless loop", before: "var i = 0", statement: "while true { i &+= 1 }",
      rule: .timeout, summary: "the block was still running after 0.5 s",
      explanation: "`//| timeout:`", options: "//| timeout: 0.5"),
    Ending(
      name: "endless output", statement: "while true { print(\"0123456789012345678901234567\") }",
      rule: .limit, summary: "more than the output limit"),
    Ending(
      name: "endless records",
      statement: "while true { show(String(repeating: \"x\", count: 1 << 20)) }",
      rule: .limit, summary: "more into the report than any report could hold"),
    Ending(
      name: "memory", before: "var held: [UnsafeMutableRawPointer] = []",
      statement:
        "while true { held.append(.allocate(byteCount: 1 << 28, alignment: 16)) }",
      rule: .limit, summary: "the block asked for more memory than it may have"),
    Ending(
      name: "closed pipe", before: "import Foundation",
      statement: "for file in 3..<64 { close(Int32(file)) }; show(1)", rule: .recordLoss,
      summary: "the report was lost: a record could not be written"),
    // Nobody reads any longer; the limits hold.
    Ending(
      name: "closed pipe and no end", before: "import Foundation",
      statement: "for file in 3..<64 { close(Int32(file)) }; while true { sleep(1) }",
      rule: .timeout, summary: "the block was still running after 0.5 s",
      options: "//| timeout: 0.5"),
    Ending(
      name: "closed output", before: "import Foundation",
      statement: "close(1); print(\"lost\"); show(1)", rule: .recordLoss,
      summary: "the report was lost: the chapter closed its standard output"),
    Ending(
      name: "closed stream", before: "import Foundation",
      statement: "fclose(stdout); print(\"lost\"); show(1)", rule: .recordLoss,
      summary: "the report was lost: the chapter closed its standard output"),
    Ending(
      name: "output elsewhere", before: "import Foundation",
      statement: "dup2(open(\"a\", O_WRONLY | O_CREAT, 0o600), 1); claim(\"c\", 1 == 1)",
      rule: .recordLoss,
      summary: "the report was lost: the chapter led its standard output elsewhere"),
    Ending(
      name: "another program",
      before: "import Foundation\nlet shell = Process()\n"
        + "shell.executableURL = URL(filePath: \"/bin/sh\")",
      statement: "try shell.run()", rule: .trap,
      summary: "the block tried to start another process, which the sandbox forbids"),
  ]

  /// All of them, and a chapter that holds, as one book.
  static let book = Task {
    var chapters = Dictionary(uniqueKeysWithValues: all.map { ($0.path, $0.chapter) })
    chapters["good.md"] = "# Good\n\n```swift-math\nprint(\"fine\")\n```\n"
    return try await TestBook.build(chapters: chapters)
  }
}

@Suite struct EndingTests {
  @Test(arguments: Ending.all)
  func isReportedAtItsStatement(_ ending: Ending) async throws {
    let result = try await Ending.book.value
    let findings = result.diagnostics.filter { $0.path == ending.path }
    #expect(findings.count == 1)
    let finding = try #require(findings.first)
    #expect(finding.rule == ending.rule)
    #expect(finding.severity == .error)
    #expect(finding.summary.contains(ending.summary), "\(finding.summary)")
    #expect(finding.range?.start.line == ending.line)
    let explanation = finding.explanation ?? ""
    #expect(
      ending.explanation.isEmpty || explanation.contains(ending.explanation), "\(explanation)")
  }

  @Test(arguments: Ending.all)
  func keepsWhatCameBeforeAndMarksWhatDidNotRun(_ ending: Ending) async throws {
    let cells = try await transcript(ending.path).cells
    #expect(cells.count == 3)
    #expect(cells[0].outcome == .done)
    #expect(cells[0].outputs == [.text("before\n")])
    guard case .failed = cells[1].outcome else {
      Issue.record("the block did not fail: \(cells[1].outcome)")
      return
    }
    #expect(!cells[1].outputs.contains(.text("after\n")))
    #expect(cells[2].outcome == .notRun)
    #expect(cells[2].outputs.isEmpty)
  }

  @Test func otherChaptersAreComplete() async throws {
    let good = try await transcript("good.md")
    #expect(good.cells.map(\.outcome) == [.done])
    #expect(good.cells.map(\.outputs) == [[.text("fine\n")]])
  }

  /// The pipe's number is the first that was free.
  @Test func rubbishInTheRecordsIsToldAtItsBlock() async throws {
    let text = """
      ```swift-math
      print("before")
      ```

      ```swift-math
      import Foundation
      write(3, "rubbish\\n", 8)
      ```

      ```swift-math
      print("after")
      ```
      """
    let result = try await TestBook.build(chapters: ["a.md": text])
    let finding = try #require(result.diagnostics.first)
    #expect(result.diagnostics.count == 1)
    #expect(finding.rule == .recordLoss)
    #expect(finding.summary.contains("wrote to the record pipe"))
    #expect(finding.range?.start.line == 5)
    let cells = result.transcripts[0].cells
    #expect(cells[0].outputs == [.text("before\n")])
    #expect(cells[2].outcome == .notRun)
  }

  @Test func aThreadThatIsLeftRunningEndsWithTheChapter() async throws {
    let text = """
      ```swift-math
      import Foundation
      Thread.detachNewThread { while true { Thread.sleep(forTimeInterval: 1) } }
      print("done")
      ```
      """
    let result = try await TestBook.build(chapters: ["a.md": text])
    #expect(result.diagnostics.isEmpty)
    #expect(result.transcripts[0].cells.map(\.outputs) == [[.text("done\n")]])
  }

  /// Foundation starts programs in process groups of their own.
  @Test func aProgramThatIsLeftRunningEndsWithTheChapter() async throws {
    let text = """
      ```swift-math
      import Foundation
      let program = Process()
      program.executableURL = URL(filePath: "/bin/sleep")
      program.arguments = ["600"]
      try program.run()
      print(program.processIdentifier)
      ```
      """
    let result = try await TestBook.build(chapters: ["a.md": text]) { $0.sandbox = .off }
    #expect(result.diagnostics.isEmpty, "\(TestBook.printed(result, of: ""))")
    guard case .text(let text)? = result.transcripts[0].cells[0].outputs.first else {
      Issue.record("it printed nothing")
      return
    }
    let process = try #require(pid_t(text.dropLast()))
    // What was ended may still be listed until its new parent takes notice.
    let isRunning = {
      let stat = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
      return stat.map { !$0.contains("(sleep) Z") } ?? false
    }
    for _ in 0..<100 where isRunning() { try await Task.sleep(for: .milliseconds(20)) }
    #expect(!isRunning())
  }

  /// A trap in a function is told at the statement that called it, with the place of the trap.
  @Test func theFunctionThatTrappedIsNamed() async throws {
    let text = """
      ```swift-math
      func next(_ n: Int8) -> Int8 {
        n + 1
      }
      let list = [next(1), Int8.max]
      _ = next(list[1])
      ```
      """
    let result = try await TestBook.build(chapters: ["a.md": text])
    let finding = try #require(result.diagnostics.first)
    #expect(finding.summary == "the block trapped: arithmetic overflow")
    #expect(finding.range?.start == SourcePosition(line: 6, column: 1))
    #expect(finding.notes.map(\.range.start) == [SourcePosition(line: 3, column: 5)])
  }

  private func transcript(_ path: String) async throws -> Transcript {
    let result = try await Ending.book.value
    let index = result.book.chapters.firstIndex { $0.chapter.source.path == path }
    return result.transcripts[try #require(index)]
  }
}
