// Parts of reports that were once wrong, each in a small book of its own.

import Testing

@testable import BookCore

struct ReportPartTests {
  private func report(_ text: String) async throws -> (html: String, markdown: String) {
    let report = try await RenderedReport.of(CaseRun.book(text))
    return (
      try #require(report.text("html/case.html")), try #require(report.text("markdown/case.md"))
    )
  }

  /// A line that holds several blocks has one anchor.
  @Test func idsAreGivenOnce() async throws {
    var book = CaseRun.book("# A\n\ntext $$a$$ more $$b$$ end\n")
    let chapter = book.chapters[0].chapter
    book.chapters[0].coverage = Coverage.count(chapter, claims: [], cells: [])
    let html = try #require(try await RenderedReport.of(book).text("html/case.html"))
    let ids = html.matches(of: /id="([^"]*)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count, "\(ids)")
    #expect(ids.contains("line-3"))
  }

  /// The advisory title of an image is on the page, whether it stands alone or in a sentence.
  @Test(arguments: ["![a](b.png \"T\")", "![a](b.png \"T\"){#fig-b}", "It is ![a](b.png \"T\")."])
  func imagesKeepTheirTitles(_ text: String) async throws {
    let html = try await report("# A\n\n\(text)\n").html
    #expect(html.contains(/<img src="[^"]*b\.png" alt="a" title="T"/))
  }

  @Test func aCaptionMayHoldNothingComputed() {
    let text = "```swift-math\n//| caption: It is [2](claim:x) and @fig-none\nfigure\n```\n"
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    #expect(chapter.diagnostics.map(\.rule) == [.badClaim])
  }

  /// The formulas and references of a caption have their places in the file.
  @Test func captionsKeepTheirPlaces() throws {
    let text = "```swift-math\n//| caption: See $x$ and @fig-none\nfigure\n```\n"
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    let content = try #require(chapter.cells.first).options.captionContent
    #expect(content.first == .text("See "))
    guard case .math(let math) = content[1], case .reference(let reference) = content[3] else {
      Issue.record("\(content)")
      return
    }
    #expect(math.texStart == SourcePosition(line: 2, column: 19))
    #expect(reference.range.start == SourcePosition(line: 2, column: 26))
  }

  /// Front matter is no text, however its lines of dashes are written.
  @Test(arguments: ["---\n", "--- \n", "---\t\n"], ["---\n", "---  \n\n", "... \n"])
  func frontMatterIsDropped(_ first: String, _ last: String) async throws {
    let markdown = try await report(first + "title: T\n" + last + "It is so.\n").markdown
    #expect(markdown.hasPrefix("# T\n\nIt is so.\n"))
  }

  /// The mark that some editors put at the start of a file is none of the report's text.
  @Test func byteOrderMarksAreDropped() async throws {
    let markdown = try await report("\u{FEFF}# A\n\nIt fails: $\\frc{a}$\n").markdown
    #expect(markdown.hasPrefix("> [!CAUTION]"))
    #expect(!markdown.unicodeScalars.contains("\u{FEFF}"))
  }

  /// The window's title and the sidebar tell formulas each in its way.
  @Test func titlesMayHoldFormulas() async throws {
    let html = try await report("# The space $L^2(\\mathbb{R})$\n").html
    #expect(html.contains("<title>The space L²(ℝ) · Cases</title>"))
    let sidebar = try #require(html.range(of: "class=\"sidebar\"")?.lowerBound)
    #expect(html[sidebar...].prefix(900).contains("<math"))
    let book = CaseRun.book("# The space $L^2(\\mathbb{R})$\n")
    let index = try #require(try await RenderedReport.of(book).text("markdown/index.md"))
    #expect(index.contains("[The space $`L^2(\\mathbb{R})`$](case.md)"))
  }

  @Test func theIndexEscapesTheBooksTitle() async throws {
    var book = CaseRun.book("# A\n")
    book.options.title = "<Test> of *it*"
    let index = try #require(try await RenderedReport.of(book).text("markdown/index.md"))
    #expect(index.hasPrefix("# \\<Test\\> of \\*it\\*\n"))
  }

  @Test func searchFindsWhatReadersSee() async throws {
    let book = CaseRun.book(
      """
      # A

      By @eq-a, $\\alpha$ is:

      - one
      - two

      ```swift-math
      claim("Cauchy and Schwarz in @eq-a")
      ```

      $$ a $$ {#eq-a}
      """)
    let script = try #require(try await RenderedReport.of(book).text("html/assets/search.js"))
    #expect(script.contains("By Equation 1.1, α is: one two Cauchy and Schwarz in Equation 1.1."))
  }

  /// The ledger leads to what a statement refers to.
  @Test func statementsRefer() async throws {
    let book = CaseRun.book(
      """
      # A

      $$ a $$ {#eq-a}

      ```swift-math
      claim("By @eq-a, not @eq-b")
      ```
      """)
    let ledger = try #require(try await RenderedReport.of(book).text("html/claims/case.html"))
    #expect(
      ledger.contains(
        "By <a class=\"reference\" href=\"../case.html#eq-a\">Equation\u{A0}1.1</a>, "
          + "not <span class=\"missing\">@eq-b</span>"))
    let claim = try #require(book.chapters[0].claims.first)
    #expect(book.statement(of: claim, in: book.chapters[0]) == "By Equation 1.1, not @eq-b")
  }

  /// Titles say what they refer to and compute, wherever they stand, and lead to the chapter alone.
  @Test func titlesMayReferAndCompute() async throws {
    let book = CaseRun.book(
      """
      # Proof of @eq-one with `{swift-math} value`, *[5](<claim:5>)* and [more](case.md)[^n]

      $$ x $$ {#eq-one}

      ## On [-@eq-one] {#sec-on}

      See @sec-on.

      [^n]: Note.
      """)
    let report = try await RenderedReport.of(book)
    let html = try #require(report.text("html/case.html"))
    #expect(html.contains("<title>Proof of Equation 1.1 with 8, 5 and more · Cases</title>"))
    let title = "Proof of Equation 1.1 with 8, <em>5</em> and more"
    let sidebar = try #require(html.range(of: "class=\"sidebar\"")?.lowerBound)
    #expect(html[sidebar...].prefix(900).contains(title))
    #expect(html.contains("aria-label=\"Link to “On 1.1”\""))
    #expect(html.contains("title=\"On 1.1\""))
    let index = try #require(report.text("markdown/index.md"))
    #expect(index.contains("[Proof of Equation 1.1 with 8, *5* and more](case.md)"))
    let words = try #require(report.text("html/llms.txt"))
    #expect(words.contains("[Proof of Equation 1.1 with 8, 5 and more](case.html)"))
    let results = try #require(report.text("results.json"))
    #expect(results.contains("\"title\" : \"Proof of Equation 1.1 with 8, 5 and more\""))
  }

  /// There is no link in a link: browsers and Git hosts would end the outer one.
  @Test func linksHoldNoOthers() async throws {
    let (html, markdown) = try await report(
      """
      # A

      ## B {#sec-b}

      The [section @sec-b, *[left of @sec-b, here]*[^n]](case.md), @sec-b and[^m].

      [^n]: Note at @sec-b.
      [^m]: And [a link](case.md).
      """)
    #expect(
      html.contains(
        """
        <a href="case.html">section <span class="reference" title="B">Section\u{A0}1.1</span>, \
        <em>left of <span class="reference" title="B">1.1</span>, here</em>\
        <sup class="footnote-mark" id="fnref-n">1</sup></a>, <a class="reference"
        """))
    #expect(
      markdown.contains(
        "The [section Section 1.1, *left of 1.1, here*[^n]](case.md), [Section 1.1](#sec-b) and"))
    #expect(markdown.contains("[^n]: Note at [Section 1.1](#sec-b)."))
  }
}
