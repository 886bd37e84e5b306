// Quotes, alerts, lists, footnotes, and the containers between `:::` lines.

extension BlockBuilder {
  mutating func quote(_ index: Int, in enclosures: [Enclosure]) -> Block {
    let enclosure = lines.quote(line: tree[index].line - 1, in: enclosures)
    let blocks = blocks(of: index, in: enclosures + [enclosure])
    let range = range(of: tree[index], around: blocks.last?.range)
    if let (kind, content) = alert(blocks) { return .alert(kind, content, range) }
    return .quote(blocks, range)
  }

  /// The kind and content of a quote whose first line is `[!NOTE]`.
  private func alert(_ blocks: [Block]) -> (AlertKind, [Block])? {
    guard case .paragraph(let inlines, let range)? = blocks.first,
      case .text(let mark)? = inlines.first, mark.hasPrefix("[!"), mark.hasSuffix("]"),
      let kind = AlertKind(rawValue: mark.dropFirst(2).dropLast().lowercased()),
      inlines.count == 1 || inlines[1] == .softBreak || inlines[1] == .lineBreak,
      places.source.text(in: range).hasPrefix("[!")
    else { return nil }
    if inlines.count <= 2 { return (kind, Array(blocks.dropFirst())) }
    let start = places.textStart(ofLineAfter: range.start, before: range.end)
    let rest = Block.paragraph(Array(inlines.dropFirst(2)), SourceRange(start, range.end))
    return (kind, [rest] + blocks.dropFirst())
  }

  /// A list; where items are footnote definitions, they are taken out of it.
  mutating func lists(
    _ index: Int, start: Int?, isTight: Bool, in enclosures: [Enclosure]
  ) -> [Block] {
    var result: [Block] = []
    var items: [Block.List.Item] = []
    var number = start
    let finish = { (items: inout [Block.List.Item], number: Int?) -> Block? in
      guard let first = items.first, let last = items.last else { return nil }
      defer { items = [] }
      let range = SourceRange(first.range.start, last.range.end)
      return .list(.init(start: number, isTight: isTight, items: items, range: range))
    }
    for node in tree.children(of: index) {
      if let definition = work.footnotes[origin(of: tree[node])] {
        if let list = finish(&items, number) { result.append(list) }
        footnote(definition, node, in: enclosures)
      } else {
        if items.isEmpty, start != nil { number = self.number(at: lines.offset(of: tree[node])) }
        items.append(item(node, in: enclosures))
      }
    }
    if let list = finish(&items, number) { result.append(list) }
    return result
  }

  private func number(at offset: Int) -> Int? {
    let digits = lines.bytes.end(from: offset) { $0.isDigit }
    return Int(lines.bytes.string(offset..<digits))
  }

  private mutating func footnote(
    _ definition: FootnoteSyntax.Definition, _ node: Int, in enclosures: [Enclosure]
  ) {
    let enclosure = lines.item(line: tree[node].line - 1, in: enclosures)
    let blocks = blocks(of: node, in: enclosures + [enclosure])
    let own = places.range(definition.origin)
    let range = SourceRange(own.start, max(own.end, blocks.last?.range.end ?? own.end))
    footnotes.append(.init(name: definition.name, blocks: blocks, range: range))
  }

  private mutating func item(_ node: Int, in enclosures: [Enclosure]) -> Block.List.Item {
    let enclosure = lines.item(line: tree[node].line - 1, in: enclosures)
    var blocks = blocks(of: node, in: enclosures + [enclosure])
    let isDone = takeTaskBox(&blocks)
    return Block.List.Item(
      isDone: isDone, blocks: blocks, range: range(of: tree[node], around: blocks.last?.range))
  }

  /// The state of the box `[ ]` or `[x]` at the start of an item, which it removes.
  private func takeTaskBox(_ blocks: inout [Block]) -> Bool? {
    guard case .paragraph(var inlines, let range)? = blocks.first,
      case .text(let text)? = inlines.first,
      let box = ["[ ] ", "[x] ", "[X] "].first(where: { text.hasPrefix($0) }),
      places.source.text(in: range).hasPrefix(box)
    else { return nil }
    inlines[0] = .text(String(text.dropFirst(box.count)))
    let start = SourcePosition(line: range.start.line, column: range.start.column + 4)
    blocks[0] = .paragraph(inlines, SourceRange(start, range.end))
    return box != "[ ] "
  }
}

// MARK: Containers

extension BlockBuilder {
  /// Opens or closes a container.
  mutating func pass(_ fence: ContainerFence, in sequence: inout BlockSequence, depth: Int) {
    guard fence.attributes == nil, fence.unreadable == nil else {
      guard depth + openContainers < Self.depthLimit else {
        if sequence.ignored == 0 { reportDepth(places.range(fence.origin)) }
        return sequence.ignoreContainer()
      }
      openContainers += 1
      return sequence.open(fence)
    }
    if sequence.endsIgnored() { return }
    guard let (opening, content) = sequence.close() else {
      return report(
        .badMarkdown, places.range(fence.origin), "Closing ::: without an open container")
    }
    openContainers -= 1
    finish(opening, content, end: fence.origin.upperBound, in: &sequence)
  }

  /// Closes what was left open where the text or its enclosing block ends.
  mutating func closeAll(_ sequence: inout BlockSequence) {
    while let (opening, content) = sequence.close() {
      openContainers -= 1
      report(
        .unclosedFence, places.range(opening.origin), "Container that is never closed",
        fix: "Add a line with ::: where it ends")
      finish(opening, content, end: opening.origin.upperBound, in: &sequence)
    }
  }

  private mutating func finish(
    _ fence: ContainerFence, _ content: [Block], end: Int, in sequence: inout BlockSequence
  ) {
    if let text = fence.unreadable { reportUnreadable(text, places.range(fence.origin)) }
    // The label of a fence that is to be mended is no label that is missing.
    let attributes = fence.attributes ?? Attributes(readableIn: fence.unreadable ?? "")
    let own = places.range(fence.origin.lowerBound..<end)
    let range = SourceRange(own.start, max(own.end, content.last?.range.end ?? own.end))
    if let kind = attributes.containerKind {
      let place = places.range(fence.origin)
      sequence.append(container(kind, attributes, content, range, fence: place))
    } else {
      if fence.unreadable == nil { reportUnknown(fence, attributes) }
      for block in content { sequence.append(block) }
    }
  }

  private mutating func container(
    _ kind: ContainerKind, _ attributes: Attributes, _ content: [Block], _ range: SourceRange,
    fence: SourceRange
  ) -> Block {
    var title: [Inline] = []
    var titleRange: SourceRange?
    var blocks = content
    if let name = attributes.values["name"] ?? attributes.values["title"] {
      title = optionText(name, at: fence)
    } else if case .heading(let heading)? = content.first {
      title = heading.content
      titleRange = heading.range
      blocks.removeFirst()
    }
    return .container(
      .init(
        kind: kind, title: title, titleRange: titleRange, label: attributes.label, blocks: blocks,
        range: range))
  }

  /// How a title is written that stands behind the attributes.
  private func titled(_ text: String) -> String? {
    guard let match = text.wholeMatch(of: /\{([^{}"]+)\}\s*([^{}"]+)/) else { return nil }
    return "Write ::: {\(match.1) title=\"\(match.2)\"}"
  }

  private mutating func reportUnreadable(_ text: String, _ place: SourceRange) {
    report(
      .badMarkdown, place, "Container whose attributes cannot be read",
      explanation: "After the colons stands \"\(text)\".",
      fix: titled(text) ?? "Write ::: {#thm-name} or ::: {.proof}")
  }

  private mutating func reportUnknown(_ fence: ContainerFence, _ attributes: Attributes) {
    let known = ContainerKind.allCases.map(\.className)
    let name = attributes.classes.first ?? attributes.label ?? ""
    report(
      .badMarkdown, places.range(fence.origin), "Unknown kind of container",
      explanation: "The kinds are \(known.joined(separator: ", ")).",
      fix: Suggestion.question(nearest: name, among: known, spelling: Suggestion.quoted))
  }
}

extension Attributes {
  /// The kind that the label's prefix or a class names.
  fileprivate var containerKind: ContainerKind? {
    if let label, let kind = LabelPrefix.of(label).flatMap(ContainerKind.init(rawValue:)) {
      return kind
    }
    return ContainerKind.allCases.first { classes.contains($0.className) }
  }
}

extension Places {
  /// Where the text of the next line begins, after white space and markers of quotes.
  fileprivate func textStart(
    ofLineAfter position: SourcePosition, before end: SourcePosition
  ) -> SourcePosition {
    let line = Array(source.line(position.line + 1).utf8)
    let column = line.end(from: 0) { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") } + 1
    return min(SourcePosition(line: position.line + 1, column: column), end)
  }
}
