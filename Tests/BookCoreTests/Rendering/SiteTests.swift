// Links between pages, the author's links, the page shell.

import Testing

@testable import BookCore

struct SiteTests {
  private let site = SiteLinks(isSingleFile: false)
  private let single = SiteLinks(isSingleFile: true)

  @Test func linksAreRelative() {
    let deep = SitePage.chapter(slug: "part/1-a b")
    #expect(site.href(from: .cover, to: deep) == "part/1-a%20b.html")
    #expect(site.href(from: deep, to: .claims, fragment: "x") == "../claims.html#x")
    #expect(site.href(from: deep, to: deep, fragment: "ä") == "#%C3%A4")
    #expect(site.href(from: deep, to: .cover) == "../index.html")
  }

  @Test(arguments: [
    ("why?", "why%3F.html"), ("a#b", "a%23b.html"), ("50%", "50%25.html"), ("a:b", "a%3Ab.html"),
    ("f(x", "f%28x.html"), ("a&b", "a%26b.html"), ("a\\b", "a%5Cb.html"), ("a+b", "a+b.html"),
  ])
  func namesOfChaptersAreNoPartsOfURLs(_ slug: String, _ href: String) {
    #expect(site.href(from: .cover, to: .chapter(slug: slug)) == href)
  }

  /// The page of all pages has no neighbours: what it links to is in it.
  @Test func theSingleFileHoldsLinkedFiles() async throws {
    let book = CaseRun.book(
      "[data](d%20&.csv#x) ![p](p.svg) [pic](p.svg)\n\n<p><a class='c' href='d%20&amp;.csv'>raw</a>\n"
        + "<video src='p.svg'></video></p>\n")
    var options = RenderingOptions()
    options.makesSingleFile = true
    let files = ["d &.csv": "1,2", "p.svg": "<svg/>"]
    options.readFile = { files[$0].map { Array($0.utf8) } }
    let report = try await RenderedReport.of(book, options)
    let page = try #require(report.text("book.html"))
    let (csv, svg) = (
      "data:application/octet-stream;base64,MSwy", "data:image/svg+xml;base64,PHN2Zy8+"
    )
    #expect(page.contains("<a href=\"\(csv)\" download=\"d &amp;.csv\">data</a>"))
    #expect(page.contains("<a href=\"\(svg)\" download=\"p.svg\">pic</a>"))
    #expect(page.contains("<a download=\"d &amp;.csv\" class='c' href='\(csv)'>raw</a>"))
    #expect(page.contains("<video src='\(svg)'>") && page.contains("<img src=\"\(svg)\""))
    let site = try #require(report.text("html/case.html"))
    #expect(site.contains("<a href=\"d%20%26.csv#x\">data</a>"))
  }

  @Test func singleFileLinksAreFragments() {
    let deep = SitePage.chapter(slug: "part/1-a")
    #expect(single.href(from: .cover, to: deep) == "#part.1-a")
    #expect(single.href(from: .cover, to: deep, fragment: "x") == "#part.1-a--x")
    #expect(single.id("x", on: deep) == "part.1-a--x")
  }

  @Test(arguments: [
    ("https://a.b/c", AuthorLink.outside("https://a.b/c")), ("#x", .outside("#x")),
    ("mailto:a@b.c", .outside("mailto:a@b.c")), ("//a.b", .outside("//a.b")),
    ("2-b.md#x", .chapter(slug: "part/2-b", fragment: "x")),
    ("../1-a.md", .chapter(slug: "1-a", fragment: nil)),
    ("/1-a.md", .chapter(slug: "1-a", fragment: nil)),
    ("img/f.svg", .file("part/img/f.svg", suffix: "")),
    ("../data.csv#row", .file("data.csv", suffix: "#row")),
    ("2%2Db.md?x=1#y", .chapter(slug: "part/2-b", fragment: "y")),
    ("my%20pic.svg?x#y", .file("part/my pic.svg", suffix: "?x#y")), ("?q=1", .outside("?q=1")),
    ("100%.md", .file("part/100%.md", suffix: "")), ("a:b", .outside("a:b")),
    ("../../LICENSE", .leaving("../../LICENSE")), ("%2e%2e/../x", .leaving("%2e%2e/../x")),
    ("2-b.md?x", .chapter(slug: "part/2-b", fragment: nil)),
    ("./", .chapter(slug: "part/index", fragment: nil)),
    ("..", .file("", suffix: "")), ("a/../../x.svg", .file("x.svg", suffix: "")),
    ("/../x", .leaving("/../x")),
  ])
  func resolvesTheAuthorsLinks(written: String, link: AuthorLink) {
    let source = ChapterSource(path: "part/3-c.md", text: "")
    let chapters = ["1-a.md": "1-a", "part/2-b.md": "part/2-b", "part/index.md": "part/index"]
    #expect(AuthorLink(written, from: source, chapters: chapters) == link)
  }

  /// A number orders folders and is no part of their names, if a separator says so.
  @Test(arguments: [
    ("01-linear_algebra/a", "Linear algebra"), ("4. Four/a", "Four"), ("5) five/a", "Five"),
    ("2 Part two/a", "Part two"), ("1.2_deep/2-part/a", "Deep · Part"), ("3D/a", "3D"),
    ("2024/a", "2024"), ("7-/a", "7"), ("100% true/a", "100% true"), ("a", ""),
  ])
  func namesPartsAfterTheirFolders(slug: String, part: String) {
    #expect(ChapterEntry.part(of: slug) == part)
  }

  @Test func fillsTheSlotsOfAShell() {
    var diagnostics: [Diagnostic] = []
    let shell = PageTemplate("<{{ head }}|{{content}}>", path: "t", diagnostics: &diagnostics)
    #expect(shell.filled { $0.rawValue } == "<head|content>")
    #expect(diagnostics.isEmpty)
  }

  @Test func saysWhatIsWrongWithAShell() {
    var diagnostics: [Diagnostic] = []
    _ = PageTemplate("{{head}} {{contents}}", path: "theme/page.html", diagnostics: &diagnostics)
    #expect(diagnostics.map(\.path) == ["theme/page.html", "theme/page.html"])
    #expect(diagnostics.first?.summary == "Unknown slot “contents” in the page template")
  }

  @Test func aBookMayHaveItsOwnTheme() async throws {
    var options = RenderingOptions()
    let files = [
      "theme/theme.css": "p { color: red }",
      "theme/page.html": "<!DOCTYPE html>{{head}}MINE{{content}}",
    ]
    options.readFile = { files[$0].map { Array($0.utf8) } }
    let report = try await RenderedReport.of(SampleBook.holding, options)
    let text = try #require(report.text("html/1-norms.html"))
    #expect(text.contains("MINE") && text.contains("assets/theme.css"))
    #expect(report.text("html/assets/theme.css") == files["theme/theme.css"])
  }

  @Test func searchIndexHoldsTheWordsOfSections() async throws {
    let report = try await RenderedReport.of(SampleBook.holding)
    let script = try #require(report.text("html/assets/search.js"))
    #expect(script.contains("The cosine of the angle with the zero vector"))
    #expect(script.contains("\"u\":\"1-norms.html#condition-numbers\""))
    #expect(!script.contains("<tag>"), "a `<` could end the script that holds the index")
  }

  /// Cells stand apart, formulas are in words, code is there, and so are the pages of the book.
  @Test func searchIndexReadsAsPagesDo() async throws {
    let book = CaseRun.book(
      """
      # Case

      | sign | name |
      |------|------|
      | $a \\cdot b$ | dot product |

      $$ \\lVert v \\rVert = 1 $$

      ```swift-math
      value
      ```
      """)
    let report = try await RenderedReport.of(book)
    let script = try #require(report.text("html/assets/search.js"))
    #expect(script.contains("\"x\":\"sign name a·b dot product ‖v‖ = 1\""))
    #expect(script.contains("\"k\":\"value\""))
    #expect(script.contains("\"u\":\"coverage.html\""))
  }

  /// A server answers with it below any folder, where the site's files are not.
  @Test func thePageForMissingOnesBringsItsLooks() async throws {
    let page = try #require(try await RenderedReport.of(SampleBook.holding).text("html/404.html"))
    #expect(page.contains("<style>") && !page.contains("rel=\"stylesheet\""))
    #expect(page.contains(EmbeddedAssets.climbScript) && !page.contains("src=\"assets"))
  }
}
