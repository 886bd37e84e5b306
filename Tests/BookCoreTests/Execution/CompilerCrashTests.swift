// A compiler that crashes says what it was about.

import Testing

@testable import BookCore

@Suite struct CompilerCrashTests {
  private static let plan: ExecutionPlan = {
    let text = """
      ```swift-math
      let a = 1
      ```

      ```swift-math
      let b = 2
        a + b
      ```
      """
    return TestBook.plan(text)
  }()

  private func place(_ stack: String) throws -> String? {
    let crash = try #require(
      CompilerCrash(words: "the compiler was ended by signal 6", errors: "Stack dump:\n" + stack))
    let cells = Self.plan.executedCells
    guard let message = try? crash.message(in: cells, of: Self.plan) else { return nil }
    return "\(message.file):\(message.line):\(message.column)"
  }

  @Test func theInnermostPlaceOfTheChapterIsTheErrors() throws {
    let outer = """
      0.\tProgram arguments: swift-frontend main.swift:1:1
      3.\tWhile evaluating request TypeCheckPrimaryFileRequest(source_file "main.swift")
      4.\tWhile type-checking statement at [Chapter/main.swift:2:1 - line:24:1] RangeText="do {

      """
    #expect(try place(outer) == "a.md:2:1")
    #expect(
      try place(outer + "7.\tWhile type-checking expression at [main.swift:6:9 - line:6:9]\n")
        == "a.md:6:9")
    #expect(
      try place(outer + "8.\tWhile running pass on SILFunction \"f\" (at a.md:6:5)") == "a.md:6:5")
    // No line of a block.
    #expect(
      try place(outer + "8.\tWhile type-checking-target starting at main.swift:40:1")
        == "a.md:2:1")
  }

  /// The call that the program puts around a statement stands in the line before.
  @Test func theCallAroundAStatementIsTheStatement() throws {
    let column = AnnouncedLines.callColumn
    #expect(
      try place("7.\tWhile type-checking expression at [main.swift:6:\(column) - line:8:1]")
        == "a.md:7:3")
  }

  /// The folder of compiled modules is made anew where the compiler complains of it, which other
  /// compilers at work must not meet without need.
  @Test func theArgumentsOfACrashAreNoComplaint() {
    let arguments = "Stack dump:\n0.\tProgram arguments: swift-frontend -module-cache-path /cache\n"
    #expect(
      ToolResult(errors: "a.md:1:1: error: x\n" + arguments).complaints == "a.md:1:1: error: x\n")
    #expect(ToolResult(errors: "error: /cache/a.pcm is damaged").complaints.contains("/cache"))
  }

  @Test func withoutAPlaceItIsTheTools() throws {
    #expect(try place("1.\tSwift version 6.3.1\n") == nil)
    #expect(CompilerCrash(words: "", errors: "killed") == nil)
  }
}
