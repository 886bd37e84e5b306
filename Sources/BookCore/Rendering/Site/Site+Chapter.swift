// The page of a chapter.

extension Site {
  func chapterPage(_ chapter: RenderedChapter) -> PageContent {
    PageContent(
      page: chapter.page, title: chapter.title, description: chapter.chapter.options.description,
      language: chapter.chapter.options.language, content: article(chapter),
      outline: outline(of: chapter))
  }

  /// The chapter with what leads to it and on from it.
  func article(_ chapter: RenderedChapter) -> HTMLNode {
    let path = chapter.chapter.source.path
    let text = ChapterHTML(
      chapter, of: context, links: links,
      typesetter: typesetting.typesetter(
        for: [.chapter(path), .outputs(path)], macros: chapter.chapter.options.macros))
    // In the order of the page: footnotes and citations are counted on the way.
    let title = text.title()
    return .tag(
      "article", [:],
      [
        breadcrumbs(chapter), heading(chapter, title), findings(of: chapter), text.content(),
        pager(
          among: context.entries, at: chapter.entry, from: chapter.page, to: \.page),
      ])
  }

  /// The chapter's own title, or the one that its settings give.
  private func heading(_ chapter: RenderedChapter, _ title: HTMLNode?) -> HTMLNode {
    .tag(
      "div", ["class": "chapter-head"],
      [
        chapter.chapter.number.map {
          .tag("p", ["class": "eyebrow", "lang": "en"], "Chapter \($0)")
        }
          ?? .nothing,
        title ?? .tag("h1", ["id": links.id("title", on: chapter.page)], [chapter.titleNode]),
      ])
  }

  /// What failed comes first.
  private func findings(of chapter: RenderedChapter) -> HTMLNode {
    guard !chapter.findings.isEmpty else { return .nothing }
    let title =
      chapter.errors.isEmpty
      ? counted(chapter.findings.count, "remark")
      : "\(counted(chapter.errors.count, "finding")): this chapter does not hold"
    return FindingList(
      findings: chapter.findings, context: context, place: { href(of: $0, from: chapter.page) }
    ).node(title: title)
  }

  private func breadcrumbs(_ chapter: RenderedChapter) -> HTMLNode {
    let part = chapter.part.isEmpty ? [] : [HTMLNode.tag("li", [:], chapter.part)]
    let cover = HTMLNode.tag(
      "li", [:], [.tag("a", ["href": links.href(from: chapter.page, to: .cover)], title)])
    return breadcrumbs([cover] + part + [.tag("li", ["aria-current": "page"], [chapter.titleNode])])
  }

  /// Where a page is; a single file has no pages.
  func breadcrumbs(_ items: [HTMLNode]) -> HTMLNode {
    guard !links.isSingleFile else { return .nothing }
    return .tag(
      "nav",
      ["class": "breadcrumbs", "aria-label": "Breadcrumbs", HTMLNode.labelLanguage: "en"],
      [.tag("ol", [:], items)])
  }

  /// The ways to the neighbours of a chapter's page, or of its page in the ledger.
  func pager(
    among chapters: [ChapterEntry], at chapter: ChapterEntry, from page: SitePage,
    to target: @escaping (ChapterEntry) -> SitePage
  ) -> HTMLNode {
    guard !links.isSingleFile, let place = chapters.firstIndex(where: { $0.slug == chapter.slug })
    else { return .nothing }
    let previous = place > 0 ? chapters[place - 1] : nil
    let next = place + 1 < chapters.count ? chapters[place + 1] : nil
    let href = { links.href(from: page, to: target($0)) }
    let ways = [
      previous.map { Self.way(to: $0, href($0), "prev", "Previous") },
      next.map { Self.way(to: $0, href($0), "next", "Next") },
    ].compactMap { $0 }
    guard !ways.isEmpty else { return .nothing }
    return .tag(
      "nav",
      [
        "class": "pager", "aria-label": "Previous and next chapter",
        HTMLNode.labelLanguage: "en",
      ], ways)
  }

  private static func way(
    to neighbour: ChapterEntry, _ href: String, _ relation: String, _ words: String
  ) -> HTMLNode {
    .tag(
      "a", ["class": relation, "rel": relation, "href": href],
      [
        .tag("span", ["class": "eyebrow", "lang": "en"], words),
        .tag("span", [:], [neighbour.titleNode]),
      ])
  }

  private func outline(of chapter: RenderedChapter) -> [PageContent.Heading] {
    let headings = chapter.chapter.blocks.compactMap { block -> Block.Heading? in
      guard case .heading(let heading) = block, (2...3).contains(heading.level) else { return nil }
      return heading
    }
    let text = context.book.linkless(chapter.checked)
    let contents = headings.map { text.words($0.content) }
    let titles = TitleHTML(of: chapter.chapter, contents, by: typesetting)
    return zip(headings, contents).map { heading, content in
      PageContent.Heading(
        level: heading.level, fragment: heading.identifier, words: titles.node(content))
    }
  }
}
