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
    let cells = ["1", "10.25", "3.5"].map { TableRecord.Cell(value: .text($0), text: $0) }
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

  @Test func editsKeepTheRestByteForByte() {
    var edits = SourceEdits(SourceText("> a\n> b c\n\nend"))
    edits.replace(at(2, 3..<4), by: "x\n\ny", isBlock: true)
    edits.replace(at(2, 5..<6), by: "z")
    #expect(edits.applied() == "> a\n> x\n>\n> y z\n\nend")
  }

  @Test func blocksThatBecomeNothingLeaveNoIndentation() {
    var edits = SourceEdits(SourceText("- a\n\n  b\n\n# c"))
    edits.replace(at(3, 3..<4), by: "", isBlock: true)
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
