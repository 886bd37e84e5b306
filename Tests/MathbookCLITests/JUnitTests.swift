// JUnit XML: a case for every block and claim, and who fails.

import BookRecords
import Foundation
import Testing

@testable import BookCore

@Suite struct JUnitTests {
  private static func range(_ line: Int, _ from: Int, _ to: Int, endLine: Int? = nil) -> SourceRange
  {
    SourceRange(
      SourcePosition(line: line, column: from), SourcePosition(line: endLine ?? line, column: to))
  }

  private static let block = Cell(
    index: 0, kind: .block, code: "", codeStart: SourcePosition(line: 4, column: 1),
    range: range(3, 1, 4, endLine: 6))

  private static func claim(_ number: Int, _ verdict: Verdict) -> CheckedClaim {
    CheckedClaim(
      identifier: "01-a-\(number)", statement: "x < y & z", source: "claim(…)", operation: .holds,
      verdict: verdict, cell: 0, range: range(4, 1, 10))
  }

  private func text(
    _ claims: [CheckedClaim], _ outcome: CellTranscript.Outcome, _ findings: [Diagnostic]
  ) -> String {
    let source = ChapterSource(
      path: "01-a.md", text: "# A\n\n```swift-math\nclaim(…)\nboom\n```\n")
    let checked = CheckedChapter(
      chapter: Chapter(source: source, cells: [Self.block]),
      cells: [CheckedCell(cell: Self.block, outcome: outcome, outputs: [])], claims: claims,
      coverage: Coverage(), backend: "", diagnostics: [])
    let index = BookIndex.build([checked.chapter], readFile: { _ in nil }).index
    let book = CheckedBook(
      options: BookOptions(), chapters: [checked], contents: [checked.chapter], index: index,
      diagnostics: [])
    let places = FindingPlaces(sources: [source.path: source.text], prefix: "ch/")
    return JUnitPrinter(places: places, book: book).text(findings)
  }

  private static let wrong = Diagnostic(
    .falseClaim, path: "01-a.md", range: range(4, 1, 10), "the claim “x < y & z” is false")

  @Test func passesAreListed() {
    #expect(
      text([Self.claim(1, .holds)], .done, []) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <testsuites name="mathbook" tests="2" failures="0" errors="0" skipped="0">
          <testsuite name="ch/01-a.md" tests="2" failures="0" errors="0" skipped="0">
            <testcase name="block 1" classname="01-a" file="ch/01-a.md" line="3"/>
            <testcase name="claim 01-a-1: x &lt; y &amp; z" classname="01-a" file="ch/01-a.md" line="4"/>
          </testsuite>
        </testsuites>

        """)
  }

  /// The claim is recorded three times at one place; the second record is the false one.
  @Test func aFindingBelongsToTheClaimThatDoesNotHold() {
    let claims = [Self.claim(1, .holds), Self.claim(2, .false), Self.claim(3, .holds)]
    let xml = text(claims, .done, [Self.wrong])
    #expect(
      xml.contains(
        """
            <testcase name="claim 01-a-2: x &lt; y &amp; z" classname="01-a" file="ch/01-a.md" line="4">
              <failure message="ch/01-a.md:4:1: the claim “x &lt; y &amp; z” is false" \
        type="false-claim">ch/01-a.md:4:1: error: the claim “x &lt; y &amp; z” is false [false-claim]
          4 | claim(…)
        """))
    #expect(xml.contains("tests=\"4\" failures=\"1\" errors=\"0\" skipped=\"0\""))
  }

  @Test func eachFailingRecordHasItsOwnFailure() {
    let xml = text(
      [Self.claim(1, .false), Self.claim(2, .false)], .done, [Self.wrong, Self.wrong])
    #expect(xml.contains("tests=\"3\" failures=\"2\" errors=\"0\" skipped=\"0\""))
  }

  @Test(arguments: [Verdict.false, .error, .notRun])
  func aClaimWithoutAnErrorIsSkippedAndNeverPasses(_ verdict: Verdict) {
    let xml = text([Self.claim(1, verdict)], .done, [])
    #expect(xml.contains("tests=\"2\" failures=\"0\" errors=\"0\" skipped=\"1\""))
    #expect(xml.contains("<skipped message=\"the claim's verdict is: \(verdict.rawValue)\"/>"))
  }

  @Test func aFailingBlockFails() {
    let range = Self.range(5, 1, 5)
    let trap = Diagnostic(.trap, path: "01-a.md", range: range, "boom\u{1B}[0m")
    let failure = Failure(kind: .trap, message: "boom", range: range)
    let xml = text([], .failed(failure), [trap])
    #expect(xml.contains("<failure message=\"ch/01-a.md:5:1: boom\u{FFFD}[0m\" type=\"trap\">"))
    #expect(xml.contains("tests=\"1\" failures=\"1\" errors=\"0\" skipped=\"0\""))
  }

  @Test func whatDidNotRunIsSkipped() {
    let xml = text([], .notRun, [])
    #expect(xml.contains("<skipped message=\"not run: a block before it failed\"/>"))
  }

  @Test func otherFindingsAreCasesOfTheirOwn() {
    let link = Diagnostic(.deadLink, path: "01-a.md", range: Self.range(1, 1, 2), "no such file")
    let book = Diagnostic(.coverage, "too little")
    let setting = Diagnostic(
      .badConfiguration, path: "mathbook.yml", range: Self.range(2, 3, 3), "unknown key")
    var warning = Diagnostic(.sandbox, "no Landlock")
    warning.severity = .warning
    let xml = text([], .done, [link, book, setting, warning])
    #expect(
      xml.contains(
        "name=\"dead-link: no such file\" classname=\"01-a\" file=\"ch/01-a.md\" line=\"1\""))
    #expect(xml.contains("<testcase name=\"coverage: too little\" classname=\"book\">"))
    #expect(xml.contains("file=\"ch/mathbook.yml\" line=\"2\""))
    #expect(xml.contains("<system-out>warning: no Landlock [sandbox]"))
    #expect(xml.contains("<testsuite name=\"book\" tests=\"3\" failures=\"2\""))
  }
}
