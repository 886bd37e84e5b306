// Which comparisons are with a literal, so that its digits decide.

import Testing

@testable import BookCore

@Suite struct LiteralComparisonTests {
  private func found(_ code: String) -> [String] {
    LiteralComparisons(Array(code.utf8)).found.map { ($0.isLeft ? "left " : "") + $0.written }
  }

  @Test(arguments: [
    ("x ≈ 3.14", ["3.14"]), ("x≈3.14", ["3.14"]), ("x ≈ -3.14e-5", ["-3.14e-5"]),
    ("x ≈\n  3", ["3"]), ("x ≈ /* two */ 2 // two", ["2"]), ("x ≈ (3.140)", ["3.140"]),
    ("x ≈ +3.1", ["3.1"]), ("x ≈ -(3.1)", ["-3.1"]), ("-(3.1) ≈ x", ["left -3.1"]),
    ("x ≈ 1_000", ["1000"]), ("x ≈ 0x1F", ["0x1f"]), ("x ≈ 3 as Double", ["3"]),
    ("v ≈ [1.0, -2]", ["[1.0, -2]"]), ("m ≈ [[1, 2], [3, 4],]", ["[[1, 2], [3, 4]]"]),
    ("x ≈ 3.14 && y ≈ 2", ["3.14", "2"]), ("!(x ≈ 3.14)", ["3.14"]),
    ("c ? x ≈ 1 : x ≈ 2", ["1", "2"]), ("{ $0 ≈ 3.14 }", ["3.14"]), ("x ≈ 3\n-y", ["3"]),
    ("3.14 ≈ x", ["left 3.14"]), ("f(-3.14 ≈ x)", ["left -3.14"]), ("return 3 ≈ x", ["left 3"]),
    ("([1, 2]) ≈ v", ["left [1, 2]"]), ("y > 1 && 2 ≈ x", ["left 2"]), ("3 ≈ 4", ["4"]),
    ("\"\\(x ≈ 3)\"", ["3"]),
  ])
  func areFound(_ code: String, _ expected: [String]) { #expect(found(code) == expected) }

  @Test(arguments: [
    "x ≈ y", "x ≈ 3.14 ± 0.1", "x ≈ 3.14 * 2", "x ≈ 3.14.rounded()", "x ≈ 3\n  .squareRoot()",
    "x ≈ [1, y]", "x ≈ [1, 2][0]", "x ≈ Double(3)", "2 * 3 ≈ x", "a-3 ≈ x", "a-(3) ≈ x", "-[1] ≈ x",
    "f(3) ≈ x",
    "t.0 ≈ x", "$0 ≈ x", "v[3] ≈ x", "3.14 ≈ x ± 0.1", "// x ≈ 3", "\"x ≈ 3\"", "x ≈ 1...2", "x",
  ])
  func othersAreLeftAlone(_ code: String) { #expect(found(code).isEmpty) }

  @Test func equalDigitsHaveOneOperatorAndColumnsStay() {
    let code = "claim(\"a\", x ≈ 5.1); claim(\"b\", x ≈ 5.10 || y ≈ 5.1)"
    let cell = Cell(
      kind: .block, code: code, codeStart: SourcePosition(line: 1, column: 1),
      range: SourceRange(SourcePosition(line: 1, column: 1), SourcePosition(line: 1, column: 2)))
    let literals = LiteralOperators([cell])
    let rewritten = literals.rewritten(cell)
    #expect(rewritten.count == code.utf8.count)
    let text = String(decoding: rewritten, as: UTF8.self)
    #expect(text == "claim(\"a\", x ⠁ 5.1); claim(\"b\", x ⠂ 5.10 || y ⠁ 5.1)")
    #expect(
      literals.declarations(usedIn: "x ⠂ 5.10") == ["infix operator ⠂: ComparisonPrecedence"])
    #expect(
      literals.functions(usedIn: "x ⠂ 5.10") == """
        fileprivate func ⠂ <T: Approximable>(left: T, right: T) -> Bool { __written("5.10", left, right).holds }
        @_disfavoredOverload fileprivate func ⠂ <T: Approximable>(left: T, right: T) -> Comparison { __written("5.10", left, right) }

        """)
  }
}
