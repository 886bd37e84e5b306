// What surrounds a page's content: head, header, sidebar, outline, footer.

/// A page's content with what its shell needs to know of it.
struct PageContent {
  var page: SitePage
  var title: String
  var description: String?
  var language: String
  var content: HTMLNode
  /// Headings for the outline: level, fragment, words.
  var outline: [Heading] = []
  /// Whether the page takes the outline's room too.
  var isWide = false

  struct Heading {
    var level: Int
    var fragment: String
    var words: HTMLNode
  }
}

extension Site {
  /// The whole file of a page.
  func file(_ page: PageContent) -> String {
    let text = { HTMLWriter.text(of: $0, language: page.language) }
    return theme.template.filled { slot in
      switch slot {
      case .language: page.language
      case .direction: TextDirection(language: page.language).rawValue
      case .head: text(head(page))
      case .header: text(header(page.page))
      case .sidebar: text(sidebar(page.page))
      case .content: text(page.content)
      case .outline: text(outline(page))
      case .footer: text(footer(page.page))
      }
    }
  }

  private func head(_ page: PageContent) -> HTMLNode {
    let fullTitle = page.title == title ? title : "\(page.title) · \(title)"
    let description = page.description ?? book.options.description
    return .group(
      [
        .tag("title", [:], fullTitle),
        meta("description", description),
        meta("author", book.options.author),
        meta("generator", "mathbook"),
        meta("color-scheme", "light dark"),
        property("og:title", page.title),
        property("og:type", page.page == .cover ? "book" : "article"),
        property("og:site_name", title),
        property("og:description", description),
        .tag("script", [:], [.raw(EmbeddedAssets.earlyScript)]),
      ] + looks(page.page))
  }

  private func looks(_ page: SitePage) -> [HTMLNode] {
    if links.isSingleFile {
      return inlineStyles(SearchIndex(chapters: chapters, links: links, book: book).script)
    }
    return page == .notFound ? inlineStyles(EmbeddedAssets.climbScript) : styles(page)
  }

  /// Everything that a page needs which cannot rely on the files of the site.
  private func inlineStyles(_ script: String) -> [HTMLNode] {
    let icon = DataURL.of(Array(Icon.favicon.utf8), path: "favicon.svg")
    let style = inlineFontRules + EmbeddedAssets.bookStyle + theme.styleText
    return [
      .tag("link", ["rel": "icon", "type": "image/svg+xml", "href": icon]),
      .tag("style", [:], [.raw(style)]), .tag("script", [:], [.raw(script)]),
    ]
  }

  private func styles(_ page: SitePage) -> [HTMLNode] {
    let root = links.root(from: page)
    let style = { (name: String) in
      HTMLNode.tag("link", ["rel": "stylesheet", "href": "\(root)assets/\(name)"])
    }
    return [
      .tag("link", ["rel": "icon", "type": "image/svg+xml", "href": "\(root)assets/favicon.svg"]),
      style("book.css"),
    ] + (theme.style == nil ? [] : [style("theme.css")]) + [
      .tag(
        "script", ["src": "\(root)assets/book.js", "data-root": root, "defer": ""], [HTMLNode]())
    ]
  }

  private func meta(_ name: String, _ content: String?) -> HTMLNode {
    content.map { .tag("meta", ["name": name, "content": $0]) } ?? .nothing
  }

  private func property(_ name: String, _ content: String?) -> HTMLNode {
    content.map { .tag("meta", ["property": name, "content": $0]) } ?? .nothing
  }

  /// The bar at the top. What needs JavaScript is shown by it alone.
  func header(_ page: SitePage) -> HTMLNode {
    .tag(
      "header", ["class": "site"],
      [
        .tag(
          "button", ["class": "menu", "type": "button", "popovertarget": "contents"],
          [Icon.menu, .spoken("Chapters")]),
        .tag("a", ["class": "home", "href": links.href(from: page, to: .cover)], title),
        .tag(
          "div", ["class": "actions"],
          [
            .tag(
              "button",
              [
                "class": "search-open scripted", "type": "button", "aria-label": "Search",
                "lang": "en",
              ],
              [Icon.search, .tag("span", [:], "Search"), .tag("kbd", ["aria-hidden": "true"], "/")]),
            .tag(
              "button",
              ["class": "theme scripted", "type": "button", "aria-label": "Theme", "lang": "en"],
              [Icon.theme]),
          ]),
      ])
  }

  func sidebar(_ page: SitePage) -> HTMLNode {
    var items: [HTMLNode] = []
    var part = ""
    // In the same order: all chapters of the book, and those of them that were built.
    var built = chapters[...]
    for chapter in context.entries {
      let own = built.first?.slug == chapter.slug ? built.removeFirst() : nil
      if chapter.part != part {
        part = chapter.part
        if !part.isEmpty { items.append(.tag("li", ["class": "part"], part)) }
      }
      items.append(.tag("li", [:], [chapterLink(chapter, own, from: page)]))
    }
    return .tag(
      "nav",
      [
        "class": "sidebar", "id": "contents", "popover": "", "aria-label": "Chapters",
        HTMLNode.labelLanguage: "en",
      ],
      [.tag("ol", [:], items), .tag("ul", ["class": "extras"], extras(from: page))])
  }

  /// Links to the pages that tell of the whole book.
  private func extras(from page: SitePage) -> [HTMLNode] {
    let pages =
      [(SitePage.claims, "Claims"), (.coverage, "Coverage")]
      + (references == nil ? [] : [(.references, "References")])
    return pages.map { target, words in
      let current = target == page ? "page" : target == page.parent ? "true" : nil
      return .tag(
        "li", [:],
        [
          .tag(
            "a", ["href": links.href(from: page, to: target), "aria-current": current],
            [.english(words)])
        ])
    }
  }

  private func chapterLink(
    _ chapter: ChapterEntry, _ built: RenderedChapter?, from page: SitePage
  ) -> HTMLNode {
    .tag(
      "a",
      [
        "href": links.href(from: page, to: chapter.page),
        "aria-current": chapter.page == page ? "page" : nil,
      ],
      [
        .tag(
          "span", ["class": "number", "aria-hidden": "true"], number(of: chapter)),
        .tag("span", [:], [chapter.titleNode]), built.map(state) ?? .nothing,
      ])
  }

  /// A chapter's number as lists of chapters show it.
  func number(of chapter: ChapterEntry) -> String { chapter.number.map(String.init) ?? "" }

  /// A chapter's state as a sign: nothing to say of a chapter without claims.
  func state(of chapter: RenderedChapter) -> HTMLNode {
    let failures = chapter.errors.count
    if failures > 0 {
      return .tag(
        "span", ["class": "state false"],
        [.tag("span", ["aria-hidden": "true"], "✗"), .spoken("fails")])
    }
    guard !chapter.checked.claims.isEmpty else { return .nothing }
    return .tag(
      "span", ["class": "state holds"],
      [.tag("span", ["aria-hidden": "true"], "✓"), .spoken("all claims hold")])
  }

  private func outline(_ page: PageContent) -> HTMLNode {
    if page.isWide { return .nothing }
    guard page.outline.count > 1 else { return .tag("div", ["class": "outline"], [HTMLNode]()) }
    let items = page.outline.map { heading in
      HTMLNode.tag(
        "li", ["class": "level-\(heading.level)"],
        [
          .tag(
            "a", ["href": links.href(from: page.page, to: page.page, fragment: heading.fragment)],
            [heading.words])
        ])
    }
    return .tag(
      "nav", ["class": "outline", "aria-label": "On this page", HTMLNode.labelLanguage: "en"],
      [
        .tag("p", ["class": "outline-title", "lang": "en"], "On this page"),
        .tag("ul", [:], items),
      ])
  }

  private func footer(_ page: SitePage) -> HTMLNode {
    let author = book.options.author.map { [HTMLNode.tag("p", [:], $0)] } ?? []
    return .tag(
      "footer", ["class": "site"],
      author + [
        .tag(
          "p", ["lang": "en"],
          [
            "Every number marked ✓ was computed and checked when this page was built. ",
            .tag("a", ["href": links.href(from: page, to: .claims)], "All claims"),
          ])
      ] + (links.isSingleFile ? [inlineScript] : []))
  }

  /// The script of a single file stands at its end, where all that it works on is there.
  private var inlineScript: HTMLNode {
    .tag("script", ["data-root": ""], [.raw(EmbeddedAssets.bookScript)])
  }
}
