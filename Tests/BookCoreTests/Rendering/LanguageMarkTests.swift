// Words of the tool on pages in other languages.

import Testing

@testable import BookCore

struct LanguageMarkTests {
  @Test(arguments: [
    ("en", "<p>See <a>Figure 1</a></p>"), ("en-GB", "<p>See <a>Figure 1</a></p>"),
    ("de", "<p>See <a><span lang=\"en\">Figure 1</span></a></p>"),
  ])
  func marksTheToolsOwnWords(language: String, html: String) {
    let node = HTMLNode.tag("p", [:], ["See ", .tag("a", [:], [.english("Figure 1")])])
    #expect(HTMLWriter.text(of: node, language: language) == html + "\n")
  }

  @Test func unmarkedSpansStay() {
    #expect(HTMLWriter.text(of: .tag("span", [:], "a"), language: "de") == "<span>a</span>")
  }

  /// A label in English must not make the author's words English.
  @Test func contentsKeepTheirLanguage() {
    let node = HTMLNode.tag(
      "nav", ["aria-label": "Chapters", HTMLNode.labelLanguage: "en"],
      [.tag("b", [:], "Vektoren"), " und ", .english("Claims")])
    #expect(
      HTMLWriter.text(of: node, language: "de") == """
        <nav aria-label="Chapters" lang="en"><b lang="de">Vektoren</b>\
        <span lang="de"> und </span>Claims</nav>

        """)
    #expect(
      HTMLWriter.text(of: node, language: "en") == """
        <nav aria-label="Chapters"><b>Vektoren</b> und Claims</nav>

        """)
  }

  /// Every English word outside the author's text is inside an element in English.
  @Test func aGermanPageHasNoUnmarkedWords() async throws {
    var book = CaseRun.book(
      """
      ---
      lang: de
      ---
      # Vektoren

      ::: {#thm-a name="Satz"}
      Wahr, siehe @thm-a und [11](claim:x).[^f]
      :::

      ```swift-math
      //| label: fig-a
      //| caption: Linie
      figure
      ```

      [^f]: Fußnote
      """)
    book.options.language = "de"
    let html = try #require(try await RenderedReport.of(book).text("html/case.html"))
    #expect(html.contains("<strong lang=\"en\">Theorem 1.1</strong>"))
    #expect(html.contains("<span lang=\"en\">Theorem\u{A0}1.1</span>"))
    #expect(html.contains("<span class=\"caption-number\" lang=\"en\">Figure 1.1</span> Linie"))
    #expect(html.contains("<span class=\"hint\" lang=\"en\"> holds"))
    #expect(html.contains("aria-label=\"Code\" lang=\"en\">\n<code lang=\"de\">figure"))
  }
}
