// Running text.

import BookRecords

extension ChapterHTML {
  func inlines(_ content: [Inline]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var rest = content.withTypographicQuotes(language: chapter.options.language)[...]
    while let first = rest.popFirst() {
      // A full stop or comma after a formula must not begin a line.
      if case .math = first, case .text(let text)? = rest.first, let sign = text.first,
        ".,;:!?)”".contains(sign)
      {
        nodes.append(.tag("span", ["class": "nowrap"], [inline(first), .text(String(sign))]))
        rest[rest.startIndex] = .text(String(text.dropFirst()))
      } else {
        nodes.append(inline(first))
      }
    }
    return nodes
  }

  private func inline(_ inline: Inline) -> HTMLNode {
    switch inline {
    case .text(let text): .text(text)
    case .softBreak: "\n"
    case .lineBreak: .tag("br")
    case .code(let text): .tag("code", [:], text)
    case .emphasis(let content): .tag("em", [:], inlines(content))
    case .strong(let content): .tag("strong", [:], inlines(content))
    case .strikethrough(let content): .tag("del", [:], inlines(content))
    case .link(let link): self.link(link)
    case .image(let picture): image(picture.source, alt: picture.alt, title: picture.title)
    case .html(let markup, _): .raw(onPage(markup))
    case .math(let math): inlineMath(math)
    case .cell(let cell, let content): inlineCell(cell, content)
    case .reference(let reference): self.reference(reference)
    case .citation(let citations, _): citation(citations)
    case .footnote(let name, _): footnoteMark(name)
    }
  }

  private func link(_ link: Inline.Link) -> HTMLNode {
    let title = link.title.isEmpty ? nil : link.title
    return .tag(
      "a",
      [
        "href": destination(link.destination), "title": title,
        "download": embedded(link.destination)?.name,
      ], inlines(ofLink: link.content))
  }

  /// The text of a link: what would lead somewhere else in it leads nowhere.
  func inlines(ofLink content: [Inline]) -> [HTMLNode] {
    isInLink = true
    defer { isInLink = false }
    return inlines(content)
  }

  /// The statement of a claim, whose quotes are the program's. It opens the claim, and leads nowhere.
  func statement(_ content: [Inline]) -> [HTMLNode] {
    isInLink = true
    defer { isInLink = false }
    return content.map(inline)
  }

  private func destination(_ written: String) -> String {
    switch AuthorLink(written, from: chapter.source, chapters: context.slugs) {
    case .outside(let destination):
      guard destination.hasPrefix("#") else { return destination }
      return href(PercentEncoding.decode(String(destination.dropFirst())))
    case .leaving(let destination): return destination
    case .chapter(let slug, let fragment):
      return links.href(
        from: page, to: .chapter(slug: slug), fragment: fragment.map(PercentEncoding.decode))
    case .file(let path, let suffix):
      return embedded(written)?.url ?? links.root(from: page) + SiteLinks.escaped(path) + suffix
    }
  }

  /// A file of the book inside the single file of all pages, which has no neighbours, and its name.
  private func embedded(_ written: String) -> (url: String, name: String)? {
    guard links.isSingleFile,
      case .file(let path, _) = AuthorLink(written, from: chapter.source, chapters: context.slugs),
      let bytes = context.readFile(path), let name = path.split(separator: "/").last
    else { return nil }
    return (DataURL.of(bytes, path: path), String(name))
  }

  /// Raw HTML with the links and images that it has on the page, and its ids spelled as links spell
  /// them.
  func onPage(_ markup: String) -> String {
    RawMarkup.replacingDestinations(in: RawMarkup.composingIDs(in: markup)) { link in
      if ["img", "source"].contains(link.tag) { return (imageSource(link.destination), nil) }
      let name = link.tag == "a" ? embedded(link.destination)?.name : nil
      return (destination(link.destination), download: name)
    }
  }

  func imageSource(_ written: String) -> String {
    guard
      case .file(let path, _) = AuthorLink(written, from: chapter.source, chapters: context.slugs)
    else {
      return written
    }
    return embedded(written)?.url ?? links.root(from: page) + SiteLinks.escaped(path)
  }

  func image(_ written: String, alt: String, title: String) -> HTMLNode {
    .tag(
      "img", ["src": imageSource(written), "alt": alt, "title": title.isEmpty ? nil : title])
  }

  private func reference(_ reference: Inline.Reference) -> HTMLNode {
    links.node(of: reference, in: book.index, from: page, isLink: !isInLink)
  }

  /// `(see Golub and Van Loan 2013, p. 3; Higham 2002)`, each name a link to its reference.
  private func citation(_ citations: [Inline.Citation]) -> HTMLNode {
    let parts = citations.map { citation in
      [HTMLNode.text(citation.before), cited(citation), .text(citation.after)]
    }
    return .tag(
      "span", ["class": "citation"],
      [.text("(")] + Array(parts.joined(separator: [.text("; ")])) + [.text(")")])
  }

  private func cited(_ citation: Inline.Citation) -> HTMLNode {
    guard let work = book.index.bibliography.work(citation.key, citedBy: chapter) else {
      return .tag("span", ["class": "missing"], "@" + citation.key)
    }
    let time = (citationCounts[work.key] ?? 0) + 1
    citationCounts[work.key] = time
    let address = links.href(from: page, to: .references, fragment: work.fragment)
    return .tag(
      isInLink ? "span" : "a",
      [
        "id": id(work.mark(time)), "title": work.reference.plainText,
        "href": isInLink ? nil : address,
      ], citation.words(for: work))
  }

  private func footnoteMark(_ name: String) -> HTMLNode {
    guard let number = footnoteNumbers[name] else {
      return .tag("span", ["class": "missing"], "[^\(name)]")
    }
    let time = (footnoteReferences[name] ?? 0) + 1
    footnoteReferences[name] = time
    let place = time == 1 ? name : "\(name)-\(time)"
    let link = HTMLNode.tag(
      "a", ["href": href("fn-\(name)"), "aria-label": "Footnote \(number)", "lang": "en"],
      "\(number)")
    return .tag(
      "sup", ["class": "footnote-mark", "id": id("fnref-\(place)")],
      [isInLink ? .text("\(number)") : link])
  }
}

extension String {
  /// The text with spaces that do not break, so that a number stays with its noun.
  var replacingSpaces: String { String(map { $0 == " " ? "\u{A0}" : $0 }) }
}
