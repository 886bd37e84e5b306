// Turns the inline nodes of one block into `Inline` values by following them through the block's
// text. The parser's own inline columns are not used: they are wrong after the first line of a
// paragraph, in nested containers, and after links that span lines.

/// Builds the inlines of one block.
struct InlineBuilder {
  /// How deep emphasis and links may be nested; what lies deeper is kept as text.
  static let depthLimit = 100

  let tree: MarkupTree
  let leaf: LeafText
  let places: Places
  let bytes: [UInt8]
  /// The text as the author wrote it, extension syntax included.
  let plain: [UInt8]
  /// Where in the block's text the next node begins.
  var cursor = 0
  /// Whether the tree and the text did not agree somewhere.
  var isLost = false
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var footnoteMentions: [(name: String, range: SourceRange)] = []
  /// What stood between the brackets of the last image.
  var imageContent: [Inline] = []
  private var tokens: ArraySlice<ExtensionToken>
  /// The end of the extension syntax that the cursor is in.
  private var tokenEnd = 0
  private var depth = 0
  private var isAtLineStart = false
  /// Brackets that are text, and not escaped.
  private var openBrackets = 0

  init(tree: MarkupTree, leaf: LeafText, work: WorkingText, places: Places) {
    self.tree = tree
    self.leaf = leaf
    self.places = places
    bytes = leaf.bytes
    tokens = work.tokens(in: leaf.origins)
    plain = tokens.isEmpty ? bytes : leaf.text.bytes(in: work.plain)
  }

  /// The inlines of a leaf block.
  mutating func pieces(of block: Int) -> [InlinePiece] {
    let result = content(of: block)
    if bytes.end(from: cursor, while: { $0.isWhitespace }) != bytes.count { isLost = true }
    return result
  }

  mutating func content(of parent: Int) -> [InlinePiece] {
    var collector = PieceCollector()
    for child in tree.children(of: parent) { read(child, into: &collector) }
    return collector.finish()
  }

  private mutating func read(_ index: Int, into collector: inout PieceCollector) {
    let node = tree[index]
    switch node.kind {
    case .text: follow(node.literal, into: &collector)
    case .softBreak, .lineBreak:
      let isInToken = cursor < tokenEnd
      passLineEnd()
      if !isInToken {
        collector.append(.inline(node.kind == .softBreak ? .softBreak : .lineBreak))
      }
    case .codeSpan: collector.append(.inline(codeSpan(node.literal)))
    case .inlineHTML:
      let start = cursor
      cursor += node.literal.utf8.count
      let end = min(cursor, plain.count)
      collector.append(.inline(.html(plain.string(min(start, end)..<end), range(start, cursor))))
    case .emphasis, .strong, .link, .image: nested(index, into: &collector)
    default:
      diagnostics.append(
        Diagnostic(
          .badMarkdown, path: places.path, range: range(cursor, cursor),
          "Markdown of an unknown kind inside a line of text",
          explanation: "The CommonMark parser calls it \(node.kind)."))
    }
  }

  private mutating func nested(_ index: Int, into collector: inout PieceCollector) {
    guard depth < Self.depthLimit else { return flatten(index, into: &collector) }
    depth += 1
    defer { depth -= 1 }
    switch tree[index].kind {
    case .emphasis: collector.append(.inline(.emphasis(delimited(index, by: 1))))
    case .strong: collector.append(.inline(.strong(delimited(index, by: 2))))
    case .link(let destination, let title):
      collector.append(.inline(link(index, destination: destination, title: title)))
    case .image(let source, let title):
      collector.append(.inline(image(index, source: source, title: title)))
    default: break
    }
  }

  private mutating func delimited(_ index: Int, by length: Int) -> [Inline] {
    expect(length) { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    let result = content(of: index).inlines
    expect(length) { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    return result
  }

  /// The text of a node that lies too deep, without its markup.
  private mutating func flatten(_ index: Int, into collector: inout PieceCollector) {
    for node in tree.nodes[index..<tree[index].end] { collector.append(node.literal) }
    guard diagnostics.isEmpty else { return }
    isLost = true
    report(
      .badMarkdown, range(0, bytes.count),
      "Emphasis and links are nested more than \(Self.depthLimit) levels deep",
      fix: "Escape the characters that are meant literally with a backslash")
  }
}

// MARK: Following the text

extension InlineBuilder {
  /// Moves the cursor over the source of a piece of text: its characters, escapes, references.
  private mutating func follow(_ literal: String, into collector: inout PieceCollector) {
    var rest = Array(literal.utf8)[...]
    if isAtLineStart {
      let blank = rest.prefix { $0.isSpaceOrTab }.count
      cursor += blank
      rest = rest.dropFirst(blank)
      if !rest.isEmpty { isAtLineStart = false }
    }
    while let expected = rest.first {
      takeToken(into: &collector)
      guard let byte = bytes.at(cursor) else {
        isLost = true
        collector.append(String(decoding: rest, as: UTF8.self))
        return
      }
      let count = pass(byte, expected, of: rest)
      if cursor > tokenEnd { for byte in rest.prefix(count) { collector.append(byte) } }
      rest = rest.dropFirst(count)
    }
  }

  /// Moves the cursor over a byte, an escape or a reference; how many bytes of the text it stands for.
  private mutating func pass(_ byte: UInt8, _ expected: UInt8, of rest: ArraySlice<UInt8>) -> Int {
    if byte == .backslash, bytes.at(cursor + 1)?.isPunctuation == true {
      if bytes[cursor + 1] != expected { isLost = true }
      cursor += 2
      return 1
    }
    if byte == UInt8(ascii: "&"), let found = CharacterReference(in: bytes, at: cursor) {
      if !rest.starts(with: found.text.utf8) { isLost = true }
      cursor = found.end
      return found.text.utf8.count
    }
    if byte != expected { isLost = true }
    passBracket(byte)
    cursor += 1
    return 1
  }

  /// Looks for a claim that is no link, at a closing bracket in running text.
  private mutating func passBracket(_ byte: UInt8) {
    if byte == UInt8(ascii: "[") { openBrackets += 1 }
    guard byte == UInt8(ascii: "]"), openBrackets > 0 else { return }
    openBrackets -= 1
    reportBrokenClaim()
  }

  /// Begins the extension syntax that stands at the cursor.
  private mutating func takeToken(into collector: inout PieceCollector) {
    guard cursor >= tokenEnd else { return }
    while let token = tokens.first {
      let start = leaf.text.offset(ofOrigin: token.start)
      guard start <= cursor else { return }
      tokens = tokens.dropFirst()
      guard start == cursor else { continue }
      tokenEnd = cursor + token.length
      append(token, to: &collector)
      return
    }
  }

  private mutating func append(_ token: ExtensionToken, to collector: inout PieceCollector) {
    let range = self.range(cursor, cursor + token.length)
    switch token.kind {
    case .math(let tex, let start):
      reportCells(in: tex, range)
      let math = Inline.InlineMath(
        tex: tex, texStart: places.position(start), columns: columns(of: tex, at: start),
        range: range)
      collector.append(.inline(.math(math)))
    case .displayMath(let tex, let start, let label):
      reportCells(in: tex, range)
      collector.append(
        .displayMath(
          .init(
            tex: tex, texStart: places.position(start), columns: columns(of: tex, at: start),
            label: label ?? LabelInFormula.label(in: tex), range: range)))
    case .references(let references): append(references, at: range, to: &collector)
    case .citations(let citations):
      collector.append(.inline(.citation(citations.map(citation), range)))
    case .footnote(let name):
      footnoteMentions.append((name, range))
      collector.append(.inline(.footnote(name: name, range)))
    case .attributes(let value):
      collector.append(.attributes(value, text: token.text, range: range))
    case .strike(let opens, let closes):
      collector.append(.strike(opens: opens, closes: closes))
    }
  }

  private func append(
    _ references: [ExtensionToken.Reference], at range: SourceRange,
    to collector: inout PieceCollector
  ) {
    for (index, item) in references.enumerated() {
      if index > 0 { collector.append(", ") }
      if !item.prefix.isEmpty { collector.append(item.prefix + " ") }
      let reference = Inline.Reference(
        label: item.label, numberOnly: item.numberOnly, prefix: item.prefix, suffix: item.suffix,
        range: range)
      collector.append(.inline(.reference(reference)))
      if !item.suffix.isEmpty { collector.append(item.suffix) }
    }
  }

  /// Where the lines of a formula begin, behind the marks of the containers around it.
  private func columns(of tex: String, at origin: Int) -> [Int] {
    let first = leaf.text.offset(ofOrigin: origin)
    let starts = tex.utf8.enumerated().filter { $0.element == .newline }.map {
      first + $0.offset + 1
    }
    return ([first] + starts).map { position($0).column }
  }

  private func citation(_ citation: ExtensionToken.Citation) -> Inline.Citation {
    let at = cursor + citation.offset
    return Inline.Citation(
      key: citation.key, prefix: citation.prefix, suffix: citation.suffix,
      yearOnly: citation.yearOnly, range: range(at, at + 1 + citation.key.utf8.count))
  }

  private mutating func passLineEnd() {
    cursor = bytes.end(from: cursor) { $0.isWhitespace && $0 != .newline }
    if bytes.at(cursor) == .backslash {
      cursor += 1
      expect(1) { $0 == .newline }
      // The parser leaves white space after such a break, if there is some, to the text.
      isAtLineStart = true
    } else {
      expect(1) { $0 == .newline }
      cursor = bytes.end(from: cursor) { $0.isSpaceOrTab }
    }
  }

  mutating func expect(_ length: Int, _ condition: (UInt8) -> Bool) {
    for offset in cursor..<cursor + length where bytes.at(offset).map(condition) != true {
      isLost = true
    }
    cursor += length
  }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    places.range(of: min(start, bytes.count)..<min(max(start, end), bytes.count), in: leaf.text)
  }

  func position(_ offset: Int) -> SourcePosition {
    places.position(leaf.text.origin(of: min(offset, bytes.count)))
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

extension WorkingText {
  /// The tokens in a stretch of the file.
  func tokens(in range: Range<Int>) -> ArraySlice<ExtensionToken> {
    tokens[firstToken(from: range.lowerBound)..<firstToken(from: range.upperBound)]
  }

  private func firstToken(from origin: Int) -> Int {
    var low = 0
    var high = tokens.count
    while low < high {
      let middle = (low + high) / 2
      if tokens[middle].start < origin { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
