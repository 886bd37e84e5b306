// Links of a Markdown report: to what the text refers to, and to other chapters.

extension MarkdownChapter {
  /// What replaces references and citations in the text of a link, which no link may stand in.
  func words(_ inline: Inline) -> String { inlines(book.linkless(checked).words([inline])) }

  /// A link to what is referred to.
  func reference(_ reference: Inline.Reference) -> String {
    guard let target = book.index.targets[reference.label] else { return "@" + reference.label }
    let words = reference.numberOnly ? target.number : target.name
    return "[\(words)](\(address(of: target)))"
  }

  /// `([Knuth 1984](references.md#ref-knuth1984), p. 3)`
  func citation(_ citations: [Inline.Citation]) -> String {
    let parts = citations.map { citation in
      let work = book.index.bibliography.work(citation.key, citedBy: chapter)
      let link = work.map { work in
        let words = MarkdownText.escaped(citation.words(for: work))
        return "[\(words)](\(root)\(MarkdownReferences.path)#\(SiteLinks.escaped(work.fragment)))"
      }
      return citation.before + (link ?? "@" + citation.key) + citation.after
    }
    return "(\(parts.joined(separator: "; ")))"
  }

  /// A link to a label from this chapter.
  private func address(of target: LabelTarget) -> String {
    guard target.chapter != chapter.source.slug else { return "#" + target.fragment }
    return "\(address(ofChapter: target.chapter))#\(target.fragment)"
  }

  /// A link to another chapter from this one.
  func address(ofChapter slug: String) -> String {
    root + SiteLinks.escaped(slug) + ".md"
  }

  /// The way from the report up to the folder of all reports.
  private var root: String {
    String(repeating: "../", count: chapter.source.slug.count { $0 == "/" })
  }

  /// Spells a link to a chapter or a place in one as the reports spell their names.
  func composeDestination(of link: Inline.Link, _ edits: inout SourceEdits) {
    let written = Array(link.destination.utf8)
    let new = link.destination.composed
    guard !new.utf8.elementsEqual(written) else { return }
    switch AuthorLink(link.destination, from: chapter.source, chapters: context.slugs) {
    case .chapter: break
    case .outside where new.hasPrefix("#"): break
    case .outside, .leaving, .file: return
    }
    // The destination stands at the end; one that is defined elsewhere is not here.
    let text = Array(source.text(in: link.range).utf8)
    guard let place = text.indices.last(where: { text[$0...].starts(with: written) }) else {
      return
    }
    let start = link.range.start.after(text[..<place])
    edits.replace(SourceRange(start, start.after(written)), by: new)
  }

  /// A line of links to the neighbours and to the index.
  func navigation() -> String {
    let entries = context.entries
    guard let place = entries.firstIndex(where: { $0.slug == chapter.source.slug }) else {
      return ""
    }
    let link = { (words: String, address: String) in "[\(words)](\(address))" }
    var ways = [link("Contents", root + "index.md")]
    if place > 0 {
      let previous = entries[place - 1]
      let words = "← \(MarkdownText.escaped(previous.title))"
      ways.insert(link(words, address(ofChapter: previous.slug)), at: 0)
    }
    if place + 1 < entries.count {
      let next = entries[place + 1]
      let words = "\(MarkdownText.escaped(next.title)) →"
      ways.append(link(words, address(ofChapter: next.slug)))
    }
    return "\n---\n\n" + ways.joined(separator: " · ") + "\n"
  }
}
