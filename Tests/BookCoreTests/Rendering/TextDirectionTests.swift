// Text that runs from right to left, and numbers and code in it.

import Foundation
import Testing

@testable import BookCore

struct TextDirectionTests {
  @Test(arguments: [
    ("en", "ltr"), ("he", "rtl"), ("ar-EG", "rtl"), ("fa", "rtl"), ("az", "ltr"),
    ("az-Arab", "rtl"), ("he-Latn", "ltr"), ("", "ltr"),
  ])
  func languagesHaveDirections(language: String, direction: String) {
    #expect(TextDirection(language: language).rawValue == direction)
  }

  /// A block turns where its first letter and most of its letters do; others need no mark.
  @Test(arguments: [
    ("en", "Vectors", "<p>Vectors</p>"), ("en", "שלום, A.", "<p dir=\"rtl\">שלום, A.</p>"),
    ("en", "א is a letter", "<p>א is a letter</p>"), ("en", "−3", "<p>−3</p>"),
    ("he", "שלום", "<p>שלום</p>"), ("he", "A vector.", "<p dir=\"ltr\">A vector.</p>"),
    ("he", "Swift היא שפה של אפל", "<p>Swift היא שפה של אפל</p>"), ("he", "−3", "<p>−3</p>"),
  ])
  func blocksTakeTheDirectionOfTheirWords(language: String, text: String, html: String) {
    #expect(HTMLWriter.text(of: .tag("p", [:], text), language: language) == html + "\n")
  }

  @Test func listsTurnAsOne() {
    let list = HTMLNode.tag("ol", [:], [.tag("li", [:], "ראשון"), .tag("li", [:], "42")])
    #expect(
      HTMLWriter.text(of: list) == "<ol dir=\"rtl\"><li>ראשון</li>\n<li>42</li>\n</ol>\n")
    // The titles of chapters in a list of links stay where the page has them.
    #expect(
      HTMLWriter.text(of: .tag("nav", [:], [list]))
        == "<nav><ol><li>ראשון</li>\n<li>42</li>\n</ol>\n</nav>\n")
  }

  @Test func numbersAndCodeKeepTheirOrder() {
    let row = HTMLNode.tag("tr", [:], [.tag("td", [:], "-1.5"), .tag("td", [:], "א")])
    #expect(
      HTMLWriter.text(of: row, language: "he")
        == "<tr><td dir=\"ltr\">-1.5</td><td>א</td></tr>\n")
    #expect(
      HTMLWriter.text(of: .tag("code", [:], "a"), language: "ar") == "<code dir=\"ltr\">a</code>")
    let output = HTMLNode.tag("samp", [:], "שלום עולם. [ 3. -4.] \"א\", \"ב\"")
    #expect(
      HTMLWriter.text(of: output)
        == "<samp><bdi>שלום עולם.</bdi> [ 3. -4.] \"<bdi>א</bdi>\", \"<bdi>ב</bdi>\"</samp>")
  }

  /// SVG knows neither `bdi` nor `dir`; the style sheet turns drawings.
  @Test func drawingsHoldTheirWordsAsTheyAre() {
    let drawing = HTMLNode.tag("svg", [:], [.tag("text", [:], "קו")])
    for language in ["en", "he"] {
      #expect(
        HTMLWriter.text(of: drawing, language: language) == "<svg><text>קו</text></svg>\n")
    }
  }

  /// The tool's own English words, and the author's in another language than the page's.
  @Test func languagesTurnWhatTheyMark() {
    let note = HTMLNode.tag("div", ["lang": "en"], [.tag("b", [:], "Not run")])
    #expect(
      HTMLWriter.text(of: note, language: "he")
        == "<div lang=\"en\" dir=\"ltr\"><b>Not run</b></div>\n")
    let label = HTMLNode.tag(
      "section", ["aria-label": "Chapters", HTMLNode.labelLanguage: "en"], [.tag("p", [:], "א")])
    #expect(
      HTMLWriter.text(of: label, language: "he")
        == "<section aria-label=\"Chapters\" lang=\"en\"><p lang=\"he\">א</p>\n</section>\n")
  }

  /// What scrolls begins at the first column of the table in it.
  @Test func framesOfTablesTurnWithThem() async throws {
    let text =
      "# וקטורים\n\n| a | b |\n|---|---|\n| one | two |\n\n| א | ב |\n|---|---|\n| ג | 1 |\n"
    for (language, other, words) in [
      ("he", "ltr", "<th scope=\"col\">a"), ("en", "rtl", "<th scope=\"col\">א"),
    ] {
      var book = CaseRun.book("---\nlang: \(language)\n---\n" + text)
      book.options.language = language
      let html = try #require(try await RenderedReport.of(book).text("html/case.html"))
      let frames = html.components(separatedBy: "<div class=\"table-frame\"").dropFirst()
      #expect(frames.count == 2)
      for frame in frames {
        let tag = try #require(frame.split(separator: ">").first)
        #expect(tag.contains("dir=\"\(other)\"") == frame.contains(words), "\(tag)")
      }
      #expect(!html.contains("<table dir="))
    }
  }

  @Test func pagesHaveTheDirectionOfTheirLanguage() async throws {
    var book = CaseRun.book("---\nlang: he\n---\n# וקטורים\n\nהמספר `{swift-math} value` כאן.\n")
    book.options.language = "he"
    let html = try #require(try await RenderedReport.of(book).text("html/case.html"))
    #expect(html.contains("<html lang=\"he\" dir=\"rtl\">"))
    #expect(html.contains("<p class=\"eyebrow\" lang=\"en\" dir=\"ltr\">Chapter 1</p>"))
  }
}
