// The words of a chapter that a search finds.

/// Puts blocks of a chapter into words, as a reader sees them.
struct SearchedWords {
  let chapter: CheckedChapter
  let book: CheckedBook

  /// The block's words, with a space at the end of each piece that stands by itself.
  func text(of block: Block) -> String {
    var words = ""
    var walker = ChapterWalker()
    walker.onBlock = { block in
      words += words.isEmpty ? "" : " "
      if case .cell(let cell) = block { words += statements(of: cell) }
    }
    walker.onInline = { words += text(of: $0) }
    walker.walk([block])
    return words + " "
  }

  private func text(of inline: Inline) -> String {
    switch inline {
    case .text(let text), .code(let text): text
    case .math: [inline].readableText(macros: chapter.chapter.options.macros)
    case .softBreak, .lineBreak: " "
    case .reference(let reference):
      book.index.targets[reference.label].map { reference.numberOnly ? $0.number : $0.name } ?? ""
    case .citation(let citations, _):
      citations.compactMap { citation in
        book.index.bibliography.work(citation.key, citedBy: chapter.chapter).map {
          citation.words(for: $0)
        }
      }.joined(separator: "; ")
    case .cell(let cell, let content): content.isEmpty ? value(of: cell) : ""
    // What stands in these is visited after them.
    case .emphasis, .strong, .strikethrough, .link: ""
    case .image(let image): image.alt
    case .html, .footnote: ""
    }
  }

  private func value(of cell: Cell) -> String {
    guard chapter.cells.indices.contains(cell.index),
      case .value(let shown)? = chapter.cells[cell.index].outputs.first(where: \.isValue)
    else { return "" }
    return shown.text
  }

  /// What the claims of a block say.
  private func statements(of cell: Cell) -> String {
    chapter.claims.filter { $0.cell == cell.index && cell.showsOutput }
      .map { $0.statement + ". " }.joined()
  }
}
