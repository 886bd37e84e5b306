// Turns the block nodes of the CommonMark tree into `Block` values with exact places.

/// Builds the blocks of a chapter.
struct BlockBuilder {
  /// How deep quotes, lists and containers may be nested.
  static let depthLimit = 100

  let work: WorkingText
  let tree: MarkupTree
  let lines: LineTable
  let places: Places
  let cellDefaults: CellDefaults
  /// The nodes of the table cells.
  let cellNodes: [Int]
  var diagnostics: [Diagnostic] = []
  var footnotes: [Chapter.Footnote] = []
  var footnoteMentions: [(name: String, range: SourceRange)] = []
  var identifiers = HeadingIdentifiers()
  /// How many containers are open around the block that is being built.
  var openContainers = 0

  init(work: WorkingText, places: Places, cellDefaults: CellDefaults) {
    self.work = work
    self.places = places
    self.cellDefaults = cellDefaults
    tree = work.tree
    lines = LineTable(work.complete)
    cellNodes = tree.nodes.isEmpty ? [] : Array(tree.children(of: 0).prefix(work.cellCount))
  }

  /// The blocks of the chapter.
  mutating func document() -> [Block] {
    guard !tree.nodes.isEmpty else { return [] }
    return blocks(from: tree.children(of: 0).dropFirst(work.cellCount), in: [])
  }

  /// The blocks inside a container node.
  mutating func blocks(of parent: Int, in enclosures: [Enclosure]) -> [Block] {
    guard enclosures.count + openContainers <= Self.depthLimit else {
      reportDepth(range(of: tree[parent], lineCount: 1))
      return []
    }
    return blocks(from: tree.children(of: parent), in: enclosures)
  }

  private mutating func blocks(
    from nodes: some Sequence<Int>, in enclosures: [Enclosure]
  ) -> [Block] {
    var result = BlockSequence()
    for node in nodes {
      if tree[node].kind == .thematicBreak, let fence = work.fences[origin(of: tree[node])] {
        pass(fence, in: &result, depth: enclosures.count)
      } else if let table = result.captionless, let caption = caption(node, in: enclosures) {
        result.replaceLast(with: .table(table.with(caption)))
      } else {
        for block in blocks(for: node, in: enclosures) { append(block, to: &result) }
      }
    }
    closeAll(&result)
    return result.blocks
  }

  /// An `output` fence right after a cell belongs to the cell.
  private mutating func append(_ block: Block, to sequence: inout BlockSequence) {
    guard case .code(let code) = block, code.language == "output" else {
      if case .code(let code) = block, case .cell? = sequence.last { reportMeantOutput(code) }
      return sequence.append(block)
    }
    guard case .cell(var cell)? = sequence.last, cell.pinned == nil else {
      report(
        .pinnedOutput, code.range, "An output fence pins nothing here",
        explanation: "It belongs right after the swift-math block whose output it states.",
        fix: "Move it there, or write text instead of output")
      return sequence.append(block)
    }
    cell.pinned = PinnedOutput(text: code.text, start: code.textStart, range: code.range)
    sequence.replaceLast(with: .cell(cell))
  }

  /// A fence behind a cell whose language is another spelling of `output` would pin nothing.
  private mutating func reportMeantOutput(_ code: Block.CodeBlock) {
    let word = code.language.filter { !"{}.".contains($0) }.lowercased()
    guard word == "output" || Suggestion.nearest(to: word, among: ["output"]) != nil else { return }
    report(
      .pinnedOutput, SourceRange(code.range.start, code.range.start),
      "A fence of the language “\(code.language)” pins nothing", fix: Suggestion.question("output"))
  }

  private mutating func blocks(for index: Int, in enclosures: [Enclosure]) -> [Block] {
    let node = tree[index]
    switch node.kind {
    case .blockQuote: return [quote(index, in: enclosures)]
    case .list(let start, let isTight):
      return lists(index, start: start, isTight: isTight, in: enclosures)
    case .paragraph: return paragraph(index, in: enclosures)
    case .heading(let level): return [heading(index, level: level, in: enclosures)]
    case .code(let info): return [code(index, info: info, in: enclosures)]
    case .html: return [html(node)]
    case .thematicBreak: return [.thematicBreak(range(of: node, lineCount: 1))]
    default:
      report(
        .badMarkdown, range(of: node, lineCount: 1), "Markdown of an unknown kind",
        explanation: "The CommonMark parser calls it \(node.kind).")
      return []
    }
  }
}

// MARK: Places

extension BlockBuilder {
  /// Where a node starts in the file.
  func origin(of node: MarkupNode) -> Int { work.complete.origin(of: lines.offset(of: node)) }

  /// From the node's start to the end of its last line.
  func range(of node: MarkupNode, lineCount: Int) -> SourceRange {
    let start = lines.offset(of: node)
    let last = min(node.line - 1 + max(lineCount, 1) - 1, lines.starts.count - 1)
    return places.range(of: start..<max(lines.end(of: last), start), in: work.complete)
  }

  /// From the node's start to the end of its last child.
  func range(of node: MarkupNode, around last: SourceRange?) -> SourceRange {
    let own = range(of: node, lineCount: 1)
    return SourceRange(own.start, max(last?.end ?? own.end, own.end))
  }

  mutating func reportDepth(_ range: SourceRange) {
    report(
      .badMarkdown, range,
      "Quotes, lists and containers are nested more than \(Self.depthLimit) levels deep",
      explanation: "What lies deeper is left out of the report.")
  }

  mutating func report(
    _ rule: Rule, _ range: SourceRange, _ summary: String, explanation: String? = nil,
    fix: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, path: places.path, range: range, summary, explanation: explanation, fix: fix))
  }
}
