// Numbers, claims and tables in words.

import BookRecords
import Testing

@testable import BookCore

struct WordingTests {
  @Test(
    arguments: [
      (0, "0"), (1, "1"), (0.00123456, "0.00123"), (9.999e-13, "1e-12"), (4.97561e-5, "4.98e-5"),
      (-1234.5, "-1230"), (999_999, "1e6"), (.infinity, "∞"), (-.infinity, "−∞"), (.nan, "NaN"),
    ] as [(Double, String)])
  func sizesHaveThreeDigits(value: Double, text: String) {
    #expect(ShortNumber.text(value) == text)
  }

  @Test(arguments: [
    ("12.5", ".5"), ("12", ""), ("−3.25", ".25"), ("1,024.5", ".5"), ("1.2e-5", ".2e-5"),
    ("NaN", ""),
    ("5 %", " %"),
  ])
  func tailsBeginAtThePoint(number: String, tail: String) {
    #expect(DecimalAlignment.tail(of: number) == tail)
  }

  @Test func padsAlignTheDecimalPoints() {
    let cells = ["1", "10.25", "3.5"].map { Shown(value: .text($0), text: $0) }
    let table = TableRecord(
      columns: [.init(title: "x", alignment: .decimal)], rows: cells.map { [$0] })
    #expect(DecimalAlignment.pads(table) == [[".25"], [nil], ["5"]])
  }

  @Test func aClaimThatDoesNotHoldIsNotWrittenAsIfItDid() {
    var claim = CheckedClaim(
      identifier: "a", statement: "s", source: "x < 1", operation: .less, left: shown(.nan),
      right: shown(1, "1"), verdict: .false, cell: 0, range: at(1))
    #expect(ClaimText.brief(claim) == "nan ≮ 1")
    claim.verdict = .holds
    #expect(ClaimText.brief(claim) == "nan < 1")
  }

  /// Two vectors that are printed alike and are told apart are shown in full.
  @Test func sidesThatDifferDoNotLookAlike() {
    let left = Shown(value: .vector([0.1 + 0.2, 1]), text: "[0.3 1.0]")
    let right = Shown(value: .vector([0.3, 1]), text: "[0.3 1.0]")
    var claim = CheckedClaim(
      identifier: "a", statement: "s", source: "", operation: .notEqual, left: left, right: right,
      verdict: .holds, cell: 0, range: at(1))
    #expect(ClaimText.brief(claim) == "[0.30000000000000004, 1.0] ≠ [0.3, 1.0]")
    claim.operation = .approximately
    #expect(ClaimText.brief(claim) == "[0.3 1.0] ≈ [0.3 1.0]")
    claim.verdict = .false
    #expect(ClaimText.brief(claim) == "[0.30000000000000004, 1.0] ≉ [0.3, 1.0]")
  }

  /// Digits that were compared and are not shown could not be followed.
  @Test(arguments: [
    ("[[0.894427191, -0.707106781]]", "[[0.8944271909999159, -0.7071067811865475]]"),
    ("[[0.894, -0.707]]", "[[ 0.89442719 -0.70710678]]"),
  ])
  func sidesShowWhatIsCompared(written: String, left: String) {
    let value = RecordedValue.matrix(
      rows: 1, columns: 2, elements: [0.8944271909999159, -0.7071067811865475])
    let claim = CheckedClaim(
      identifier: "a", statement: "s", source: "", operation: .approximately,
      left: Shown(value: value, text: "[[ 0.89442719 -0.70710678]]"), written: written,
      verdict: .holds, cell: 0, range: at(1))
    #expect(ClaimText.sides(claim).left == left)
  }

  /// A remark of several lines is several remarks.
  @Test func remarksStandOnLinesOfTheirOwn() {
    var claim = CheckedClaim(
      identifier: "a", statement: "s", source: "", operation: .approximately, written: "4",
      verdict: .false, cell: 0, range: at(1))
    claim.remarks = ["4 is not a rounding of 3.0", "They differ by 1\n3.0 would be written 3"]
    #expect(
      MarkdownText.claim(claim, statement: "s").hasSuffix(
        "\n  - 4 is not a rounding of 3.0\n  - They differ by 1\n  - 3.0 would be written 3"))
  }

  /// A property's largest difference is told as a share of what was allowed where it lay.
  @Test(arguments: [
    (RecordedTolerance(.relative, 1e-9), 1.5e-7, "1.5e-7 of the tolerance", "≈, rel tol 1e-9"),
    (RecordedTolerance(.absolute, 0.5), 0, "0", "≈, abs tol 0.5"),
    (nil, 0.25, "0.25 of the tolerance", nil), (nil, nil, nil, nil),
  ])
  func propertiesTellSharesOfTheirTolerance(
    tolerance: RecordedTolerance?, residual: Double?, difference: String?, comparison: String?
  ) {
    var claim = CheckedClaim(
      identifier: "a", statement: "s", source: "", operation: .forAll, tolerance: tolerance,
      residual: residual, verdict: .holds, cases: 100, cell: 0, range: at(1))
    #expect(ClaimText.difference(claim) == difference)
    #expect(ClaimText.comparison(claim) == comparison)
    claim.operation = .approximately
    #expect(ClaimText.difference(claim) == residual.map(ShortNumber.text))
  }

  /// Without its tolerance a claim that holds would look false.
  @Test(arguments: [
    (RecordedTolerance(.absolute, 0.1), nil, "3.1416 ≈ 3.2 ± 0.1"),
    (RecordedTolerance(.relative, 0.05), nil, "3.1416 ≈ 3.2 (rel tol 0.05)"),
    (RecordedTolerance(.relative, 1e-9), nil, "3.1416 ≈ 3.2"),
    (RecordedTolerance(.digits, 0), "3.2", "3.1416 ≈ 3.2"),
    (RecordedTolerance(.absolute, 0.1), "3.2", "3.1416 ≈ 3.2 ± 0.1"),
    (RecordedTolerance(.digits, 0), "3.2 ± 0.1", "3.1416 ≈ 3.2 ± 0.1"),
  ])
  func briefsTellTolerances(tolerance: RecordedTolerance, written: String?, brief: String) {
    let claim = CheckedClaim(
      identifier: "a", statement: "s", source: "", operation: .approximately,
      left: shown(3.1416), right: shown(3.2), written: written, tolerance: tolerance,
      verdict: .holds, cell: 0, range: at(1))
    #expect(ClaimText.brief(claim) == brief)
  }

  /// `50` and `50` with a difference of 0 say nothing without the `<` between them.
  @Test func aFalsePropertyTellsHowItsCaseCompared() {
    let claim = CheckedClaim(
      identifier: "a", statement: "s", source: "", operation: .forAll, left: shown(50, "50"),
      right: shown(50, "50"), residual: 0, verdict: .false, cases: 50, caseOperation: .less,
      cell: 0, range: at(1))
    #expect(ClaimText.brief(claim) == "50 ≮ 50")
    #expect(ClaimText.comparison(claim) == "<")
    #expect(ClaimText.facts(claim).contains { $0 == ("Comparison", "<") })
  }

  /// A column in a line of text would push the lines apart.
  @Test func vectorsInTextLieDown() {
    let tex = "\\begin{pmatrix} 1 \\\\ 2.5 \\\\ 3 \\end{pmatrix}"
    #expect(
      Shown(value: .vector([1, 2.5, 3]), text: "", tex: tex).inlineTeX == "(1,\\; 2.5,\\; 3)")
    #expect(Shown(value: .number(1), text: "1", tex: "1").inlineTeX == "1")
  }

  @Test(arguments: [
    ("L^2(\\mathbb{R})", "L²(ℝ)"), ("\\mathcal{N}(0, 1)", "N(0, 1)"), ("\\alpha_{ij}", "αᵢⱼ"),
    ("\\frac{1}{n+1}", "1/(n+1)"), ("\\bar X \\in V", "X\u{304} ∈ V"), ("e^{-x^2}", "e^(−x²)"),
    ("\\sqrt{2}", "√2"), ("A^\\top A", "AᵀA"), ("\\unknown x", "unknown x"), ("a}b", "a"),
    ("x^", "x"), ("\\", ""), ("\\lVert v \\rVert_2", "‖v‖₂"), ("a \\cdot b", "a·b"),
    ("A^\\top = A", "Aᵀ = A"), ("x-1", "x − 1"), ("-x + (-1)", "−x + (−1)"),
    ("r\\cos\\theta", "r cos θ"), ("\\log_2 n", "log₂ n"), ("\\sin^2(x)", "sin²(x)"),
    ("x \\text{ if } x > 0", "x if x > 0"), ("\\sum_{i \\in S} x_i", "∑_(i∈S)xᵢ"),
    (
      "R = \\begin{pmatrix} \\cos\\theta & -\\sin\\theta \\\\[2pt] 0 & 1 \\end{pmatrix}",
      "R = (cos θ −sin θ; 0 1)"
    ),
    ("\\begin{aligned} a &= b \\\\ &= c \\end{aligned}", "a = b; = c"),
  ])
  func formulasAreReadable(tex: String, text: String) {
    #expect(ReadableTeX.text(tex) == text)
  }

  @Test(arguments: [
    ("a.dot(b)", "a.dot(b)"), ("claim(\"It is two\", x == f(2))", "x == f(2)"),
    ("claim(\"It is two\", x == f(2)", "x == f(2)"),
    ("claim(\"Sums\", proves: \"eq-add\",\n  a + b == b + a)", "a + b == b + a"),
    ("claim(\"Sums\", proves: [\"eq-add\", \"eq-b\"], a == b)", "a == b"),
    (
      "claim(\"Sums\", proves: \"eq-add\", forAll: .vector(3)) { x in x == x }",
      "claim(…, forAll: .vector(3)) { x in x == x }"
    ),
    ("claim(\"No\", throws: E.self) { try f() }", "claim(…, throws: E.self) { try f() }"),
    ("claim(name, x == 1)", "claim(name, x == 1)"),
    ("claim(\"Row \\(i, \")\")\", v ≈ v)\n  claim(\"Other\", v > 0.5)\n}", "v ≈ v"),
    ("claim(\"Open\", a,", "a, "),
    ("claim(\"Opens\", text == \"(\")", "text == \"(\""),
    ("claim(#\"A \"quoted\", word\"#, f(x, [1, 2]) == 3)", "f(x, [1, 2]) == 3"),
    ("claim(\"\"\"\n  A \"long\", one\n  \"\"\", x == 1)", "x == 1"),
  ])
  func expressionsLeaveOutWhatReportsSayElsewhere(source: String, expression: String) {
    let claim = CheckedClaim(
      identifier: "a", statement: "s", source: source, operation: .holds, verdict: .holds, cell: 0,
      range: at(1))
    #expect(ClaimText.expression(claim) == expression)
  }

  @Test(arguments: [
    ("\"are these two alike?\", \"how large?\"", "“are these two alike?”, “how large?”"),
    ("Taylor's formula, the users' wish", "Taylor’s formula, the users’ wish"),
    ("(\"so\") say \"'no'\"", "(“so”) say “‘no’”"),
  ])
  func quotationMarksAreCurly(typed: String, set: String) {
    #expect(typed.withTypographicQuotes(language: "en-GB") == set)
    #expect(typed.withTypographicQuotes(language: "de") == typed)
  }

  @Test func quotationMarksSeeWhatStandsBetween() {
    var quotes = TypographicQuotes(language: "en")
    #expect(quotes.setting("a \"") == "a “")
    quotes.pass()
    #expect(quotes.setting("\" b") == "” b")
    quotes.passLineEnd()
    #expect(quotes.setting("\"c") == "“c")
  }

  @Test func editsKeepTheRestByteForByte() {
    var edits = SourceEdits(SourceText("> a\n> b c\n\nend"))
    edits.replaceBlock(at(2, 3..<4), by: "x\n\ny")
    edits.replace(at(2, 5..<6), by: "z")
    #expect(edits.applied() == "> a\n>\n> x\n>\n> y\n>\n> z\n\nend")
  }

  @Test func blocksThatBecomeNothingLeaveNoIndentation() {
    var edits = SourceEdits(SourceText("- a\n\n  b\n\n# c"))
    edits.replaceBlock(at(3, 3..<4), by: "")
    #expect(edits.applied() == "- a\n\n# c")
  }

  @Test func outerEditsWin() {
    var edits = SourceEdits(SourceText("abcdef"))
    edits.replace(at(1, 3..<4), by: "inner")
    edits.replace(at(1, 2..<6), by: "outer")
    #expect(edits.applied() == "aouterf")
  }

  @Test func fencesAreLongerThanWhatTheyHold() {
    #expect(MarkdownText.fence("a ```` b", "text") == "`````text\na ```` b\n`````")
  }
}
