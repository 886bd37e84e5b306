// Paragraphs, headings, and what a paragraph turns out to be: a figure, a formula, a table.

extension BlockBuilder {
  mutating func paragraph(_ index: Int, in enclosures: [Enclosure]) -> [Block] {
    let leaf = LeafText(of: tree[index], in: enclosures, lines: lines)
    if let layout = work.tables[leaf.origins.lowerBound] { return [.table(table(layout))] }
    var builder = InlineBuilder(tree: tree, leaf: leaf, work: work, places: places)
    let pieces = builder.pieces(of: index)
    finish(builder)
    if let figure = figure(pieces, caption: builder.imageContent, places.range(leaf.origins)) {
      return [.figure(figure)]
    }
    reportStrayLabels(pieces)
    return split(pieces, places.range(leaf.origins))
  }

  mutating func heading(_ index: Int, level: Int, in enclosures: [Enclosure]) -> Block {
    let node = tree[index]
    let leaf = LeafText(of: node, in: enclosures, lines: lines)
    let (content, attributes) = pieces(of: index, leaf: leaf).attributed
    let range = range(of: node, lineCount: leaf.lastLine + 2 - node.line)
    let identifier = identifiers.identifier(for: content.plainText, given: attributes?.label)
    let label = attributes?.label.flatMap { LabelPrefix.of($0) == nil ? nil : $0 }
    return .heading(
      .init(level: level, content: content, identifier: identifier, label: label, range: range))
  }

  private mutating func pieces(of index: Int, leaf: LeafText) -> [InlinePiece] {
    var builder = InlineBuilder(tree: tree, leaf: leaf, work: work, places: places)
    let pieces = builder.pieces(of: index)
    finish(builder)
    return pieces
  }

  private mutating func finish(_ builder: InlineBuilder) {
    diagnostics += builder.diagnostics
    footnoteMentions += builder.footnoteMentions
    guard builder.isLost, builder.diagnostics.isEmpty else { return }
    report(
      .badMarkdown, places.range(builder.leaf.origins), "Text whose parts could not be located",
      explanation: "The places given for links, formulas and code in it may be wrong.")
  }

  /// The figure that a paragraph is when an image stands alone in it.
  private mutating func figure(
    _ pieces: [InlinePiece], caption: [Inline], _ range: SourceRange
  ) -> Block.Figure? {
    guard case .inline(.image(let image))? = pieces.first, pieces.count <= 2 else { return nil }
    var attributes = Attributes()
    if pieces.count == 2 {
      guard case .attributes(let value, _, let place) = pieces[1] else { return nil }
      attributes = value
      reportUnknownKeys(of: value, place)
    }
    return Block.Figure(
      source: image.source, alt: attributes.alternative ?? image.alt, caption: caption,
      title: image.title, label: attributes.label, range: range)
  }

  /// Labels of a paragraph that is no figure, formula or caption.
  private mutating func reportStrayLabels(_ pieces: [InlinePiece]) {
    for case .attributes(let attributes, _, let range) in pieces {
      guard let label = attributes.label, LabelPrefix.of(label) != nil else { continue }
      diagnostics.append(
        StrayLabel(label: label, origins: 0..<0).diagnostic(at: range, places.path))
    }
  }

  private mutating func reportUnknownKeys(of attributes: Attributes, _ place: SourceRange) {
    let known = ["alt", "fig-alt"]
    for key in attributes.values.keys.sorted() where !known.contains(key) {
      report(
        .unknownOption, place, "Unknown attribute \"\(key)\" of an image",
        explanation: "The attributes are \(known.joined(separator: ", ")).",
        fix: Suggestion.question(nearest: key, among: known, spelling: Suggestion.quoted))
    }
  }

  /// A paragraph's blocks: displayed formulas stand between paragraphs.
  private func split(_ pieces: [InlinePiece], _ range: SourceRange) -> [Block] {
    var result: [Block] = []
    var rest = pieces[...]
    var start = range.start
    while !rest.isEmpty {
      let text = rest.prefix { if case .displayMath = $0 { false } else { true } }
      rest = rest.dropFirst(text.count)
      var end = range.end
      var math: Block.DisplayMath?
      if case .displayMath(let found)? = rest.first {
        math = found
        end = found.range.start
        rest = rest.dropFirst()
      }
      if !text.allSatisfy(\.isBlank) {
        let inlines = (math == nil && result.isEmpty) ? text.inlines : text.inlines.trimmed
        result.append(.paragraph(inlines, trimmed(SourceRange(start, end))))
      }
      if let math {
        result.append(.math(math))
        start = math.range.end
      }
    }
    return result
  }

  /// The range without white space and markers of quotes at its ends.
  private func trimmed(_ range: SourceRange) -> SourceRange {
    let source = places.source
    var (start, end) = (source.offset(of: range.start), source.offset(of: range.end))
    let isMargin = { (byte: UInt8) in byte.isWhitespace || byte == UInt8(ascii: ">") }
    while start < end, isMargin(source.bytes[start]) { start += 1 }
    while end > start, isMargin(source.bytes[end - 1]) { end -= 1 }
    return places.range(start..<end)
  }
}

// MARK: Tables

/// A caption with the label in it.
struct Caption {
  var content: [Inline]
  var label: String?
  var end: SourcePosition
}

extension BlockBuilder {
  private mutating func table(_ layout: TableLayout) -> Block.PipeTable {
    for place in layout.surplus {
      report(
        .badMarkdown, places.range(place), "Cell beyond the columns of its table",
        explanation:
          "The table's second line says how many columns it has: \(layout.alignments.count).",
        fix: "Write \\| for a pipe that does not end a cell")
    }
    var cell = layout.firstCell
    var rows: [[[Inline]]] = []
    for row in layout.rows {
      rows.append(
        row.map { text in
          defer { cell += 1 }
          return pieces(ofCell: cell, text).inlines
        })
    }
    let range = places.range(layout.origin)
    let table = Block.PipeTable(
      header: rows[0], alignments: layout.alignments, rows: Array(rows.dropFirst()), range: range)
    guard let text = layout.caption else { return table }
    let (content, attributes) = pieces(ofCell: cell, text).attributed
    return table.with(Caption(content: content, label: attributes?.label, end: range.end))
  }

  private mutating func pieces(ofCell cell: Int, _ text: MappedText) -> [InlinePiece] {
    guard cell < cellNodes.count, !text.bytes.isEmpty else { return [] }
    return pieces(of: cellNodes[cell], leaf: LeafText(text: text))
  }

  /// A paragraph `: Caption {#tbl-x}` under a table.
  mutating func caption(_ index: Int, in enclosures: [Enclosure]) -> Caption? {
    guard tree[index].kind == .paragraph else { return nil }
    let leaf = LeafText(of: tree[index], in: enclosures, lines: lines)
    guard TableSyntax.isCaption(leaf.bytes, at: 0) else { return nil }
    var (content, attributes) = pieces(of: index, leaf: leaf).attributed
    if case .text(let text)? = content.first { content[0] = .text(String(text.dropFirst(2))) }
    return Caption(
      content: content.joiningTexts, label: attributes?.label,
      end: places.range(leaf.origins).end)
  }
}

extension Block.PipeTable {
  func with(_ caption: Caption) -> Block.PipeTable {
    var table = self
    table.caption = caption.content
    table.label = caption.label
    table.range = SourceRange(range.start, max(range.end, caption.end))
    return table
  }
}

extension [Inline] {
  /// Without line breaks and white space at the end.
  var trimmingEnd: [Inline] {
    var result = self
    while let last = result.last {
      switch last {
      case .softBreak, .lineBreak: result.removeLast()
      case .text(let text):
        result.removeLast()
        let kept = text.trimmedEnd
        if !kept.isEmpty { return result + [.text(kept)] }
      default: return result
      }
    }
    return result
  }

  /// Without line breaks and white space at either end.
  var trimmed: [Inline] {
    var result = trimmingEnd
    while let first = result.first {
      switch first {
      case .softBreak, .lineBreak: result.removeFirst()
      case .text(let text):
        let kept = String(text.drop(while: \.isWhitespace))
        result.removeFirst()
        if !kept.isEmpty { return [.text(kept)] + result }
      default: return result
      }
    }
    return result
  }
}
