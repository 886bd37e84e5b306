// All files of the site.

extension Site {
  /// The site's pages, relative to its folder.
  func pages() -> [Report.File] {
    var pages = chapters.map(chapterPage) + [coverPage(), claimsPage()]
    pages += ledgerPages()
    pages += [coveragePage(), referencesPage(), notFoundPage()].compactMap { $0 }
    return pages.map { Report.File(path: $0.page.path, text: file($0)) }
  }

  /// What the pages need beside them.
  func assets(_ fonts: Fonts) -> [Report.File] {
    let fontFiles = fonts.files.map {
      Report.File(path: "assets/fonts/" + $0.path, bytes: $0.bytes)
    }
    return fontFiles + theme.files
      + [
        Report.File(path: "assets/book.css", text: fonts.linkedRules + EmbeddedAssets.bookStyle),
        Report.File(path: "assets/book.js", text: EmbeddedAssets.bookScript),
        Report.File(path: "assets/search.js", text: SearchIndex(chapters, links).script),
        Report.File(path: "assets/favicon.svg", text: Icon.favicon),
        Report.File(path: "llms.txt", text: overview()),
      ]
  }

  private func notFoundPage() -> PageContent {
    PageContent(
      page: .notFound, title: "Page not found", language: book.options.language,
      content: .tag(
        "article", [:],
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

extension Report.File {
  init(path: String, text: String) { self.init(path: path, bytes: Array(text.utf8)) }
}
