// Running text in places from which it leads nowhere: titles in lists, texts of links, a search.

/// Puts references, citations and values into the words that they have on their page.
struct LinklessText {
  let index: BookIndex
  let chapter: Chapter
  /// What came of the chapter's cells; empty for a chapter that was only read.
  let cells: [CheckedCell]

  /// The text without links and footnotes; what refers to nothing and what did not run stays as its
  /// author wrote it.
  func words(_ content: [Inline]) -> [Inline] { content.flatMap(words).joiningTexts }

  private func words(_ inline: Inline) -> [Inline] {
    switch inline {
    case .reference(let reference): [.text(words(reference))]
    case .citation(let citations, _):
      [.text("(" + citations.map(words).joined(separator: "; ") + ")")]
    case .cell(let cell, let content): content.isEmpty ? [value(of: cell)] : words(content)
    case .link(let link): words(link.content)
    case .emphasis(let content): [.emphasis(words(content))]
    case .strong(let content): [.strong(words(content))]
    case .strikethrough(let content): [.strikethrough(words(content))]
    case .footnote: []
    case .text, .softBreak, .lineBreak, .code, .image, .html, .math: [inline]
    }
  }

  private func words(_ reference: Inline.Reference) -> String {
    guard let target = index.targets[reference.label] else { return "@" + reference.label }
    return reference.numberOnly ? target.number : target.name
  }

  private func words(_ citation: Inline.Citation) -> String {
    let work = index.bibliography.work(citation.key, citedBy: chapter)
    return citation.before + (work.map(citation.words) ?? "@" + citation.key) + citation.after
  }

  private func value(of cell: Cell) -> Inline {
    guard cells.indices.contains(cell.index),
      case .value(let shown)? = cells[cell.index].outputs.first(where: \.isValue)
    else { return .code(cell.code) }
    return .text(shown.text)
  }
}

extension CheckedBook {
  /// The text of a chapter of the book without its links.
  func linkless(_ checked: CheckedChapter) -> LinklessText {
    LinklessText(index: index, chapter: checked.chapter, cells: checked.cells)
  }
}

extension BookIndex {
  /// Puts what the titles of a chapter's labels refer to and compute into words.
  mutating func putTitlesInWords(_ text: LinklessText) {
    var walker = ChapterWalker()
    var titles: [(label: String, title: String)] = []
    walker.onBlock = { block in
      guard let block = block.labelled else { return }
      let words = text.words(block.title)
      if words != block.title {
        titles.append((block.label, words.readableText(macros: text.chapter.options.macros)))
      }
    }
    walker.walk(text.chapter)
    for (label, title) in titles where targets[label]?.chapter == text.chapter.source.slug {
      targets[label]?.title = title
    }
  }
}
