// The words of inline nodes without their markup.

extension [Inline] {
  /// The text as a screen reader would say it, without markup.
  var plainText: String {
    map { inline in
      switch inline {
      case .text(let text), .code(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.plainText
      case .link(let link): link.content.plainText
      case .image(let image): image.alt
      case .html, .footnote, .citation: ""
      case .math(let math): math.tex
      case .cell(let cell, let content): content.isEmpty ? cell.code : content.plainText
      case .reference(let reference): reference.label
      }
    }.joined()
  }
}
