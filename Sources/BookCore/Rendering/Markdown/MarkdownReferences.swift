// The list of references as Markdown.

/// Writes the works that a book cites.
struct MarkdownReferences {
  static let path = "references.md"
  let book: CheckedBook

  func file() -> Report.File? {
    let works = book.index.bibliography.works
    guard !works.isEmpty else { return nil }
    let items = works.map { work in
      let chapters = work.citing.map { citing in
        let title = book.title(ofChapter: citing.chapter).text
        return "[\(MarkdownText.escaped(title))](\(SiteLinks.escaped(citing.chapter)).md)"
      }
      return "- <a id=\"\(work.fragment)\"></a>\(text(work.reference))\n"
        + "  Cited in \(chapters.joined(separator: ", ")).\n"
    }
    return Report.File(
      path: Self.path, text: "# References\n\n" + items.joined(separator: "\n"))
  }

  private func text(_ inlines: [Inline]) -> String {
    inlines.map { inline in
      switch inline {
      case .text(let text): MarkdownText.escaped(text)
      case .code(let text): "`\(text)`"
      case .emphasis(let content): "*\(text(content))*"
      case .strong(let content): "**\(text(content))**"
      case .link(let link): "<\(link.destination)>"
      case .math(let math): "$\(math.tex)$"
      // References hold nothing else.
      case .softBreak, .lineBreak, .strikethrough, .image, .html, .cell, .reference, .citation,
        .footnote:
        ""
      }
    }.joined()
  }
}
