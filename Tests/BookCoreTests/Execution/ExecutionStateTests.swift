// What is left to run after cells have failed, and what is told of them.

import Testing

@testable import BookCore

@Suite struct ExecutionStateTests {
  private static let plan: ExecutionPlan = {
    let text = """
      ```swift-math
      let a = 1
      ```

      ```swift-math
      //| error: true
      let b = nothing
      ```

      ```swift-math
      a + 1
      ```
      """
    return TestBook.plan(text)
  }()

  private func error(line: Int, file: String = "a.md") -> CompilerMessage {
    CompilerMessage(
      file: file, line: line, column: 9, severity: .error, text: "cannot find it in scope")
  }

  private func kinds(_ transcript: Transcript) -> [Failure.Kind?] {
    transcript.cells.map { cell in
      if case .failed(let failure) = cell.outcome { failure.kind } else { nil }
    }
  }

  @Test func anExpectedErrorLeavesTheOthersToRun() throws {
    var state = ExecutionState(Self.plan, prepared: nil)
    #expect(try state.compileErrors([error(line: 7)]))
    #expect(state.remaining.map(\.index) == [0, 2])
    #expect(kinds(state.transcript()) == [nil, .compile, nil])
  }

  @Test func nothingRunsAfterAnotherError() throws {
    var state = ExecutionState(Self.plan, prepared: nil)
    #expect(try state.compileErrors([error(line: 2)]))
    #expect(state.remaining.isEmpty)
    let transcript = state.transcript()
    #expect(kinds(transcript) == [.compile, nil, nil])
    #expect(transcript.cells.dropFirst().allSatisfy { $0.outcome == .notRun })
  }

  @Test func errorsOfNoCellAreTheTools() {
    var state = ExecutionState(Self.plan, prepared: nil)
    #expect(throws: CompileFailure.self) {
      try state.compileErrors([error(line: 1, file: "Engine.swift")])
    }
  }

  @Test func aToolThatFailsIsToldAtTheFirstCell() {
    var state = ExecutionState(Self.plan, prepared: nil)
    state.toolFailed("out of memory")
    let transcript = state.transcript()
    #expect(kinds(transcript) == [.machine, nil, nil])
    #expect(transcript.cells.dropFirst().allSatisfy { $0.outcome == .notRun })
    #expect(state.remaining.isEmpty)
  }
}
