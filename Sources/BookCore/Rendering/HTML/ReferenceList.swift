// The list of references: every cited work, with the ways back to where the text cites it.

/// Renders the references of a book.
struct ReferenceList {
  let book: CheckedBook
  let links: SiteLinks
  let typesetter: Typesetter
  /// Formulas of titles that do not parse.
  private(set) var diagnostics: [Diagnostic] = []

  /// The list; nil when nothing is cited.
  mutating func node() -> HTMLNode? {
    let works = book.index.bibliography.works
    guard !works.isEmpty else { return nil }
    var items: [HTMLNode] = []
    for work in works {
      let reference = work.reference.map { node($0, of: work) }
      items.append(
        .tag(
          "li", ["id": links.id(work.fragment, on: .references)],
          [.tag("p", [:], reference), .tag("p", ["class": "cited"], waysBack(work))]))
    }
    return .tag("ul", ["class": "works"], items)
  }

  /// `Cited in Vectors, 2, 3; Matrices`: a link for each place.
  private func waysBack(_ work: Bibliography.Work) -> [HTMLNode] {
    let chapters = work.citing.map { citing in
      let title = book.title(ofChapter: citing.chapter).text
      let places = (1...citing.count).map { time in
        let label = time == 1 ? nil : "\(title), citation \(time)"
        let address = links.href(
          from: .references, to: .chapter(slug: citing.chapter), fragment: work.mark(time))
        return [
          HTMLNode.tag(
            "a", ["href": address, "aria-label": label], time == 1 ? title : "\(time)")
        ]
      }
      return Array(places.joined(separator: [", "]))
    }
    return ["Cited in "] + Array(chapters.joined(separator: ["; "]))
  }

  private mutating func node(_ inline: Inline, of work: Bibliography.Work) -> HTMLNode {
    switch inline {
    case .text(let text): .text(text)
    case .code(let text): .tag("code", [:], text)
    case .emphasis(let content): .tag("em", [:], nodes(content, of: work))
    case .strong(let content): .tag("strong", [:], nodes(content, of: work))
    case .link(let link): .tag("a", ["href": link.destination], nodes(link.content, of: work))
    case .math(let math): formula(math, of: work)
    // References hold nothing else.
    case .softBreak, .lineBreak, .strikethrough, .image, .html, .cell, .reference, .citation,
      .footnote:
      .nothing
    }
  }

  private mutating func nodes(_ content: [Inline], of work: Bibliography.Work) -> [HTMLNode] {
    content.map { node($0, of: work) }
  }

  private mutating func formula(
    _ math: Inline.InlineMath, of work: Bibliography.Work
  ) -> HTMLNode {
    do throws(FormulaError) {
      if let markup = try typesetter.formula(math.tex, isDisplay: false) { return .raw(markup) }
    } catch {
      let place = math.texStart.advanced(
        over: math.tex.utf16.prefix(error.offset), columns: math.columns)
      diagnostics.append(.formula(error, at: place, path: work.file))
    }
    return .tag("code", ["class": "tex"], math.tex)
  }
}
