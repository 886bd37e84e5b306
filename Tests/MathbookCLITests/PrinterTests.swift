// Findings for other programs: every byte of small cases.

import Foundation
import Testing

@testable import BookCore

@Suite struct PrinterTests {
  private static let text = "# Å\n\nÅß [6](claim:x), 100%\n"
  private static let places = FindingPlaces(sources: ["1 ä.md": text], prefix: "ch/")

  private static func range(_ line: Int, _ from: Int, _ to: Int, endLine: Int? = nil) -> SourceRange
  {
    SourceRange(
      SourcePosition(line: line, column: from), SourcePosition(line: endLine ?? line, column: to))
  }

  /// Byte columns 6 and 18: two characters before them take two bytes each.
  private static let claim = Diagnostic(
    .falseClaim, path: "1 ä.md", range: range(3, 6, 18), "the claim “6” is false",
    explanation: "`x` is 5\n100% wrong", fix: "write 5",
    notes: [.init(path: "1 ä.md", range: range(1, 1, 4), text: "it is computed here")])
  private static let warning = Diagnostic(.sandbox, "no Landlock: a, b")
  private static let findings = [claim, warning]

  @Test func gitHubEscapes() {
    let text = GitHubPrinter(places: Self.places).text(Self.findings)
    #expect(
      text == """
        ::warning title=sandbox::no Landlock: a, b
        ::error file=ch/1 ä.md,line=3,endLine=3,col=4,endColumn=16,title=false-claim::\
        the claim “6” is false%0A`x` is 5%0A100%25 wrong%0Ahint: write 5

        """)
  }

  @Test func gitHubPropertiesAndRangesOverLines() {
    let finding = Diagnostic(
      .trap, path: "a,b:c%.md", range: Self.range(1, 2, 3, endLine: 4), "one\r\ntwo")
    let text = GitHubPrinter(places: FindingPlaces(sources: [:], prefix: "")).text([finding])
    #expect(text == "::error file=a%2Cb%3Ac%25.md,line=1,endLine=4,title=trap::one%0D%0Atwo\n")
  }

  @Test func json() throws {
    let text = try JSONPrinter(places: Self.places).text(Self.findings)
    #expect(
      text == """
        {
          "counts" : {
            "error" : 1,
            "note" : 0,
            "warning" : 1
          },
          "findings" : [
            {
              "rule" : "sandbox",
              "severity" : "warning",
              "summary" : "no Landlock: a, b"
            },
            {
              "column" : 4,
              "endColumn" : 16,
              "endLine" : 3,
              "explanation" : "`x` is 5\\n100% wrong",
              "file" : "ch/1 ä.md",
              "fix" : "write 5",
              "line" : 3,
              "notes" : [
                {
                  "column" : 1,
                  "endColumn" : 4,
                  "endLine" : 1,
                  "file" : "ch/1 ä.md",
                  "line" : 1,
                  "text" : "it is computed here"
                }
              ],
              "rule" : "false-claim",
              "severity" : "error",
              "summary" : "the claim “6” is false"
            }
          ],
          "format" : "mathbook-findings",
          "tool" : {
            "name" : "mathbook",
            "version" : "0.1.0"
          },
          "version" : 1
        }

        """)
  }

  /// The order of findings is the printer's, not the caller's.
  @Test func orderIsStable() throws {
    let reversed = Array(Self.findings.reversed())
    let places = Self.places
    #expect(
      try JSONPrinter(places: places).text(reversed)
        == JSONPrinter(places: places).text(Self.findings))
    #expect(
      try SARIFPrinter(places: places).text(reversed)
        == SARIFPrinter(places: places).text(Self.findings))
  }

  @Test(arguments: Rule.allCases) func everyRuleHasWords(_ rule: Rule) {
    #expect(!rule.headline.isEmpty && !rule.headline.hasSuffix("."))
    #expect(rule.help.hasSuffix("."))
  }
}
