// Code blocks: fences with their exact lines, indented code, cells.

/// A fenced code block as it stands in the working text.
struct Fence {
  /// The offsets at which the lines of the content start and end.
  var content: [Range<Int>]
  /// Where the line after the content starts, inside the enclosing containers.
  var end: Int
  var isClosed: Bool
  var lineCount: Int { content.count + (isClosed ? 2 : 1) }
}

extension BlockBuilder {
  mutating func code(_ index: Int, info: String, in enclosures: [Enclosure]) -> Block {
    let node = tree[index]
    guard let fence = fence(of: node, in: enclosures) else { return indentedCode(node) }
    let range = range(of: node, lineCount: fence.lineCount)
    if !fence.isClosed { reportUnclosed(node) }
    let start = position(fence.content.first?.lowerBound ?? fence.end)
    let block = Block.CodeBlock(info: info, text: node.literal, textStart: start, range: range)
    switch block.language {
    case CodeLanguage.executed:
      reportWordsAfterLanguage(block)
      return .cell(cell(fence, range: range))
    case "math":
      return .math(math(block, columns: fence.content.map { position($0.lowerBound).column }))
    default:
      if CodeLanguage.isMeant(block.language) {
        reportUnread(
          range, "Code of the language “\(block.language)” is not executed",
          fix: Suggestion.question("swift-math"))
      } else if CodeLanguage.isNamedLater(in: block.info) {
        reportUnread(range, "Code of the fence “\(block.info)” is not executed")
      }
      return .code(block)
    }
  }

  /// Options stand in lines of their own: on the fence they would say nothing.
  private mutating func reportWordsAfterLanguage(_ block: Block.CodeBlock) {
    let words = block.info.dropFirst(block.language.count).trimmed
    guard !words.isEmpty else { return }
    report(
      .badOption, SourceRange(block.range.start, block.range.start),
      "Words after swift-math say nothing: \(words)",
      fix: "Write options as lines at the top of the block: //| key: value")
  }

  private mutating func reportUnread(
    _ range: SourceRange, _ summary: String,
    fix: String = "Write ```swift-math at the margin of the text, with a blank line before it"
  ) {
    report(.badMarkdown, SourceRange(range.start, range.start), summary, fix: fix)
  }

  /// A block of raw HTML; what would be executed or checked outside of it is not, inside of it.
  mutating func html(_ node: MarkupNode) -> Block {
    let range = range(of: node, lineCount: node.literal.utf8.count { $0 == .newline })
    let text = node.literal.drop(while: \.isWhitespace)
    if text.hasPrefix("<!--") {
      if !text.contains("-->") {
        report(
          .unclosedFence, SourceRange(range.start, range.start), "Comment that is never closed",
          explanation: "Everything from here to the end of its container is left out.",
          fix: "Add --> where it ends")
      }
    } else if text.contains("](claim:") || text.contains("](<claim:") {
      report(
        .badClaim, SourceRange(range.start, range.start), "Claim inside HTML, which is not checked",
        fix: "Put blank lines between the HTML and the text")
    } else if text.split(separator: "\n").contains(where: Self.isFence) {
      reportUnread(range, "Code inside HTML is not executed")
    }
    return .html(node.literal, range)
  }

  private static func isFence(_ line: Substring) -> Bool {
    let text = line.drop(while: \.isWhitespace)
    return ["```swift-math", "~~~swift-math"].contains { text.hasPrefix($0) }
  }

  /// A ```` ```math ```` fence; `{#eq-x}` after the word is its label.
  private mutating func math(_ block: Block.CodeBlock, columns: [Int]) -> Block.DisplayMath {
    if block.text.holdsCell {
      report(
        .badClaim, block.range, "Claim or value inside a formula, which is not checked",
        fix: "State it in the text beside the formula")
    }
    let info = Array(block.info.utf8)
    let brace = info.end(from: 0) { $0 != UInt8(ascii: "{") }
    let tex = block.text.hasSuffix("\n") ? String(block.text.dropLast()) : block.text
    return .init(
      tex: tex, texStart: block.textStart, columns: columns,
      label: Attributes.scan(info, at: brace)?.value.label ?? LabelInFormula.label(in: tex),
      range: block.range)
  }

  private func position(_ offset: Int) -> SourcePosition {
    places.position(work.complete.origin(of: offset))
  }

  private mutating func indentedCode(_ node: MarkupNode) -> Block {
    let count = node.literal.utf8.count { $0 == .newline }
    let range = range(of: node, lineCount: count)
    if node.literal.split(separator: "\n").contains(where: Self.isFence) {
      reportUnread(range, "Code that is indented by four columns is text")
    }
    return .code(
      .init(
        info: "", text: node.literal, textStart: position(lines.offset(of: node)), range: range))
  }

  /// The lines of a fenced block; nil when the node is indented code.
  private func fence(of node: MarkupNode, in enclosures: [Enclosure]) -> Fence? {
    guard let opening = opening(of: node, in: enclosures) else { return nil }
    let content = content(of: node, indentation: opening.indentation, in: enclosures)
    let last = node.line + content.count
    guard last < lines.starts.count else {
      return Fence(content: content, end: lines.bytes.count, isClosed: false)
    }
    let (cursor, depth) = lines.content(of: last, in: enclosures)
    let isClosed =
      depth == enclosures.count && closes(opening, at: cursor, end: lines.end(of: last))
    return Fence(content: content, end: cursor.offset, isClosed: isClosed)
  }

  /// The marks that open a fence.
  private struct FenceOpening {
    var mark: UInt8
    var length: Int
    /// In columns.
    var indentation: Int
  }

  private func opening(of node: MarkupNode, in enclosures: [Enclosure]) -> FenceOpening? {
    let bytes = lines.bytes
    let (start, indentation) =
      lines.content(of: node.line - 1, in: enclosures).cursor.indentation(in: bytes)
    guard indentation <= 3, let mark = bytes.at(start),
      mark == .backtick || mark == UInt8(ascii: "~")
    else { return nil }
    let length = bytes.end(from: start) { $0 == mark } - start
    return FenceOpening(mark: mark, length: length, indentation: indentation)
  }

  /// Where each line of a fence's content stands, without the indentation that the fence itself has.
  private func content(
    of node: MarkupNode, indentation: Int, in enclosures: [Enclosure]
  ) -> [Range<Int>] {
    let bytes = lines.bytes
    let count = node.literal.utf8.count { $0 == .newline }
    return (node.line..<node.line + count).prefix { $0 < lines.starts.count }.map { line in
      var cursor = lines.content(of: line, in: enclosures).cursor
      cursor.advance(columns: min(indentation, cursor.indentation(in: bytes).columns), in: bytes)
      return cursor.offset..<max(lines.end(of: line), cursor.offset)
    }
  }

  /// Whether a line closes a fence: with at least as many marks, and nothing else.
  private func closes(_ opening: FenceOpening, at cursor: LineCursor, end: Int) -> Bool {
    let bytes = lines.bytes
    let (start, columns) = cursor.indentation(in: bytes)
    let marksEnd = bytes.end(from: start) { $0 == opening.mark }
    let rest = bytes.end(from: marksEnd) { $0.isSpaceOrTab }
    return columns <= 3 && marksEnd - start >= opening.length && rest >= end
  }

  private mutating func reportForgottenEnd(_ block: SourceRange, _ inner: Range<Int>) {
    let opening = SourcePosition(
      line: block.start.line, column: places.source.line(block.start.line).utf8.count + 1)
    report(
      .unclosedFence, SourceRange(block.start, opening), "Code fence that is never closed",
      explanation: "Everything from here to the end of the next block is taken as its code.",
      fix: "Add a closing fence where its code ends")
    diagnostics[diagnostics.count - 1].notes = [
      .init(
        path: places.path, range: places.range(of: inner, in: work.complete),
        text: "another fence opens here")
    ]
  }

  private mutating func reportUnclosed(_ node: MarkupNode) {
    report(
      .unclosedFence, range(of: node, lineCount: 1), "Code fence that is never closed",
      explanation: "Everything from here to the end of its container is taken as code.",
      fix: "Add a closing fence of the same character and at least the same length")
  }

  /// The lines of a block's code that do not begin inside a text literal or a comment of several lines.
  private func linesOfCode(_ code: ArraySlice<Range<Int>>, _ text: String) -> [Range<Int>] {
    let isCode = SwiftCodeScanner(Array(text.utf8)).isCode
    var end = -1
    return code.filter { line in
      defer { end += line.count + 1 }
      return end < 0 || isCode[end]
    }
  }

  /// A fence that opens inside of a block: the block's own was forgotten, and this one's ends it.
  private func innerFence(_ code: ArraySlice<Range<Int>>, _ text: String) -> Range<Int>? {
    guard text.contains("```") || text.contains("~~~") else { return nil }
    return linesOfCode(code, text).first { line in
      let words = lines.bytes.string(line).drop { $0 == " " }
      let info = words.drop { $0 == words.first }.drop(while: \.isWhitespace)
      return (words.hasPrefix("```") || words.hasPrefix("~~~"))
        && info.first.map { $0.isLetter || $0 == "{" } == true
    }
  }

  private mutating func cell(_ fence: Fence, range: SourceRange) -> Cell {
    var parser = CellOptionsParser(
      text: work.complete, places: places, defaults: cellDefaults)
    let optionCount = fence.content.prefix { parser.takesLine($0) }.count
    parser.finish()
    let code = fence.content.dropFirst(optionCount)
    let text = code.map { lines.bytes.string($0) }.joined(separator: "\n")
    let inner = fence.isClosed ? innerFence(code, text) : nil
    if let inner { reportForgottenEnd(range, inner) }
    if text.contains("//|") {
      let own = code.prefix { $0 != inner }
      for line in linesOfCode(own, text) { parser.reportLate(line) }
    }
    diagnostics += parser.diagnostics
    let start = position(code.first?.lowerBound ?? fence.end)
    var options = parser.options
    options.captionContent =
      options.caption.map { optionText($0, at: options.places["caption"] ?? range) } ?? []
    return Cell(
      kind: .block, code: text, codeStart: start,
      columns: code.map { position($0.lowerBound).column }, range: range, options: options)
  }
}
