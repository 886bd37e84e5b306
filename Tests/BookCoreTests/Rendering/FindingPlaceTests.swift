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
      CaseRun.book("# A\n\nÄéü ∑ x\n"), room: TypesettingRoom(RenderingOptions())
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
}
