// The words of a chapter that a search finds.

/// Puts blocks of a chapter into words, as a reader sees them.
struct SearchedWords {
  let chapter: CheckedChapter
  let book: CheckedBook

  /// The block's words, with a space at the end of each piece that stands by itself.
  func text(of block: Block) -> String {
    pieces(of: block).map { $0 + " " }.joined()
  }

  /// The code that the block shows.
  func code(of block: Block) -> String {
    var code = ""
    var walker = ChapterWalker()
    walker.onBlock = { block in
      switch block {
      case .code(let listing): code += listing.text + "\n"
      case .cell(let cell) where cell.showsCode: code += cell.code + "\n"
      default: break
      }
    }
    walker.walk([block])
    return code
  }

  /// The text of each part that stands by itself: a paragraph, a cell of a table, a formula.
  private func pieces(of block: Block) -> [String] {
    switch block {
    case .heading(let heading): [text(heading.content)]
    case .paragraph(let content, _): [text(content)]
    case .quote(let blocks, _), .alert(_, let blocks, _): blocks.flatMap(pieces)
    case .list(let list): list.items.flatMap { $0.blocks.flatMap(pieces) }
    case .table(let table):
      (table.header + table.rows.flatMap(\.self) + [table.caption]).map { text($0) }
    case .figure(let figure): [text(figure.caption)]
    case .container(let container): [text(container.title)] + container.blocks.flatMap(pieces)
    case .math(let math): [ReadableTeX.text(TeXMacros(macros).expanding(math.tex))]
    case .cell(let cell): [statements(of: cell)] + caption(of: cell)
    case .code, .html, .thematicBreak: []
    }
  }

  private var macros: [String: String] { chapter.chapter.options.macros }

  func text(_ content: [Inline]) -> String {
    book.linkless(chapter).words(content).readableText(macros: macros)
  }

  private func caption(of cell: Cell) -> [String] {
    cell.options.include ? [text(cell.options.captionContent)] : []
  }

  /// What the claims of a block say.
  private func statements(of cell: Cell) -> String {
    chapter.claims.filter { $0.cell == cell.index && cell.showsOutput }
      .map { book.statement(of: $0, in: chapter) + "." }.joined(separator: " ")
  }
}
