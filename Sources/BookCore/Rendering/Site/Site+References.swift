// The page of the works that the book cites.

extension Site {
  /// The page; nil when the book cites nothing.
  func referencesPage() -> PageContent? {
    references.map { list in
      PageContent(
        page: .references, title: "References",
        description: "The works that the book cites", language: book.options.language,
        content: .tag(
          "article", ["class": "references", "lang": "en"], [.tag("h1", [:], "References"), list]))
    }
  }
}
