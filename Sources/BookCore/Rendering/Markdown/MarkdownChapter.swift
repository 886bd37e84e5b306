// The Markdown report of a chapter.

import BookRecords

/// Rewrites a chapter's own text: cells, checked numbers, references and labels are replaced.
struct MarkdownChapter {
  let context: BookContext
  let checked: CheckedChapter
  private let errors: [Diagnostic]
  let source: SourceText

  init(_ checked: CheckedChapter, of context: BookContext, errors: [Diagnostic]) {
    self.errors = errors
    self.context = context
    self.checked = checked
    source = SourceText(checked.chapter.source.text)
  }

  var book: CheckedBook { context.book }

  var chapter: Chapter { checked.chapter }

  func files() -> [Report.File] {
    let figures = checked.cells.flatMap(figureFiles)
    return [Report.File(path: chapter.source.slug + ".md", text: text())] + figures
  }

  private func text() -> String {
    var edits = SourceEdits(source)
    var walker = ChapterWalker()
    walker.onBlock = { edit($0, &edits) }
    var lastLink: SourceRange?
    walker.onInline = { inline in
      if case .link(let link) = inline { lastLink = link.range }
      edit(inline, after: lastLink, &edits)
    }
    walker.walk(chapter)
    let hasTitle = chapter.beginsWithTitle || chapter.options.title == nil
    let title = book.title(ofChapter: chapter.source.slug).content
    let heading = hasTitle ? "" : "# \(inlines(title))\n\n"
    let own = edits.applied(from: chapter.textStart).withoutByteOrderMark.drop { $0 == "\n" }
    let body = heading + own + (own.hasSuffix("\n") ? "" : "\n") + navigation()
    guard !errors.isEmpty else { return body }
    return "> [!CAUTION]\n> This chapter does not hold.\n>\n"
      + errors.map { "> \(MarkdownText.finding($0, in: context))\n" }.joined() + "\n" + body
  }

  private func edit(_ block: Block, _ edits: inout SourceEdits) {
    switch block {
    case .cell(let cell):
      edits.replaceBlock(trimmed(cell.range), by: self.cell(cell))
      if let pinned = cell.pinned { edits.replaceBlock(trimmed(pinned.range), by: "") }
    case .math(let math):
      if let label = math.label {
        edits.replaceBlock(trimmed(math.range), by: equation(math, label))
      } else if expanded(math.tex) != math.tex {
        edits.replaceBlock(trimmed(math.range), by: "$$\n\(expanded(math.tex))\n$$")
      }
    case .heading(let heading):
      editHeading(heading, &edits)
    case .container(let container): edit(container, &edits)
    case .figure(let figure):
      if let label = figure.label { editFigure(figure, label, &edits) }
    case .table(let table): editCaption(table, &edits)
    case .paragraph, .quote, .alert, .list, .code, .html, .thematicBreak: break
    }
  }

  /// - Parameter link: the last one before the piece, which may be part of it.
  private func edit(_ inline: Inline, after link: SourceRange?, _ edits: inout SourceEdits) {
    let isPart = { (start: SourcePosition) in link.map { $0.start <= start && start < $0.end } }
    switch inline {
    case .cell(let cell, let content):
      edits.replace(cell.range, by: value(cell, inlines(content)))
    case .reference(let reference):
      let isInLink = isPart(reference.range.start) ?? false
      let link = isInLink ? words(inline) : self.reference(reference)
      let before = reference.prefix.isEmpty ? "" : reference.prefix + " "
      edits.list(
        reference.range,
        MarkdownText.escaped(before) + link + MarkdownText.escaped(reference.suffix))
    case .citation(let citations, let range):
      let isInLink = isPart(range.start) ?? false
      edits.replace(range, by: isInLink ? words(inline) : citation(citations))
    case .math(let math):
      if expanded(math.tex) != math.tex {
        edits.replace(math.range, by: "$\(expanded(math.tex))$")
      }
    case .link(let link): composeDestination(of: link, &edits)
    case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough, .image, .html,
      .footnote:
      break
    }
  }

  /// A checked number as its author wrote it with its mark; a value as its text.
  func value(_ cell: Cell, _ written: String) -> String {
    if case .claim = cell.kind {
      let verdict = checked.claims.first { $0.cell == cell.index }?.verdict ?? .notRun
      return "\(written)\u{202F}\(verdict.sign)"
    }
    let result = checked.cells.indices.contains(cell.index) ? checked.cells[cell.index] : nil
    guard case .value(let shown)? = result?.outputs.first(where: \.isValue) else {
      return "`\(cell.code)` (not run)"
    }
    return MarkdownText.escaped(shown.text.replacingLineEnds)
  }

  private func equation(_ math: Block.DisplayMath, _ label: String) -> String {
    guard let target = book.index.targets[label] else { return source.text(in: math.range) }
    let tex = expanded(math.tex).split(separator: "\n").joined(separator: "\n")
    return "<a id=\"\(target.fragment)\"></a>\n\n$$\n\(tex)\n\\tag{\(target.number)}\n$$"
      + proof(label)
  }

  /// The line that says of an equation that claims check it, in small letters: the sentence may go on
  /// after it. Empty for none.
  private func proof(_ label: String) -> String {
    guard let claims = context.proofs[label], let first = claims.first else { return "" }
    let holds = claims.allSatisfy { $0.claim.verdict == .holds }
    let words = holds ? counted(claims.count, "claim") : "its check fails"
    let place = first.slug == chapter.source.slug ? nil : address(ofChapter: first.slug)
    let link = place.map { "[\(words)](\($0))" } ?? words
    return "\n\n<sub>\(holds ? "✓" : "✗") \(link)</sub>"
  }

  /// Puts an anchor before a heading that has a name, and takes its attributes off it.
  private func editHeading(_ heading: Block.Heading, _ edits: inout SourceEdits) {
    let range = trimmed(heading.range)
    // Of a heading with a line below its text that line is the last.
    let line = max(range.start.line, range.end.line - 1)
    let text = Array(source.line(line).utf8)
    guard let (attributes, place) = Self.attributes(in: text) else { return }
    let position = { SourcePosition(line: line, column: $0 + 1) }
    edits.replace(
      SourceRange(position(place.lowerBound), position(place.upperBound)), by: "")
    if attributes.label != nil {
      edits.insertBlock("<a id=\"\(heading.identifier)\"></a>", before: range.start)
    }
  }

  private func editFigure(
    _ figure: Block.Figure, _ label: String, _ edits: inout SourceEdits
  ) {
    let range = trimmed(figure.range)
    let target = book.index.targets[label]
    let caption = caption(target, inlines(figure.caption))
    edits.replaceBlock(
      range, by: anchor(target) + withoutAttributes(source.text(in: range)) + "\n\n" + caption)
  }

  /// The line under a table that captions it becomes text that every host shows.
  private func editCaption(_ table: Block.PipeTable, _ edits: inout SourceEdits) {
    let target = table.label.flatMap { book.index.targets[$0] }
    let range = trimmed(table.range)
    let last = source.line(range.end.line).utf8.dropFirst(range.start.column - 1)
    guard last.first(where: { $0 != 32 }) == UInt8(ascii: ":") else { return }
    if let target {
      edits.insertBlock("<a id=\"\(target.fragment)\"></a>", before: range.start)
    }
    edits.replaceBlock(
      SourceRange(SourcePosition(line: range.end.line, column: range.start.column), range.end),
      by: caption(target, inlines(table.caption)))
  }

  /// TeX without the author's own macros, which a Git host does not know.
  func expanded(_ tex: String) -> String { TeXMacros(chapter.options.macros).expanding(tex) }

  /// A line of text with the macros of its formulas expanded.
  private func expandedFormulas(_ line: String) -> String {
    line.contains("$") ? expanded(line) : line
  }

  /// A piece of text without the `{…}` at the ends of its lines, its formulas expanded.
  private func withoutAttributes(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let bytes = Array(line.utf8)
      let end = Self.attributes(in: bytes)?.place.lowerBound ?? bytes.count
      return expandedFormulas(bytes.string(0..<end))
    }.joined(separator: "\n")
  }

  /// The `{…}` at the end of a line, or before the marks that close a heading, and where it stands
  /// with the white space before it.
  private static func attributes(
    in line: [UInt8]
  ) -> (attributes: Attributes, place: Range<Int>)? {
    guard let open = line.lastIndex(of: UInt8(ascii: "{")),
      let (attributes, end) = Attributes.scan(line, at: open),
      line[end...].allSatisfy({ $0.isSpaceOrTab || $0 == UInt8(ascii: "#") })
    else { return nil }
    let start = (line[..<open].lastIndex { !$0.isSpaceOrTab } ?? -1) + 1
    return (attributes, start..<end)
  }

  /// The opening and closing lines of a container become a bold name and nothing.
  private func edit(_ container: Block.Container, _ edits: inout SourceEdits) {
    let range = trimmed(container.range)
    guard range.end.line > range.start.line else { return }
    let target = container.label.flatMap { book.index.targets[$0] }
    let name = target.map { "\($0.noun) \($0.number)" } ?? container.kind.noun
    let title = container.title.isEmpty ? "" : " (\(inlines(container.title)))"
    let anchor = target.map { "<a id=\"\($0.fragment)\"></a>" } ?? ""
    let first = SourcePosition(
      line: range.start.line, column: source.line(range.start.line).utf8.count + 1)
    edits.replaceBlock(SourceRange(range.start, first), by: "\(anchor)**\(name)\(title).**\n")
    if let place = container.titleRange { edits.replaceBlock(trimmed(place), by: "") }
    let lastStart = SourcePosition(line: range.end.line, column: range.start.column)
    if source.line(range.end.line).contains(":::") {
      // At the margin the whole line goes, unless it keeps the text after it apart; in a quotation its
      // sign must stay.
      let nextLine = SourcePosition(line: range.end.line + 1, column: 1)
      let isAtMargin = range.start.column == 1 && range.end.line < source.lineCount
      let isApart = !BlockMargin.mayJoin(source.line(nextLine.line).utf8)
      edits.replace(SourceRange(lastStart, isAtMargin && isApart ? nextLine : range.end), by: "")
    }
  }

  /// A range without the line end that may close it.
  private func trimmed(_ range: SourceRange) -> SourceRange {
    guard range.end.column == 1, range.end.line > range.start.line else { return range }
    let line = range.end.line - 1
    let end = SourcePosition(line: line, column: source.line(line).utf8.count + 1)
    return SourceRange(range.start, end)
  }
}

extension String {
  fileprivate var withoutByteOrderMark: String {
    utf8.starts(with: "\u{FEFF}".utf8) ? String(unicodeScalars.dropFirst()) : self
  }
}
