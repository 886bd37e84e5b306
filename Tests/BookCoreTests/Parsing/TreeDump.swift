// Draws a parsed chapter as text, one node per line with its place, for fixtures.

@testable import BookCore

extension Chapter {
  /// The chapter's tree as indented lines.
  func dump() -> String {
    var dump = TreeDump()
    dump.options(options)
    for block in blocks { dump.block(block) }
    for footnote in footnotes {
      dump.line("footnote", footnote.range, quoted(footnote.name))
      dump.nested { for block in footnote.blocks { $0.block(block) } }
    }
    return dump.text
  }
}

/// A text on one line, between quotation marks.
private func quoted(_ text: String) -> String {
  var result = "\""
  for character in text.unicodeScalars {
    switch character {
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    default: result.unicodeScalars.append(character)
    }
  }
  return result + "\""
}

private func place(_ range: SourceRange) -> String {
  "\(place(range.start))-\(place(range.end))"
}

private func place(_ position: SourcePosition) -> String { "\(position.line):\(position.column)" }

private struct TreeDump {
  private(set) var text = ""
  private var depth = 0

  mutating func line(_ name: String, _ range: SourceRange? = nil, _ details: String?...) {
    let words = [name, range.map { "@\(place($0))" }] + details
    text += String(repeating: "  ", count: depth)
    text += words.compactMap { $0 }.joined(separator: " ") + "\n"
  }

  mutating func nested(_ body: (inout TreeDump) -> Void) {
    depth += 1
    body(&self)
    depth -= 1
  }

  mutating func options(_ options: ChapterOptions) {
    let defaults = ChapterOptions()
    guard options != defaults else { return }
    line("options")
    nested { dump in
      for (name, value) in options.described
      where !defaults.described.contains(where: {
        $0 == (name, value)
      }) {
        dump.line(name, nil, value)
      }
    }
  }

  mutating func blocks(_ blocks: [Block]) {
    nested { for block in blocks { $0.block(block) } }
  }

  private mutating func inlines(_ name: String, _ content: [Inline]) {
    guard !content.isEmpty else { return }
    nested { dump in
      dump.line(name)
      dump.inlines(content)
    }
  }

  private mutating func inlines(_ content: [Inline]) {
    nested { for inline in content { $0.inline(inline) } }
  }

  mutating func block(_ block: Block) {
    switch block {
    case .heading(let node):
      line(
        "heading", node.range, "level \(node.level)", "#" + node.identifier,
        node.label.map { "label " + $0 })
      inlines(node.content)
    case .paragraph(let content, let range):
      line("paragraph", range)
      inlines(content)
    case .quote(let content, let range):
      line("quote", range)
      blocks(content)
    case .alert(let kind, let content, let range):
      line("alert", range, kind.rawValue)
      blocks(content)
    case .list(let list): self.list(list)
    case .table(let table): self.table(table)
    case .code(let code):
      line(
        "code", code.range, "text @\(place(code.textStart))", quoted(code.info), quoted(code.text))
    case .cell(let cell): self.cell(cell)
    case .math(let math):
      line(
        "math", math.range, "tex @\(place(math.texStart))", math.label.map { "label " + $0 },
        quoted(math.tex))
    case .figure(let figure):
      line(
        "figure", figure.range, figure.label.map { "label " + $0 }, quoted(figure.source),
        "alt " + quoted(figure.alt), figure.title.isEmpty ? nil : "title " + quoted(figure.title))
      inlines("caption", figure.caption)
    case .container(let node):
      line("container", node.range, "\(node.kind)", node.label.map { "label " + $0 })
      inlines("title", node.title)
      blocks(node.blocks)
    case .html(let html, let range): line("html", range, quoted(html))
    case .thematicBreak(let range): line("thematic-break", range)
    }
  }

  private mutating func list(_ list: Block.List) {
    line(
      "list", list.range, list.start.map { "from \($0)" } ?? "bullets",
      list.isTight ? "tight" : "loose")
    nested { dump in
      for item in list.items {
        dump.line("item", item.range, item.isDone.map { $0 ? "done" : "open" })
        dump.blocks(item.blocks)
      }
    }
  }

  private mutating func table(_ table: Block.PipeTable) {
    let alignments = table.alignments.map { $0?.rawValue ?? "none" }.joined(separator: " ")
    line("table", table.range, table.label.map { "label " + $0 }, "(\(alignments))")
    inlines("caption", table.caption)
    nested { dump in
      for row in [table.header] + table.rows {
        dump.line("row")
        for cell in row { dump.inlines("cell", cell) }
      }
    }
  }

  private mutating func cell(_ cell: Cell) {
    line(
      "cell", cell.range, "#\(cell.index)", cell.kind.described, "code @\(place(cell.codeStart))",
      quoted(cell.code))
    nested { dump in
      for (key, value) in cell.options.described { dump.line(key, cell.options.places[key], value) }
      if let format = cell.format { dump.line("format", nil, format.swift) }
      if let pinned = cell.pinned {
        dump.line("pinned", pinned.range, "text @\(place(pinned.start))", quoted(pinned.text))
      }
    }
  }

  private mutating func inline(_ inline: Inline) {
    switch inline {
    case .text(let text): line("text", nil, quoted(text))
    case .softBreak: line("soft-break")
    case .lineBreak: line("line-break")
    case .code(let text): line("code", nil, quoted(text))
    case .emphasis(let content):
      line("emphasis")
      inlines(content)
    case .strong(let content):
      line("strong")
      inlines(content)
    case .strikethrough(let content):
      line("strikethrough")
      inlines(content)
    case .link(let link):
      line(
        "link", link.range, quoted(link.destination), link.title.isEmpty ? nil : quoted(link.title))
      inlines(link.content)
    case .image(let image):
      line(
        "image", image.range, quoted(image.source), "alt " + quoted(image.alt),
        image.title.isEmpty ? nil : quoted(image.title))
    case .html(let html, _): line("html", nil, quoted(html))
    case .math(let math):
      line("math", math.range, "tex @\(place(math.texStart))", quoted(math.tex))
    case .cell(let cell, let content):
      self.cell(cell)
      inlines(content)
    case .reference(let reference):
      line(
        "reference", reference.range, reference.label, reference.numberOnly ? "number only" : nil)
    case .citation(let citations, let range):
      line("citation", range)
      nested { dump in
        for citation in citations {
          dump.line(
            citation.key, citation.range, quoted(citation.prefix), quoted(citation.suffix),
            citation.yearOnly ? "year only" : nil)
        }
      }
    case .footnote(let name, let range): line("footnote", range, quoted(name))
    }
  }
}

extension ChapterOptions {
  fileprivate var described: [(String, String)] {
    [
      ("title", title.map(quoted)), ("description", description.map(quoted)),
      ("language", language), ("seed", "\(seed)"), ("timeout", "\(timeout.seconds)"),
      ("optimize", "\(optimize)"), ("tolerance", "\(tolerance.kind) \(tolerance.value)"),
      ("bibliography", bibliography.map { quoted($0.name) }),
      ("numbered", isNumbered ? nil : "false"),
    ].compactMap { name, value in value.map { (name, $0) } }
      + macros.sorted { $0.key < $1.key }.map { ("macro \($0.key)", quoted($0.value)) }
  }
}

extension Cell.Kind {
  fileprivate var described: String {
    switch self {
    case .block: "block"
    case .value: "value"
    case .claim(let written): "claim \(quoted(written))"
    }
  }
}

extension CellOptions {
  fileprivate var described: [(String, String)] {
    let names = { (list: [Labelled]) in
      list.map { "\($0.name) @\(place($0.range))" }.joined(separator: ", ")
    }
    let error: String? =
      switch self.error {
      case .none: nil
      case .any: "any"
      case .containing(let text): quoted(text)
      }
    let values: [(String, String?)] = [
      ("label", label), ("caption", caption.map(quoted)), ("alt", alt.map(quoted)),
      ("echo", echo.rawValue), ("output", "\(output)"), ("eval", "\(eval)"),
      ("include", "\(include)"), ("error", error ?? "false"),
      ("optimize", optimize.map { "\($0)" }), ("timeout", timeout.map { "\($0.seconds)" }),
      ("tolerance", tolerance.map { "\($0.kind) \($0.value)" }), ("proves", names(proves)),
      ("data", names(data)),
    ]
    return values.compactMap { key, value in
      places[key] == nil ? nil : (key, value ?? "invalid")
    }
  }
}
