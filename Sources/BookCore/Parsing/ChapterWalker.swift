// Visits every node of a chapter in document order.

/// Calls closures for every block, every stretch of running text and every inline node of a chapter,
/// outer nodes first.
struct ChapterWalker {
  var onBlock: (Block) -> Void = { _ in }
  var onContent: ([Inline]) -> Void = { _ in }
  var onInline: (Inline) -> Void = { _ in }

  func walk(_ chapter: Chapter) {
    walk(chapter.blocks)
    for footnote in chapter.footnotes { walk(footnote.blocks) }
  }

  func walk(_ blocks: [Block]) {
    for block in blocks {
      onBlock(block)
      switch block {
      case .heading(let heading): walk(heading.content)
      case .paragraph(let content, _): walk(content)
      case .quote(let blocks, _), .alert(_, let blocks, _): walk(blocks)
      case .list(let list): for item in list.items { walk(item.blocks) }
      case .table(let table):
        for cell in table.header + table.rows.flatMap({ $0 }) { walk(cell) }
        walk(table.caption)
      case .figure(let figure): walk(figure.caption)
      case .container(let container):
        walk(container.title)
        walk(container.blocks)
      case .cell(let cell) where cell.options.include: walk(cell.options.captionContent)
      case .code, .cell, .math, .html, .thematicBreak: break
      }
    }
  }

  func walk(_ inlines: [Inline]) {
    onContent(inlines)
    for inline in inlines {
      onInline(inline)
      switch inline {
      case .emphasis(let content), .strong(let content), .strikethrough(let content): walk(content)
      case .link(let link): walk(link.content)
      case .cell(_, let content): walk(content)
      case .text, .softBreak, .lineBreak, .code, .image, .html, .math, .reference, .citation,
        .footnote:
        break
      }
    }
  }
}
