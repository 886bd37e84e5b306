// Paragraphs, headings, and what a paragraph turns out to be.

extension BlockBuilder {
  mutating func paragraph(_ index: Int, in enclosures: [Enclosure]) -> Block {
    let node = tree[index]
    let leaf = LeafText(
      paragraphAt: offset(of: node), lines: lines, firstLine: node.line - 1,
      lastLine: node.endLine - 1, in: enclosures)
    let inlines = inlines(of: index, leaf: leaf)
    return .paragraph(inlines, range(of: leaf))
  }

  mutating func heading(_ index: Int, level: Int, in enclosures: [Enclosure]) -> Block {
    let node = tree[index]
    let start = offset(of: node)
    let isMarked = lines.bytes.at(start) == UInt8(ascii: "#")
    let leaf =
      isMarked
      ? LeafText(headingAt: start, lines: lines, line: node.line - 1)
      : LeafText(
        paragraphAt: start, lines: lines, firstLine: node.line - 1, lastLine: node.endLine - 2,
        in: enclosures)
    let content = inlines(of: index, leaf: leaf)
    return .heading(
      .init(
        level: level, content: content,
        identifier: identifiers.identifier(for: content.plainText),
        range: range(of: node, lineCount: node.endLine - node.line + 1)))
  }

  private func range(of leaf: LeafText) -> SourceRange {
    places.range(from: leaf.text.origin(of: 0), to: leaf.text.endOrigin(of: leaf.bytes.count))
  }

  private mutating func inlines(of index: Int, leaf: LeafText) -> [Inline] {
    var builder = InlineBuilder(tree: tree, leaf: leaf, places: places)
    let inlines = builder.inlines(of: index)
    diagnostics += builder.diagnostics
    if builder.isLost, builder.diagnostics.isEmpty {
      diagnostics.append(
        Diagnostic(
          .badMarkdown, path: places.path, range: range(of: leaf),
          "Text whose parts could not be located",
          explanation: "The places given for links, formulas and code in it may be wrong."))
    }
    return inlines
  }
}
