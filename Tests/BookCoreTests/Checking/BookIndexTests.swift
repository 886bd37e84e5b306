// What holds between chapters: names of reports, places that links lead to.

import Testing

@testable import BookCore

@Suite struct BookIndexTests {
  private static func chapter(_ path: String, _ text: String = "# A\n") -> Chapter {
    ChapterParser.parse(ChapterSource(path: path, text: text))
  }

  private static func summaries(_ chapters: [Chapter]) -> [String] {
    BookIndex.build(chapters).diagnostics.map(\.summary)
  }

  @Test(arguments: ["index.md", "Claims.md", "references.md", "404.md", "coverage.md"])
  func pagesOfTheReportKeepTheirNames(_ path: String) {
    let name = path.dropLast(3).lowercased()
    #expect(
      Self.summaries([Self.chapter(path)]) == ["the report has a page of its own named \(name)"])
  }

  @Test func chaptersHaveNamesOfTheirOwn() {
    let same = [Self.chapter("a.md"), Self.chapter("part/a.md"), Self.chapter("a.md")]
    #expect(Self.summaries(same) == ["the chapter is listed twice"])
    let alike = [Self.chapter("a.md"), Self.chapter("A.md")]
    #expect(Self.summaries(alike) == ["the chapter's report would replace that of a.md"])
  }

  /// On many disks `é` may be one character in a name, or two.
  @Test func namesThatDifferInTheirCompositionAreAlike() {
    let alike = [Self.chapter("e\u{301}.md"), Self.chapter("\u{E9}.md")]
    #expect(Self.summaries(alike) == ["the chapter's report would replace that of \u{E9}.md"])
    #expect(
      Self.summaries([alike[0], alike[0]]) == ["the chapter is listed twice"])
  }

  /// The claims of a chapter have a page too, and a folder may have the name of one.
  @Test(arguments: [
    ("claims/a.md", "the report keeps this name for the page of the claims of a.md"),
    ("Claims/A.md", "the report keeps this name for the page of the claims of a.md"),
    (
      "index.html/b.md",
      "the folder of the chapter's report would have the name of the report's own index.html"
    ),
    ("A.html/b.md", "the folder of the chapter's report would have the name of the page of a.md"),
  ])
  func pagesOfClaimsKeepTheirNames(_ path: String, _ summary: String) {
    let found = BookIndex.build([Self.chapter("a.md"), Self.chapter(path)]).diagnostics
    #expect(found.map(\.summary) == [summary])
    #expect(found.map(\.path) == [path])
    #expect(found.map(\.rule) == [.badConfiguration])
  }

  @Test func partsNamedAsPagesAreChapters() {
    #expect(
      Self.summaries(
        ["a.md", "claims/b.md", "figures/a.md", "assets/a.md"].map {
          Self.chapter($0)
        }
      ).isEmpty)
  }

  @Test func copiedFilesReplaceNoPage() {
    let text = """
      [a](Assets/book.css) ![b](figures/b-2.svg) [c](claims/b.html) [d](b.html) [e](index.md)

      [f](b.md) [g](assets/own.css) ![h](figures/b.svg) ![i](figures/c-1.svg) <img src="404.html" alt="">
      """
    let chapter = Self.chapter("b.md", text)
    let checker = ReferenceChecker(
      chapter: chapter, index: BookIndex.build([chapter]).index)
    #expect(
      checker.diagnostics().map(\.summary) == [
        "the report keeps the name Assets/book.css for the report's own assets/book.css",
        "the report keeps the name figures/b-2.svg for the figures of b.md",
        "the report keeps the name claims/b.html for the page of the claims of b.md",
        "the report keeps the name b.html for the page of b.md",
        "the report keeps the name index.md for the report's own index.md",
        "the report keeps the name 404.html for the report's own 404.html",
      ])
  }

  @Test func linksLeadToPlaces() {
    let text = """
      # One

      ## Two {#sec-two}

      [a](#one) [b](#sec-two) [c](other.md#here) [d](#inline) [e](other.md#gone) [f](#tow)

      Raw <a id="inline"></a> and [g](unknown.md#x), [h](https://example.org/#x), [i](#caf%C3%A9)
      """
    let first = Self.chapter("a.md", text)
    let second = Self.chapter("other.md", "# Here\n\n## Café\n")
    let index = BookIndex.build([first, second]).index
    let findings = ReferenceChecker(chapter: first, index: index)
      .diagnostics()
    #expect(
      findings.map(\.summary) == [
        "the link leads to a place that other.md does not have: #gone",
        "the link leads to a place that a.md does not have: #tow",
        "the link leads to a place that a.md does not have: #café",
      ])
    #expect(findings.map { $0.range?.start.line } == [5, 5, 7])
  }

  /// A folder has no page, unless a chapter of it is its index.
  @Test func linksLeadToNoFolders() {
    let text = "[a](sub/) ![b](sub) <a href='./'>c</a> [d](sub/d.csv) [e](part/) [f](other.md)\n"
    let first = Self.chapter("a.md", text)
    let others = [Self.chapter("part/index.md"), Self.chapter("other.md")]
    let checker = ReferenceChecker(
      chapter: first, index: BookIndex.build([first] + others).index,
      holdsFile: { $0.contains(".") })
    let words = "leads to a folder, for which reports have no page:"
    #expect(
      checker.diagnostics().map(\.summary) == [
        "the link \(words) sub/", "the image \(words) sub", "the <a> \(words) ./",
      ])
  }
}
