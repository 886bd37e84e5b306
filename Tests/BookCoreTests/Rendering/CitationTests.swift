// Citations in pages: each leads to its reference, and each reference back to where it is cited.

import Testing

@testable import BookCore

@Suite struct CitationTests {
  private static let bibliography = """
    @book{one, author = {A. One}, title = {First $x^2$}, year = 2001}
    @misc{un:used, title = {Unused}}
    @misc{two/b, author = {B. Two and C. Three}, title = {Second}, year = 2002,
      url = {https://example.org/?a=1&b=2}}
    """

  private static func files(_ text: String) async throws -> [String: String] {
    var options = ChapterOptions()
    let place = SourcePosition(line: 1, column: 1)
    options.bibliography = BibliographyFile(
      name: "w.bib", path: "mathbook.yml", range: SourceRange(place, place))
    let source = ChapterSource(path: "part/a.md", text: text)
    let chapter = ChapterParser.parse(source, defaults: options)
    let index = BookIndex.build([chapter]) { $0 == "w.bib" ? Array(bibliography.utf8) : nil }
    let checked = CheckedChapter(
      chapter: chapter, cells: [], claims: [], coverage: Coverage(), backend: "", diagnostics: [])
    let book = CheckedBook(options: BookOptions(), chapters: [checked], index: index.index)
    var rendering = RenderingOptions()
    rendering.makesSingleFile = true
    return try await RenderedReport.of(book, rendering).files.mapValues {
      String(decoding: $0, as: UTF8.self)
    }
  }

  private static let text = "# A\n\nSee [@one; cf. -@two/b, p. 3] and [@one chapter 2].\n"

  @Test func pagesLeadToReferencesAndBack() async throws {
    let files = try await Self.files(Self.text)
    let page = try #require(files["html/part/a.html"])
    let references = try #require(files["html/references.html"])
    #expect(page.contains(#"href="../references.html#ref-one""#))
    #expect(page.contains(#"href="../references.html#ref-two/b""#))
    #expect(page.contains(">One 2001</a>; cf. <a "))
    #expect(page.contains(">2002</a>, p. 3)</span> and <span class=\"citation\">(<a "))
    #expect(page.contains(">One 2001</a> chapter 2)"))
    for id in ["cite-one", "cite-one-2", "cite-two/b"] {
      #expect(page.contains("id=\"\(id)\""))
      #expect(references.contains("href=\"part/a.html#\(id)\""))
    }
    #expect(references.contains(#"id="ref-one""#) && references.contains(#"id="ref-two/b""#))
    #expect(!references.contains("Unused"))
    #expect(references.contains("<math"))
    #expect(references.contains(#"href="https://example.org/?a=1&amp;b=2""#))
    #expect(page.contains(#"href="../references.html">References</a>"#))
  }

  @Test func theSingleFileHoldsItsReferences() async throws {
    let file = try #require(try await Self.files(Self.text)["book.html"])
    #expect(file.contains(##"href="#references--ref-one""##))
    #expect(file.contains(#"id="references--ref-one""#))
    #expect(file.contains(#"id="part.a--cite-one-2""#))
    #expect(file.contains(##"href="#part.a--cite-one-2""##))
  }

  @Test func withoutCitationsThereIsNoPage() async throws {
    let files = try await Self.files("# A\n\nNothing.\n")
    #expect(files["html/references.html"] == nil)
    #expect(files["markdown/references.md"] == nil)
    #expect(files["html/part/a.html"]?.contains("References") == false)
  }
}
