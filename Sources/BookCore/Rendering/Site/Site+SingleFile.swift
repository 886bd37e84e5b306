// The whole book as one page.

extension Site {
  func singleFile() -> String {
    let articles = chapters.map { chapter in
      // As text, which takes far less room than as nodes.
      HTMLNode.raw(
        HTMLWriter.text(
          of: part(
            chapter.page, [article(chapter)], language: chapter.chapter.options.language),
          language: book.options.language))
    }
    let others =
      [claimsPage()] + claimingChapters.map(ledgerPage)
      + [coveragePage(), referencesPage()].compactMap { $0 }
    let content =
      [part(.cover, [.tag("article", ["class": "cover"], cover())])] + articles
      + others.map { part($0.page, [$0.content]) }
    return file(
      PageContent(
        page: .cover, title: title, description: book.options.description,
        language: book.options.language, content: .group(content)))
  }

  /// What is a page of its own in the site.
  private func part(_ page: SitePage, _ content: [HTMLNode], language: String? = nil) -> HTMLNode {
    .tag(
      "div",
      [
        "class": "part", "id": links.id(nil, on: page),
        "lang": language == book.options.language ? nil : language,
      ], content)
  }
}
