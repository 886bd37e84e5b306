// The places of findings on pages and in Markdown, as terminals print them.

import Testing

@testable import BookCore

struct FindingPlaceTests {
  @Test(arguments: [
    ("case.md", 3, 9, "case.md:3:6"), ("case.md", 3, 1, "case.md:3:1"),
    ("case.md", 9, 4, "case.md:9:1"), ("w.bib", 1, 5, "w.bib:1:3"), ("gone", 1, 5, "gone:1:5"),
  ])
  func columnsCountCharacters(path: String, line: Int, column: Int, place: String) {
    let context = BookContext(
      CaseRun.book("# A\n\nÄéü ∑ x\n"), typesetting: BookTypesetting(RenderingOptions())
    ) {
      $0 == "w.bib" ? Array("éü x".utf8) : nil
    }
    let position = SourcePosition(line: line, column: column)
    let range = SourceRange(position, position)
    #expect(context.location(of: Diagnostic(.badMath, path: path, range: range, "x")) == place)
    #expect(context.location(of: Diagnostic(.badMath, path: path, "x")) == path)
    #expect(context.location(of: Diagnostic(.badMath, "x")) == nil)
  }

  @Test func pagesAndReportsAgree() async throws {
    let report = try await RenderedReport.of(CaseRun.book("# A\n\nÄéü $\\frc$\n"))
    #expect(try #require(report.text("html/case.html")).contains(">case.md:3:6<"))
    #expect(try #require(report.text("html/index.html")).contains(">case.md:3:6<"))
    #expect(try #require(report.text("markdown/case.md")).contains("(`case.md:3:6`)"))
    #expect(try #require(report.text("markdown/index.md")).contains("(`case.md:3:6`)"))
  }

  /// Lists of findings say why a claim does not hold, and begin as sentences do.
  @Test func listsTellReasons() async throws {
    let report = try await RenderedReport.of(SampleBook.book)
    let page = try #require(report.text("html/part-two/3-failing.html"))
    #expect(page.contains("could not be evaluated</a>: Threw ConvergenceError after 1000 steps"))
    let markdown = try #require(report.text("markdown/part-two/3-failing.md"))
    #expect(markdown.contains("could not be evaluated: Threw ConvergenceError after 1000 steps (`"))
    let lower = Diagnostic(.falseClaim, path: "a.md", "the claim “4” is false")
    #expect(lower.headline == "The claim “4” is false")
    let file = Diagnostic(.unknownReference, path: "a.md", "works.bib has no entry knuth")
    #expect(file.headline == "works.bib has no entry knuth")
  }

  /// Reports in Markdown lead on, and tell parts and proved equations as pages do.
  @Test func markdownReportsLeadOn() async throws {
    let report = try await RenderedReport.of(SampleBook.book)
    let index = try #require(report.text("markdown/index.md"))
    #expect(index.contains("| | **Part two** | | |\n"))
    let middle = try #require(report.text("markdown/part-two/2-descent.md"))
    let line = try #require(middle.split(separator: "\n").last)
    #expect(
      line.hasPrefix("[← ") && line.contains("](../1-norms.md) · [Contents](../index.md) · ["))
    #expect(line.hasSuffix(" →](../part-two/3-failing.md)"))
    #expect(try #require(report.text("markdown/1-norms.md")).contains("$$\n\n<sub>✓ "))
  }
}
