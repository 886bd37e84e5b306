// Which expressions the compiler gives up on for an error that it has told already.

import Testing

@testable import BookCore

struct FailedNamesTests {
  private static let code = """
    let (g, step) = measured(
      from: missing)
    let known: [Double] = missing()
    for i in 0..<3 {
      let inner = missing(i)
      show(inner)
    }
    let next = g
      .map { y in 0.5 * y }
    let other = known.map { y in 0.5 * y }
    use(next, inner)
    """

  private func statement(_ line: Int) -> StatementLines {
    let start = SourcePosition(line: 4, column: 1)
    let cell = Cell(
      kind: .block, code: Self.code, codeStart: start, range: SourceRange(start, start))
    return StatementLines(of: cell, around: start.line + line - 1)
  }

  private func error(_ text: String) -> CompilerMessage {
    CompilerMessage(file: "a.md", line: 1, column: 1, severity: .error, text: text)
  }

  @Test func statementsAreRead() {
    #expect(statement(2).openings == ["let (g, step) = measured(", "  from: missing)"])
    #expect(statement(2).text == "let (g, step) = measured(\n  from: missing)")
    #expect(statement(5).openings == ["for i in 0..<3 {", "  let inner = missing(i)"])
    #expect(statement(5).text.hasSuffix("show(inner)\n}"))
    #expect(statement(9).text == "let next = g\n  .map { y in 0.5 * y }")
    #expect(statement(40).openings.isEmpty && statement(-1).text.isEmpty)
  }

  /// A declaration may go on in the next line.
  @Test(arguments: ["let ", "let :"])
  func declarationsWithoutNames(_ code: String) {
    let start = SourcePosition(line: 1, column: 1)
    let cell = Cell(kind: .block, code: code, codeStart: start, range: SourceRange(start, start))
    var names = FailedNames()
    names.add(
      error("cannot find type 'A' in scope"), in: StatementLines(of: cell, around: start.line))
    #expect(!names.areUsed(in: statement(10)))
  }

  /// Names without a type spoil what uses them; a type that is stated is known.
  @Test func namesWithoutTypes() {
    var names = FailedNames()
    names.add(error("cannot find 'missing' in scope"), in: statement(2))
    #expect(names.areUsed(in: statement(8)) && !names.areUsed(in: statement(10)))
    names.add(error("cannot find 'missing' in scope"), in: statement(3))
    #expect(!names.areUsed(in: statement(10)))
    names.add(error("cannot find type 'Double' in scope"), in: statement(3))
    #expect(names.areUsed(in: statement(10)) && !names.areUsed(in: statement(11)))
    names.add(error("cannot find 'missing' in scope"), in: statement(5))
    #expect(names.areUsed(in: statement(11)))
  }
}
