// Which lines of a text are code or raw HTML, where no extension applies.

/// The lines that belong to code blocks and HTML blocks, from 0.
struct CodeLines {
  private var isCode: [Bool]

  init(tree: MarkupTree, lineCount: Int) {
    isCode = Array(repeating: false, count: lineCount)
    for node in tree.nodes {
      switch node.kind {
      case .code, .html:
        // The literal's lines, and a fence's own; the reported end may be one line too late.
        let count = node.literal.utf8.count { $0 == .newline }
        let last =
          node.kind == .html ? node.line - 1 + max(count, 1) : min(node.endLine, node.line + count)
        for line in node.line - 1..<max(node.line, min(last, lineCount)) { isCode[line] = true }
      default: break
      }
    }
  }

  func contains(_ line: Int) -> Bool { line < isCode.count && isCode[line] }
}
