// Numbers the cells of a chapter in the order of its text.

/// Gives every cell its index, the same in the tree and in the list.
enum CellNumbering {
  /// Numbers the cells in place and lists them.
  static func number(_ blocks: inout [Block], footnotes: inout [Chapter.Footnote]) -> [Cell] {
    var cells: [Cell] = []
    visit(&blocks, &footnotes) { cells.append($0) }
    let order = cells.indices.sorted { (cells[$0].range.start, $0) < (cells[$1].range.start, $1) }
    var indexes = [Int](repeating: 0, count: cells.count)
    for (index, position) in order.enumerated() { indexes[position] = index }
    var next = indexes.makeIterator()
    visit(&blocks, &footnotes) { cell in
      if let index = next.next() { cell.index = index }
    }
    for position in cells.indices { cells[position].index = indexes[position] }
    return order.map { cells[$0] }
  }

  private static func visit(
    _ blocks: inout [Block], _ footnotes: inout [Chapter.Footnote], _ body: (inout Cell) -> Void
  ) {
    blocks.forEachCell(body)
    for index in footnotes.indices { footnotes[index].blocks.forEachCell(body) }
  }
}

extension [Block] {
  /// Calls `body` with every cell, in the order of the tree; it may change them.
  mutating func forEachCell(_ body: (inout Cell) -> Void) {
    for index in indices { self[index].forEachCell(body) }
  }
}

extension Block {
  fileprivate mutating func forEachCell(_ body: (inout Cell) -> Void) {
    switch self {
    case .cell(var cell):
      body(&cell)
      self = .cell(cell)
    case .heading(var node):
      node.content.forEachCell(body)
      self = .heading(node)
    case .paragraph(var content, let range):
      content.forEachCell(body)
      self = .paragraph(content, range)
    case .quote(var blocks, let range):
      blocks.forEachCell(body)
      self = .quote(blocks, range)
    case .alert(let kind, var blocks, let range):
      blocks.forEachCell(body)
      self = .alert(kind, blocks, range)
    case .list(var list):
      for index in list.items.indices { list.items[index].blocks.forEachCell(body) }
      self = .list(list)
    case .table(var table):
      for index in table.header.indices { table.header[index].forEachCell(body) }
      for row in table.rows.indices {
        for index in table.rows[row].indices { table.rows[row][index].forEachCell(body) }
      }
      table.caption.forEachCell(body)
      self = .table(table)
    case .figure(var figure):
      figure.caption.forEachCell(body)
      self = .figure(figure)
    case .container(var container):
      container.title.forEachCell(body)
      container.blocks.forEachCell(body)
      self = .container(container)
    case .code, .math, .html, .thematicBreak: break
    }
  }
}

extension [Inline] {
  /// Whether a value or claim is among the nodes.
  var hasCell: Bool {
    var copy = self
    var found = false
    copy.forEachCell { _ in found = true }
    return found
  }

  fileprivate mutating func forEachCell(_ body: (inout Cell) -> Void) {
    for index in indices {
      switch self[index] {
      case .cell(var cell, var content):
        body(&cell)
        content.forEachCell(body)
        self[index] = .cell(cell, content: content)
      case .emphasis(var content):
        content.forEachCell(body)
        self[index] = .emphasis(content)
      case .strong(var content):
        content.forEachCell(body)
        self[index] = .strong(content)
      case .strikethrough(var content):
        content.forEachCell(body)
        self[index] = .strikethrough(content)
      case .link(var link):
        link.content.forEachCell(body)
        self[index] = .link(link)
      case .text, .softBreak, .lineBreak, .code, .image, .html, .math, .reference, .citation,
        .footnote:
        break
      }
    }
  }
}
