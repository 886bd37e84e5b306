// What the compiler's errors become for authors.

import Testing

@testable import BookCore

@Suite struct CompileErrorWordingTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var code: String
    var text: String
    var column = 1
    var words: String?
    var hints: [String] = []
    var testDescription: String { code + ": " + text }
  }

  static let cases = [
    Case(
      code: "x.map { $0 }.reduce(0, +)",
      text: "failed to produce diagnostic for expression; please submit a bug report (https://…)",
      words: "the compiler found an error here that it cannot name",
      hints: [
        "most often an integer or a literal stands where a Double, a Vector or a Var is wanted: "
          + "`Double(n)`, `reduce(Var(0), +)`; else split the expression, and name its parts with "
          + "their types: `let x: Double = …`"
      ]),
    Case(
      code: "a + 1 + 2",
      text:
        "the compiler is unable to type-check this expression in reasonable time; try breaking …",
      words: "the compiler gave up on this expression: it has too many possible types",
      hints: [
        "annotate a type (`let x: Double = …`), write Double(n) for integers, or split the line"
      ]),
    Case(
      code: "n.map {\n  $0 + 1 }",
      text:
        "the compiler is unable to type-check this expression in reasonable time; try breaking …",
      words: "the compiler gave up on this expression: it has too many possible types",
      hints: [
        "in a closure write its types: `{ (k: Int) -> Double in … }`",
        "annotate a type (`let x: Double = …`), write Double(n) for integers, or split the line",
      ]),
    Case(
      code: "claim(\"f\", 1 == 1, proves: \"eq-x\")",
      text: "argument 'proves' must precede unnamed argument #2",
      hints: [
        "write proves: before the comparison: claim(\"…\", proves: \"eq-x\", a == b)"
      ]),
    Case(
      code: "let t: Double = (1...9).map { 1 / $0 }.reduce(0, +)",
      text: "'+' is unavailable: write x + Double(n)", column: 50,
      hints: [
        "the closure before comes to Int, whose division drops the remainder: write `Double($0)` in it"
      ]),
    Case(code: "x + n", text: "'+' is unavailable: write x + Double(n)", column: 3),
    Case(
      code: "A.eigenvalues()[0] > 0",
      text:
        "referencing operator function '>' on 'BinaryInteger' requires that 'Complex' conform to "
        + "'BinaryInteger'",
      hints: ["complex numbers have no order: compare `z.real` or `z.magnitude`"]),
    Case(
      code: "x.sum()", text: "cannot call value of non-function type 'Double'",
      hints: ["a property takes no parentheses: `x.sum`, not `x.sum()`"]),
    Case(code: "2(x)", text: "cannot call value of non-function type 'Int'"),
    Case(
      code: "__clm(1)", text: "missing argument in '__clm'", words: "missing argument in 'claim'"),
    Case(
      code: "inv(A)", text: "cannot find 'inv' in scope", hints: ["here it is `try A.inverse()`"]),
    Case(
      code: "A.inv()", text: "value of type 'Matrix' has no member 'inv'",
      hints: ["here it is `try A.inverse()`"]),
    Case(
      code: "Matrix.eye(2)", text: "type 'Matrix' has no member 'eye'",
      hints: ["here it is `Matrix.identity(3)`"]),
    Case(
      code: "zeros(3)", text: "cannot find 'zeros' in scope",
      hints: ["here it is `Vector.zeros(3)` or `Matrix.zeros(2, 2)`"]),
    Case(
      code: "np.sin(1)", text: "cannot find 'np' in scope",
      hints: ["the engine's names have no prefix: `sin(x)`"]),
    Case(code: "m.plot", text: "value of type 'Model' has no member 'plot'"),
    Case(code: "other", text: "cannot find 'other' in scope"),
    keyword("vra y = 2", column: 4, "var"), keyword("form k in 0..<3 {", column: 5, "for"),
    keyword("{ swtich n {", column: 9, "switch"), keyword("} esle {", column: 2, "else"),
    keyword("let y = vra x", column: 12, nil), keyword("return x y", column: 9, nil),
    keyword("a b", column: 2, nil),
    Case(
      code: "  retrun", text: "cannot find 'retrun' in scope", column: 3, hints: [meant("return")]),
    Case(
      code: "whlie (x < 3) {", text: "cannot find 'whlie' in scope", hints: [meant("while")]),
    Case(code: "lent(x)", text: "cannot find 'lent' in scope"),
    Case(code: "whlie = 3", text: "cannot find 'whlie' in scope"),
    Case(code: "f(retrun)", text: "cannot find 'retrun' in scope", column: 3),
  ]

  /// A word that the compiler takes for a statement of its own, which ends at the column.
  private static func keyword(_ code: String, column: Int, _ keyword: String?) -> Case {
    Case(
      code: code, text: "consecutive statements on a line must be separated by ';'",
      column: column, hints: keyword.map { [meant($0)] } ?? [])
  }

  private static func meant(_ keyword: String) -> String { "did you mean `\(keyword)`?" }

  private static let range = SourceRange(
    SourcePosition(line: 1, column: 1), SourcePosition(line: 9, column: 1))

  @Test(arguments: cases) func wordsAndHints(_ test: Case) {
    let cell = Cell(
      kind: .block, code: test.code, codeStart: SourcePosition(line: 4, column: 1),
      range: Self.range)
    let message = CompilerMessage(
      file: "a.md", line: 4, column: test.column, severity: .error, text: test.text)
    let failure = CompileErrorWording(message, of: cell).failure
    #expect(failure.message == test.words ?? test.text)
    #expect(failure.explanation == test.hints)
  }

  @Test func aClaimIsNoAddress() {
    let cell = Cell(
      kind: .claim(written: "5"), code: "a%20+%20b", codeStart: SourcePosition(line: 1, column: 9),
      range: Self.range)
    let message = CompilerMessage(
      file: "a.md", line: 1, column: 9, severity: .error, text: "'b' is not a valid digit")
    #expect(
      CompileErrorWording(message, of: cell).failure.explanation
        == ["spaces in an expression need the form [5](<claim:a + b>)"])
  }

  /// Each hint is Swift that the engine compiles.
  @Test func theEngineHasWhatIsAdvised() async throws {
    let lines = ForeignName.forms.sorted { $0.key < $1.key }.flatMap(\.value).map { "_ = " + $0 }
    let chapter = """
      ```swift-math
      let A: Matrix = [[2, 1], [1, 3]]
      let B = A
      let x: Vector = [1, 2]
      let y = x
      ```

      ```swift-math
      \(lines.joined(separator: "\n"))
      ```
      """
    let result = try await TestBook.build(chapters: ["a.md": chapter])
    #expect(result.diagnostics.map(\.summary) == [])
  }
}
