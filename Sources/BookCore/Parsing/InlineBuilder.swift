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
  private let bytes: [UInt8]
  /// Where in the block's text the next node begins.
  private(set) var cursor = 0
  /// Whether the tree and the text did not agree somewhere.
  private(set) var isLost = false
  private(set) var diagnostics: [Diagnostic] = []
  private var depth = 0

  init(tree: MarkupTree, leaf: LeafText, places: Places) {
    self.tree = tree
    self.leaf = leaf
    self.places = places
    bytes = leaf.bytes
  }

  /// The inlines of a leaf block.
  mutating func inlines(of block: Int) -> [Inline] {
    let result = content(of: block)
    if bytes.end(from: cursor, while: { $0.isWhitespace }) != bytes.count { isLost = true }
    return result
  }

  private mutating func content(of parent: Int) -> [Inline] {
    var result: [Inline] = []
    for child in tree.children(of: parent) {
      let inline = inline(of: child)
      if case .text(let text)? = inline, case .text(let before)? = result.last {
        result[result.count - 1] = .text(before + text)
      } else if let inline {
        result.append(inline)
      }
    }
    return result
  }

  private mutating func inline(of index: Int) -> Inline? {
    let node = tree[index]
    switch node.kind {
    case .text:
      follow(node.literal)
      return .text(node.literal)
    case .softBreak:
      passLineEnd()
      return .softBreak
    case .lineBreak:
      passLineEnd()
      return .lineBreak
    case .codeSpan: return codeSpan(node.literal)
    case .inlineHTML:
      cursor += node.literal.utf8.count
      return .html(node.literal)
    case .emphasis, .strong, .link, .image: return nested(index)
    default:
      diagnostics.append(
        Diagnostic(
          .badMarkdown, path: places.path, range: range(cursor, cursor),
          "Markdown of an unknown kind inside a line of text",
          explanation: "The CommonMark parser calls it \(node.kind)."))
      return nil
    }
  }

  private mutating func nested(_ index: Int) -> Inline? {
    guard depth < Self.depthLimit else { return flattened(index) }
    depth += 1
    defer { depth -= 1 }
    switch tree[index].kind {
    case .emphasis: return .emphasis(delimited(index, by: 1))
    case .strong: return .strong(delimited(index, by: 2))
    case .link(let destination, let title):
      return link(index, destination: destination, title: title)
    case .image(let source, let title): return image(index, source: source, title: title)
    default: return nil
    }
  }

  private mutating func delimited(_ index: Int, by length: Int) -> [Inline] {
    expect(length) { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    let result = content(of: index)
    expect(length) { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "_") }
    return result
  }

  private mutating func expect(_ length: Int, _ condition: (UInt8) -> Bool) {
    for offset in cursor..<cursor + length where bytes.at(offset).map(condition) != true {
      isLost = true
    }
    cursor += length
  }

  private func range(_ start: Int, _ end: Int) -> SourceRange {
    places.range(from: leaf.text.origin(of: start), to: leaf.text.endOrigin(of: end))
  }
}

// MARK: Text

extension InlineBuilder {
  /// Moves the cursor over the source of a piece of text: its characters, escapes, references.
  private mutating func follow(_ literal: String) {
    var rest = Array(literal.utf8)[...]
    while let expected = rest.first {
      guard let byte = bytes.at(cursor) else {
        isLost = true
        return
      }
      if byte == .backslash, let next = bytes.at(cursor + 1), next.isPunctuation {
        cursor += 2
        if next != expected { isLost = true }
        rest = rest.dropFirst()
      } else if byte == UInt8(ascii: "&"), let reference = CharacterReference(in: bytes, at: cursor) {
        cursor = reference.end
        if !rest.starts(with: reference.text.utf8) { isLost = true }
        rest = rest.dropFirst(reference.text.utf8.count)
      } else {
        cursor += 1
        if byte != expected { isLost = true }
        rest = rest.dropFirst()
      }
    }
  }

  private mutating func passLineEnd() {
    cursor = bytes.end(from: cursor) { $0.isWhitespace && $0 != .newline }
    if bytes.at(cursor) == .backslash { cursor += 1 }
    expect(1) { $0 == .newline }
    cursor = bytes.end(from: cursor) { $0.isSpaceOrTab }
  }

  private mutating func codeSpan(_ literal: String) -> Inline {
    let start = cursor
    let first = bytes.end(from: start) { $0 == .backtick }
    let length = first - start
    var end = first
    var close = end
    repeat {
      close = bytes.end(from: end) { $0 != .backtick }
      end = bytes.end(from: close) { $0 == .backtick }
    } while end < bytes.count && end - close != length
    if length == 0 || end - close != length { isLost = true }
    cursor = end
    return value(literal, content: first..<close, range: start..<end) ?? .code(literal)
  }

  /// `` `{swift-math} expression` ``
  private func value(_ literal: String, content: Range<Int>, range: Range<Int>) -> Inline? {
    for marker in ["{swift-math}", "{swift}"] where literal.hasPrefix(marker) {
      let after = literal.dropFirst(marker.count)
      guard after.utf8.first?.isWhitespace == true else { return nil }
      let open = bytes.end(from: content.lowerBound) { $0.isWhitespace }
      let start = bytes.end(from: open + marker.utf8.count) { $0.isWhitespace }
      let cell = Cell(
        kind: .value, code: after.trimmed, codeStart: position(start),
        range: self.range(range.lowerBound, range.upperBound))
      return .cell(cell, content: [])
    }
    return nil
  }

  private func position(_ offset: Int) -> SourcePosition {
    places.position(leaf.text.origin(of: offset))
  }

  /// The text of a node that lies too deep, without its markup.
  private mutating func flattened(_ index: Int) -> Inline? {
    diagnostics.append(
      Diagnostic(
        .badMarkdown, path: places.path, range: range(cursor, cursor),
        "Emphasis and links are nested more than \(Self.depthLimit) levels deep",
        fix: "Escape the characters that are meant literally with a backslash"))
    let literals = tree.nodes[index..<tree[index].end].map(\.literal)
    isLost = true
    return .text(literals.joined())
  }
}

// MARK: Links

extension InlineBuilder {
  private mutating func link(_ index: Int, destination: String, title: String) -> Inline {
    let start = cursor
    if bytes.at(start) == UInt8(ascii: "<") {
      let content = autolinkContent(of: index)
      return .link(
        .init(
          destination: destination, title: title, content: content, range: range(start, cursor)))
    }
    expect(1) { $0 == UInt8(ascii: "[") }
    let content = content(of: index)
    let tail = finishLink()
    if let claim = claim(destination, content: content, tail: tail, start: start) { return claim }
    return .link(
      .init(destination: destination, title: title, content: content, range: range(start, cursor)))
  }

  private mutating func autolinkContent(of index: Int) -> [Inline] {
    let literals = tree.children(of: index).map { tree[$0].literal }
    cursor = bytes.end(from: cursor) { $0 != UInt8(ascii: ">") } + 1
    return [.text(literals.joined())]
  }

  private mutating func finishLink() -> LinkSyntax.Tail {
    if bytes.at(cursor) != UInt8(ascii: "]") { isLost = true }
    let tail = LinkSyntax(bytes: bytes).tail(after: cursor)
    cursor = tail.end
    return tail
  }

  /// A link whose destination is `claim:` and an expression.
  private func claim(
    _ destination: String, content: [Inline], tail: LinkSyntax.Tail, start: Int
  ) -> Inline? {
    let scheme = "claim:"
    guard destination.hasPrefix(scheme) else { return nil }
    let code = PercentEncoding.decode(String(destination.dropFirst(scheme.count))).trimmed
    var codeStart = start
    if let raw = tail.destination {
      codeStart = raw.lowerBound
      if bytes.has("claim:", at: codeStart) {
        codeStart = bytes.end(from: codeStart + scheme.utf8.count) { $0.isWhitespace }
      }
    }
    let cell = Cell(
      kind: .claim(written: content.plainText), code: code, codeStart: position(codeStart),
      range: range(start, cursor))
    return .cell(cell, content: content)
  }

  private mutating func image(_ index: Int, source: String, title: String) -> Inline {
    let start = cursor
    expect(2) { $0 == UInt8(ascii: "!") || $0 == UInt8(ascii: "[") }
    let content = content(of: index)
    _ = finishLink()
    return .image(
      .init(source: source, title: title, alt: content.plainText, range: range(start, cursor)))
  }
}
