// The blocks of a chapter, except what cells put out.

extension ChapterHTML {
  func block(_ block: Block) -> HTMLNode {
    switch block {
    case .heading(let heading): self.heading(heading)
    case .paragraph(let content, _): .tag("p", [:], inlines(content))
    case .quote(let blocks, _): .tag("blockquote", [:], blocks.map(self.block))
    case .alert(let kind, let blocks, _): alert(kind, blocks)
    case .list(let list): self.list(list)
    case .table(let table): pipeTable(table)
    case .code(let code): codeBlock(code)
    case .cell(let cell): self.cell(cell)
    case .math(let math): equation(math)
    case .figure(let figure): self.figure(figure)
    case .container(let container): self.container(container)
    case .html(let markup, _): .raw(onPage(markup))
    case .thematicBreak: .tag("hr")
    }
  }

  private func heading(_ heading: Block.Heading) -> HTMLNode {
    let isNumbered = (2...3).contains(heading.level)
    let number = isNumbered ? sectionNumbers[heading.identifier] : nil
    let prefix: [HTMLNode] = number.map { [.tag("span", ["class": "number"], $0), " "] } ?? []
    let link = HTMLNode.tag(
      "a",
      [
        "class": "anchor", "href": href(heading.identifier),
        "aria-label": "Link to “\(readable(heading.content))”",
        HTMLNode.labelLanguage: "en",
      ], "#")
    return .tag(
      "h\(min(max(heading.level, 1), 6))", ["id": id(heading.identifier)],
      prefix + inlines(heading.content) + (heading.level > 1 ? [" ", link] : []))
  }

  private func alert(_ kind: AlertKind, _ blocks: [Block]) -> HTMLNode {
    let title = kind.rawValue.prefix(1).uppercased() + kind.rawValue.dropFirst()
    return .tag(
      "aside", ["class": "alert \(kind.rawValue)", "role": "note"],
      [.tag("p", ["class": "alert-title", "lang": "en"], title)] + blocks.map(block))
  }

  private func list(_ list: Block.List) -> HTMLNode {
    let isTaskList = list.items.contains { $0.isDone != nil }
    let items = list.items.map { item in
      HTMLNode.tag(
        "li", ["class": item.isDone == nil ? nil : "task"],
        box(item.isDone) + item.blocks.flatMap { itemBlock($0, isTight: list.isTight) })
    }
    let isShifted = list.start != nil && list.start != 1
    return .tag(
      list.start == nil ? "ul" : "ol",
      [
        "class": isTaskList ? "tasks" : nil,
        "start": isShifted ? list.start.map(String.init) : nil,
      ], items)
  }

  /// The box of a task: a sign for the eye, a word for the ear.
  private func box(_ isDone: Bool?) -> [HTMLNode] {
    guard let isDone else { return [] }
    return [
      .tag("span", ["class": isDone ? "box done" : "box", "aria-hidden": "true"], [HTMLNode]()),
      .spoken(isDone ? "Done: " : "To do: "),
    ]
  }

  /// Paragraphs of a tight list stand without `p`.
  private func itemBlock(_ block: Block, isTight: Bool) -> [HTMLNode] {
    if isTight, case .paragraph(let content, _) = block { return inlines(content) }
    return [self.block(block)]
  }

  private func codeBlock(_ code: Block.CodeBlock) -> HTMLNode {
    .tag("div", ["class": "listing"], [source(code.text, language: code.language)])
  }

  /// Code, highlighted when its language is known. It can be scrolled by the keyboard.
  func source(_ text: String, language: String) -> HTMLNode {
    let code = text.shownCode
    let markup = language.isEmpty ? nil : typesetter.highlighted(code, language: language)
    return .tag(
      "pre",
      [
        "class": "code", "tabindex": "0", "role": "group", "aria-label": "Code",
        HTMLNode.labelLanguage: "en",
      ],
      [.tag("code", [:], [markup.map(HTMLNode.raw) ?? .text(code)])])
  }

  private func figure(_ figure: Block.Figure) -> HTMLNode {
    let target = figure.label.flatMap { book.index.targets[$0] }
    let caption = captionNode(target, inlines(figure.caption))
    return .tag(
      "figure", ["id": target.map { id($0.fragment) }],
      [image(figure.source, alt: figure.alt, title: figure.title)] + caption)
  }

  /// A caption with its number in front.
  func captionNode(_ target: LabelTarget?, _ words: [HTMLNode]) -> [HTMLNode] {
    guard target != nil || !words.isEmpty else { return [] }
    return [.tag("figcaption", [:], captionWords(target, words))]
  }

  private func container(_ container: Block.Container) -> HTMLNode {
    let target = container.label.flatMap { book.index.targets[$0] }
    let name = target.map { "\($0.noun) \($0.number)" } ?? container.kind.noun
    let title: [HTMLNode] =
      container.title.isEmpty
      ? [] : [" ", .tag("span", ["class": "container-title"], inlines(container.title))]
    let identifier = target.map { id($0.fragment) }
    if let alert = container.kind.alert {
      let heading = HTMLNode.tag("p", ["class": "alert-title"], [.english(name)] + title)
      return .tag(
        "aside", ["class": "alert \(alert.rawValue)", "id": identifier, "role": "note"],
        [heading] + container.blocks.map(block))
    }
    // A solution is not to be seen before it was looked for.
    let isFolded = container.kind == .solution
    let heading = HTMLNode.tag(
      isFolded ? "summary" : "p", ["class": "container-name"],
      [.tag("strong", ["lang": "en"], name)] + title)
    return .tag(
      isFolded ? "details" : "div",
      ["class": "container \(container.kind)", "id": identifier],
      [heading] + container.blocks.map(block))
  }

  /// Footnotes at the end of the page, each with ways back to where it was referred to.
  func footnotes() -> HTMLNode {
    let ordered = chapter.footnotes.sorted {
      (footnoteNumbers[$0.name] ?? 0) < (footnoteNumbers[$1.name] ?? 0)
    }
    guard !ordered.isEmpty else { return .nothing }
    // Rendered first: a footnote may refer to another.
    let bodies = ordered.map { $0.blocks.map(block) }
    let items = zip(ordered, bodies).map { footnote, body in
      HTMLNode.tag("li", ["id": id("fn-\(footnote.name)")], withBacklinks(footnote.name, body))
    }
    return .tag(
      "section",
      [
        "class": "footnotes",
        "aria-label": "Footnotes of \(book.title(ofChapter: chapter.source.slug).text)",
        HTMLNode.labelLanguage: "en",
      ],
      [.tag("ol", [:], items)])
  }

  private func withBacklinks(_ name: String, _ body: [HTMLNode]) -> [HTMLNode] {
    let count = footnoteReferences[name] ?? 0
    let backlinks = (0..<count).flatMap { (time: Int) -> [HTMLNode] in
      let place = time == 0 ? name : "\(name)-\(time + 1)"
      let label = count > 1 ? "Back to reference \(time + 1)" : "Back to the text"
      let address = href("fnref-\(place)")
      return [" ", .tag("a", ["href": address, "aria-label": label, "lang": "en"], "↩")]
    }
    guard case .element("p", let attributes, let children)? = body.last else {
      return body + [.tag("p", [:], backlinks)]
    }
    return body.dropLast()
      + [.element(name: "p", attributes: attributes, children: children + backlinks)]
  }
}
