// Inline nodes while a line of text is put together, before marks have found their partners.

/// A node, or a mark whose meaning depends on what stands around it.
enum InlinePiece {
  case inline(Inline)
  /// `$$…$$`: a block of its own in a paragraph, an ordinary formula elsewhere.
  case displayMath(Block.DisplayMath)
  /// `{…}`: belongs to the block or image before it; else it is text.
  case attributes(Attributes, text: String, range: SourceRange)
  case strike(opens: Bool, closes: Bool)
}

extension InlinePiece {
  /// Whether it is white space at the edge of a paragraph.
  var isBlank: Bool {
    switch self {
    case .inline(.softBreak), .inline(.lineBreak): true
    case .inline(.text(let text)): text.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}
