// All files of the site.

extension Site {
  /// The pages of a chapter.
  func pages(of chapter: RenderedChapter) -> [PageContent] {
    [chapterPage(chapter)] + (chapter.checked.claims.isEmpty ? [] : [ledgerPage(chapter)])
  }

  /// The pages of the whole book.
  func bookPages() -> [PageContent] {
    [coverPage(), claimsPage(), coveragePage(), notFoundPage()]
      + [referencesPage()].compactMap { $0 }
  }

  /// What the pages need beside them, but for fonts.
  func assets() -> [Report.File] {
    let index = SearchIndex(chapters: chapters, links: links, book: book)
    return theme.files + [
      Report.File(path: "assets/book.js", text: EmbeddedAssets.bookScript),
      Report.File(path: "assets/search.js", pieces: { try index.forEachPiece($0) }),
      Report.File(path: "assets/favicon.svg", text: Icon.favicon),
      Report.File(path: "llms.txt", text: overview()),
    ]
  }

  /// The fonts, and the style sheet that names them.
  func styles(_ fonts: Fonts) -> [Report.File] {
    fonts.files.map { $0.inside("assets/fonts") }
      + [Report.File(path: "assets/book.css", text: fonts.linkedRules + EmbeddedAssets.bookStyle)]
  }

  private func notFoundPage() -> PageContent {
    PageContent(
      page: .notFound, title: "Page not found", language: book.options.language,
      content: .tag(
        "article", ["lang": "en"],
        [
          .tag("h1", [:], "Page not found"),
          .tag(
            "p", [:],
            [
              "There is no such page in this book. ",
              .tag("a", ["href": links.href(from: .notFound, to: .cover)], "Go to the cover"),
            ]),
        ]))
  }

  /// `llms.txt`: the book in Markdown for programs that read it.
  private func overview() -> String {
    var lines = ["# \(title)", ""]
    if let description = book.options.description { lines += ["> \(description)", ""] }
    lines += [
      "Every number in this book that is marked as checked was computed and compared when the book "
        + "was built.", "", "## Chapters", "",
    ]
    lines += chapters.map { chapter in
      let words = chapter.chapter.options.description.map { ": \($0)" } ?? ""
      return "- [\(chapter.title)](\(SiteLinks.escaped(chapter.page.path)))\(words)"
    }
    lines += [
      "", "## Checks", "",
      "- [Claims](claims.html): every checked statement, with what was computed",
      "- [Coverage](coverage.html): which equations and numbers are proved or computed", "",
    ]
    if references != nil {
      lines += ["## Further", "", "- [References](references.html): the works that are cited", ""]
    }
    return lines.joined(separator: "\n")
  }
}
