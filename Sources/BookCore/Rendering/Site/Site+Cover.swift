// The cover: what the book is, its chapters, and how they stand.

extension Site {
  func coverPage() -> PageContent {
    PageContent(
      page: .cover, title: title, description: book.options.description,
      language: book.options.language, content: .tag("article", ["class": "cover"], cover()))
  }

  func cover() -> [HTMLNode] {
    var parts = [HTMLNode.tag("h1", [:], title)]
    if let author = book.options.author { parts.append(.tag("p", ["class": "author"], author)) }
    if let description = book.options.description {
      parts.append(.tag("p", ["class": "lead"], description))
    }
    parts += [standing(), failures(), chapterList()]
    return parts
  }

  /// One sentence on how the book stands.
  private func standing() -> HTMLNode {
    let claims = chapters.flatMap(\.checked.claims)
    let holding = Self.tally(claims)[.holds, default: 0]
    let errors = findings.count { $0.severity == .error }
    guard errors > 0 || holding < claims.count else {
      guard !claims.isEmpty else { return .nothing }
      return .tag(
        "p", ["class": "standing holds", "lang": "en"],
        [
          .tag("span", ["class": "mark", "aria-hidden": "true"], "✓"),
          .text(claims.count == 1 ? "The one claim holds. " : "All \(claims.count) claims hold. "),
          .tag("a", ["href": links.href(from: .cover, to: .claims)], "See them"),
        ])
    }
    return .tag(
      "p", ["class": "standing false", "lang": "en"],
      [
        .tag("span", ["class": "mark", "aria-hidden": "true"], "✗"),
        .text(
          "\(counted(errors, "finding")); \(holding) of \(counted(claims.count, "claim")) hold. "),
        .tag("a", ["href": links.href(from: .cover, to: .claims)], "See the claims"),
      ])
  }

  private func failures() -> HTMLNode {
    let errors = findings.filter { $0.severity == .error }
    guard !errors.isEmpty else { return .nothing }
    return FindingList(findings: errors, context: context, place: { href(of: $0, from: .cover) })
      .node(title: "What does not hold")
  }

  private func chapterList() -> HTMLNode {
    var groups: [(part: String, chapters: [RenderedChapter])] = []
    for chapter in chapters {
      if groups.last?.part == chapter.part {
        groups[groups.count - 1].chapters.append(chapter)
      } else {
        groups.append((chapter.part, [chapter]))
      }
    }
    let nodes = groups.flatMap { group -> [HTMLNode] in
      let title = group.part.isEmpty ? [] : [HTMLNode.tag("h2", [:], group.part)]
      return title + [.tag("ol", ["class": "chapters"], group.chapters.map(entry))]
    }
    return .tag("section", ["aria-label": "Chapters", HTMLNode.labelLanguage: "en"], nodes)
  }

  private func entry(_ chapter: RenderedChapter) -> HTMLNode {
    let description: [HTMLNode] =
      chapter.chapter.options.description.map { [.tag("p", [:], $0)] } ?? []
    return .tag(
      "li", [:],
      [
        .tag(
          "span", ["class": "number", "aria-hidden": "true"], number(of: chapter.entry)),
        .tag(
          "div", [:],
          [.tag("a", ["href": links.href(from: .cover, to: chapter.page)], [chapter.titleNode])]
            + description),
        .tag("span", ["class": "count", "lang": "en"], standing(of: chapter)),
      ])
  }

  private func standing(of chapter: RenderedChapter) -> [HTMLNode] {
    let claims = chapter.checked.claims
    let errors = chapter.errors.count
    if errors > 0 {
      return [
        .tag("span", ["class": "state false"], [.tag("span", ["aria-hidden": "true"], "✗ ")]),
        .text(counted(errors, "finding")),
      ]
    }
    guard !claims.isEmpty else { return [] }
    return [
      .tag("span", ["class": "state holds"], [.tag("span", ["aria-hidden": "true"], "✓ ")]),
      .text(counted(claims.count, "claim")),
    ]
  }
}
