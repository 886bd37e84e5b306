// Walks through a chapter's nodes in the order of the text.

extension Block {
  /// The blocks directly inside.
  var children: [Block] {
    switch self {
    case .quote(let blocks, _), .alert(_, let blocks, _): blocks
    case .list(let list): list.items.flatMap(\.blocks)
    case .container(let container): container.blocks
    case .heading, .paragraph, .table, .code, .cell, .math, .figure, .html, .thematicBreak: []
    }
  }

  /// The running text directly inside.
  var inlines: [Inline] {
    switch self {
    case .heading(let heading): heading.content
    case .paragraph(let content, _): content
    case .table(let table): (table.header + table.rows.flatMap { $0 }).flatMap { $0 } + table.caption
    case .figure(let figure): figure.caption
    case .container(let container): container.title
    case .quote, .alert, .list, .code, .cell, .math, .html, .thematicBreak: []
    }
  }

  /// Calls `body` for this block and all inside it.
  func walk(_ body: (Block) -> Void) {
    body(self)
    for child in children { child.walk(body) }
  }
}

extension Inline {
  /// The running text directly inside.
  var children: [Inline] {
    switch self {
    case .emphasis(let content), .strong(let content), .strikethrough(let content): content
    case .cell(_, let content): content
    case .link(let link): link.content
    case .text, .softBreak, .lineBreak, .code, .image, .html, .math: []
    case .reference, .citation, .footnote: []
    }
  }

  /// Calls `body` for this node and all inside it.
  func walk(_ body: (Inline) -> Void) {
    body(self)
    for child in children { child.walk(body) }
  }
}

extension Chapter {
  /// Whether the text has a heading of its own that is the page's.
  var beginsWithTitle: Bool {
    guard case .heading(let heading)? = blocks.first else { return false }
    return heading.level == 1
  }

  /// Calls `body` for every inline node, footnotes last.
  func walkInlines(_ body: (Inline) -> Void) {
    for block in blocks + footnotes.flatMap(\.blocks) {
      block.walk { inner in
        for inline in inner.inlines { inline.walk(body) }
      }
    }
  }

  /// Footnotes numbered from 1 in the order in which the text first refers to them; those that it
  /// never refers to come last.
  var footnoteNumbers: [String: Int] {
    var numbers: [String: Int] = [:]
    let defined = Set(footnotes.map(\.name))
    walkInlines { inline in
      guard case .footnote(let name, _) = inline, defined.contains(name) else { return }
      if numbers[name] == nil { numbers[name] = numbers.count + 1 }
    }
    for footnote in footnotes where numbers[footnote.name] == nil {
      numbers[footnote.name] = numbers.count + 1
    }
    return numbers
  }
}
