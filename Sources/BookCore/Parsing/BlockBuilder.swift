// Turns the block nodes of the CommonMark tree into `Block` values with exact places.

/// Builds the blocks of a chapter.
struct BlockBuilder {
  /// How deep quotes and lists may be nested.
  static let depthLimit = 100

  let tree: MarkupTree
  let lines: LineTable
  let places: Places
  var diagnostics: [Diagnostic] = []
  var identifiers = HeadingIdentifiers()

  init(tree: MarkupTree, places: Places) {
    self.tree = tree
    self.places = places
    lines = LineTable(places.text.bytes)
  }

  /// The blocks inside a container node.
  mutating func blocks(of parent: Int, in enclosures: [Enclosure]) -> [Block] {
    if enclosures.count > Self.depthLimit {
      reportDepth(of: parent)
      return []
    }
    var result: [Block] = []
    for child in tree.children(of: parent) {
      guard let block = block(of: child, in: enclosures) else { continue }
      append(block, to: &result)
    }
    return result
  }

  /// An `output` fence right after a cell belongs to the cell.
  private func append(_ block: Block, to blocks: inout [Block]) {
    if case .code(let code) = block, code.language == "output", case .cell(var cell)? = blocks.last,
      cell.pinned == nil
    {
      cell.pinned = PinnedOutput(text: code.text, start: code.textStart, range: code.range)
      blocks[blocks.count - 1] = .cell(cell)
    } else {
      blocks.append(block)
    }
  }

  private mutating func block(of index: Int, in enclosures: [Enclosure]) -> Block? {
    let node = tree[index]
    switch node.kind {
    case .blockQuote: return quote(index, in: enclosures)
    case .list(let start, let isTight):
      return list(index, start: start, isTight: isTight, in: enclosures)
    case .paragraph: return paragraph(index, in: enclosures)
    case .heading(let level): return heading(index, level: level, in: enclosures)
    case .code(let info): return code(index, info: info, in: enclosures)
    case .html: return .html(node.literal, range(of: node, lineCount: lineCount(node.literal)))
    case .thematicBreak: return .thematicBreak(range(of: node, lineCount: 1))
    default:
      diagnostics.append(
        Diagnostic(
          .badMarkdown, path: places.path, range: range(of: node, lineCount: 1),
          "Markdown of an unknown kind", explanation: "The CommonMark parser calls it \(node.kind)."))
      return nil
    }
  }

  private mutating func quote(_ index: Int, in enclosures: [Enclosure]) -> Block {
    let enclosure = lines.quote(line: tree[index].line - 1, in: enclosures)
    let blocks = blocks(of: index, in: enclosures + [enclosure])
    return .quote(blocks, range(of: tree[index], around: blocks.last?.range))
  }

  private mutating func list(
    _ index: Int, start: Int?, isTight: Bool, in enclosures: [Enclosure]
  ) -> Block {
    let items = tree.children(of: index).map { item in
      let enclosure = lines.item(line: tree[item].line - 1, in: enclosures)
      let blocks = blocks(of: item, in: enclosures + [enclosure])
      return Block.List.Item(
        blocks: blocks, range: range(of: tree[item], around: blocks.last?.range))
    }
    return .list(
      .init(
        start: start, isTight: isTight, items: items,
        range: range(of: tree[index], around: items.last?.range)))
  }

  private mutating func reportDepth(of index: Int) {
    let place = range(of: tree[index], lineCount: 1)
    if diagnostics.contains(where: { $0.rule == .badMarkdown && $0.range == place }) { return }
    diagnostics.append(
      Diagnostic(
        .badMarkdown, path: places.path, range: place,
        "Quotes and lists are nested more than \(Self.depthLimit) levels deep",
        explanation: "What lies deeper is left out of the report."))
  }
}

// MARK: Places

extension BlockBuilder {
  func offset(of node: MarkupNode) -> Int {
    lines.offset(line: node.line - 1, column: node.column - 1)
  }

  /// From the node's start to the end of its last line.
  func range(of node: MarkupNode, lineCount: Int) -> SourceRange {
    let last = min(node.line - 1 + max(lineCount, 1) - 1, lines.starts.count - 1)
    return places.range(from: offset(of: node), to: max(lines.end(of: last), offset(of: node)))
  }

  /// From the node's start to the end of its last child.
  func range(of node: MarkupNode, around last: SourceRange?) -> SourceRange {
    let own = range(of: node, lineCount: 1)
    return SourceRange(own.start, max(last?.end ?? own.end, own.end))
  }

  private func lineCount(_ text: String) -> Int {
    text.utf8.count { $0 == .newline } + (text.utf8.last == .newline ? 0 : 1)
  }
}
