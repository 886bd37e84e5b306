// What the book proves and computes, and what it only says.

extension Site {
  func coveragePage() -> PageContent {
    PageContent(
      page: .coverage, title: "Coverage",
      description: "Which equations and numbers of the book are proved or computed",
      language: book.options.language,
      content: .tag(
        "article", ["class": "coverage", "lang": "en"],
        [
          .tag("h1", [:], "Coverage"),
          .tag(
            "p", ["class": "lead"],
            "How many of the numbered equations a claim proves, and how many of the numbers in the "
              + "text are checked or computed. Numbers inside formulas are not counted."),
          coverageTable(), computedBy(),
        ] + chapters.map(uncovered)))
  }

  private func computedBy() -> HTMLNode {
    let names = Set(chapters.map(\.checked.backend).filter { !$0.isEmpty }).sorted()
    guard !names.isEmpty else { return .nothing }
    return .tag("p", [:], "Computed with \(names.joined(separator: "; ")).")
  }

  private func coverageTable() -> HTMLNode {
    let head = ["Chapter", "Equations", "Numbers"].map { HTMLNode.tag("th", ["scope": "col"], $0) }
    let rows = chapters.map { chapter in
      row(
        [.tag("a", ["href": links.href(from: .coverage, to: chapter.page)], [chapter.titleNode])],
        chapter.checked.coverage.equations, chapter.checked.coverage.numerals)
    }
    let total = row(
      ["The whole book"], chapters.flatMap(\.checked.coverage.equations),
      chapters.flatMap(\.checked.coverage.numerals))
    return .tag(
      "div",
      ["class": "table-frame", "tabindex": "0", "role": "group", "aria-label": "Coverage"],
      [
        .tag(
          "table", [:],
          [
            .tag("thead", [:], [.tag("tr", [:], head)]), .tag("tbody", [:], rows),
            .tag("tfoot", [:], [total]),
          ])
      ])
  }

  private func row(
    _ name: [HTMLNode], _ equations: [Coverage.Item], _ numerals: [Coverage.Item]
  ) -> HTMLNode {
    .tag(
      "tr", [:],
      [.tag("th", ["scope": "row"], name), share(equations), share(numerals)])
  }

  /// `7 of 9`, with a bar of that length.
  private func share(_ items: [Coverage.Item]) -> HTMLNode {
    guard !items.isEmpty else { return .tag("td", ["class": "share none"], "none") }
    let covered = items.count(where: \.isCovered)
    let percent = covered * 100 / items.count
    return .tag(
      "td", ["class": "share"],
      [
        .text("\(covered) of \(items.count)"),
        .tag(
          "span", ["class": "bar", "style": "--part: \(percent)%", "aria-hidden": "true"],
          [HTMLNode]()),
      ])
  }

  private func uncovered(_ chapter: RenderedChapter) -> HTMLNode {
    let items = (chapter.checked.coverage.equations + chapter.checked.coverage.numerals)
      .filter { !$0.isCovered }.sorted { $0.range.start < $1.range.start }
    guard !items.isEmpty else { return .nothing }
    let list = items.map { item in
      HTMLNode.tag(
        "li", [:],
        [
          .tag(
            "a",
            [
              "href": links.href(
                from: .coverage, to: chapter.page,
                fragment: chapter.checked.anchor(ofLine: item.range.start.line))
            ], [.tag("code", [:], item.text.replacingLineEnds)]),
          .tag("span", ["class": "place"], "line \(item.range.start.line)"),
        ])
    }
    return .tag(
      "section", [:],
      [
        .tag("h2", [:], [chapter.titleNode]),
        .tag("p", [:], "Stated, but neither checked nor computed:"),
        .tag("ul", ["class": "uncovered"], list),
      ])
  }
}
