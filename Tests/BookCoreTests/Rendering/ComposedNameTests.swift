// Labels, headings and file names that are equal but for how their letters are composed.

import Foundation
import Testing

@testable import BookCore

struct ComposedNameTests {
  /// What is defined has its accents apart, what refers to it has them composed.
  private static let text = """
    # U\u{308}ber

    ## Head {#sec-cafe\u{301}}

    See @sec-caf\u{E9}, [a](#sec-caf\u{E9}), [b](#zweite-gr\u{F6}\u{DF}e), [c](#gr%C3%B6%C3%9Fe),
    <a href="#gr\u{F6}\u{DF}e">d</a>, [e](#r\u{E9}), @eq-\u{F1} and text[^\u{E9}].

    ## Zweite Gro\u{308}\u{DF}e

    ## Gro\u{308}\u{DF}e

    <p id="re\u{301}">x</p>

    $$ a = a $$ {#eq-n\u{303}}

    [^e\u{301}]: A note.
    """

  private static func matches(_ pattern: Regex<(Substring, Substring)>, in text: String)
    -> [[UInt8]]
  {
    text.matches(of: pattern).map { Array(PercentEncoding.decode(String($0.1)).utf8) }
  }

  @Test(arguments: [false, true]) func linksLeadToTheBytesOfIDs(isSingleFile: Bool) async throws {
    let chapter = ChapterParser.parse(ChapterSource(path: "case.md", text: Self.text))
    #expect(chapter.diagnostics.isEmpty)
    var options = RenderingOptions()
    options.makesSingleFile = isSingleFile
    let report = try await RenderedReport.of(CaseRun.book(Self.text), options)
    let html = try #require(report.text(isSingleFile ? "book.html" : "html/case.html"))
    let ids = Set(Self.matches(/\sid="([^"]*)"/, in: html))
    let links = Self.matches(/\shref="#([^"]*)"/, in: html)
    #expect(links.count { $0.contains { $0 >= 0x80 } } >= 9)
    let dead = links.filter { !ids.contains($0) }.map { String(decoding: $0, as: UTF8.self) }
    // Ids of raw HTML stand as they are in the single file, too.
    #expect(dead.filter { !(isSingleFile && $0.hasSuffix("--r\u{E9}")) }.isEmpty, "\(dead)")
  }

  @Test func markdownDoesToo() async throws {
    let report = try await RenderedReport.of(CaseRun.book(Self.text))
    let markdown = try #require(report.text("markdown/case.md"))
    let ids = Set(Self.matches(/<a id="([^"]*)">/, in: markdown))
    for name in ["sec-caf\u{E9}", "eq-\u{F1}"] {
      #expect(ids.contains(Array(name.utf8)))
      #expect(Self.matches(/\]\(#([^)]*)\)/, in: markdown).contains(Array(name.utf8)))
    }
  }

  @Test func reportsHaveComposedNames() async throws {
    let source = ChapterSource(
      path: "e\u{301}/o\u{308}.md",
      text: "# A\n\n[a](o\u{308}.md) [b](\u{F6}.md#a) [o\u{308}.md](o\u{308}.md \"t\")\n")
    let chapter = ChapterParser.parse(source)
    let checked = CheckedChapter(
      chapter: chapter, cells: [], claims: [], coverage: Coverage(), backend: "",
      diagnostics: [])
    let book = CheckedBook(
      options: BookOptions(), chapters: [checked], index: BookIndex.build([chapter]).index)
    let report = try await RenderedReport.of(book)
    #expect(report.paths.allSatisfy { $0.utf8.elementsEqual($0.composed.utf8) })
    let path = try #require(report.paths.first { $0.hasPrefix("html/\u{E9}/") })
    let html = try #require(report.text(path))
    #expect(html.contains("<a href=\"../%C3%A9/%C3%B6.html\">a</a>"))
    #expect(!html.contains("%CC%8"))
    let text = try #require(report.text("markdown/\u{E9}/\u{F6}.md"))
    let line = text.split(separator: "\n")[1]
    #expect(
      Array(line.utf8)
        == Array("[a](\u{F6}.md) [b](\u{F6}.md#a) [o\u{308}.md](\u{F6}.md \"t\")".utf8))
  }
}
