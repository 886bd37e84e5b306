// Footnote definitions. CommonMark knows none, but a list item is a container of the same shape:
// `[^name]: text` becomes `01) text`, an item whose further lines are indented by four columns.

enum FootnoteSyntax {
  /// A definition's name and place in the file.
  struct Definition: Equatable {
    var name: String
    var origin: Range<Int>
  }

  /// The text with list items for footnote definitions, and the definitions by the offset of
  /// their `[` in the file.
  static func rewrite(
    _ text: MappedText, code: CodeLines, tree: MarkupTree
  ) -> (text: MappedText, definitions: [Int: Definition])? {
    let lines = LineTable(text)
    let nested = nestedStarts(tree, lines)
    let starts = lines.starts.indices.filter { !code.contains($0) }
      .map { nested[$0] ?? lines.starts[$0] }
    var result = MappedText()
    var definitions: [Int: Definition] = [:]
    var done = 0
    for start in starts {
      guard let found = definition(in: text.bytes, at: start) else { continue }
      let origin = text.origin(of: found.label.lowerBound)
      result.append(done..<start, of: text)
      result.append(Array("01) ".utf8), at: origin)
      definitions[origin] = Definition(
        name: text.bytes.string(found.label.lowerBound + 2..<found.label.upperBound - 2),
        origin: origin..<text.endOrigin(of: found.label.upperBound))
      done = found.content
    }
    guard !definitions.isEmpty else { return nil }
    result.append(done..<text.bytes.count, of: text)
    return (result, definitions)
  }

  /// Where the lines of paragraphs in quotes and lists begin, after the marks of their containers.
  private static func nestedStarts(_ tree: MarkupTree, _ lines: LineTable) -> [Int: Int] {
    guard !tree.nodes.isEmpty else { return [:] }
    let outer = Set(tree.children(of: 0))
    var starts: [Int: Int] = [:]
    for index in tree.nodes.indices where tree[index].kind == .paragraph && !outer.contains(index) {
      let node = tree[index]
      let last = min(node.endLine, lines.starts.count)
      for line in node.line..<max(node.line, last) { starts[line] = lines.unmarkedStart(of: line) }
      starts[node.line - 1] = lines.offset(of: node)
    }
    return starts
  }

  /// `[^name]:` at the start of a line, and where the text after it begins.
  private static func definition(
    in bytes: [UInt8], at start: Int
  ) -> (label: Range<Int>, content: Int)? {
    let open = bytes.end(from: start) { $0 == 0x20 }
    guard open - start <= 3, bytes.has("[^", at: open) else { return nil }
    let close = bytes.end(from: open + 2) {
      !$0.isWhitespace && $0 != UInt8(ascii: "[") && $0 != UInt8(ascii: "]")
    }
    guard close > open + 2, bytes.has("]:", at: close) else { return nil }
    return (open..<close + 2, bytes.end(from: close + 2) { $0.isSpaceOrTab })
  }
}
