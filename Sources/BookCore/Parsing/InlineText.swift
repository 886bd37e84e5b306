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

extension [Inline] {
  /// The text between a checked number's brackets, as it is judged: raised digits as a power, and what
  /// would change the number for its readers left in, so that it is no number.
  var writtenNumber: String {
    let plain = plainText
    guard plain.contains(where: \.isNumber) else { return plain }
    return map(\.writtenNumber).joined()
  }
}

extension Inline {
  fileprivate var writtenNumber: String {
    switch self {
    case .html(let markup, _):
      switch markup.lowercased() {
      case "<sup>": "^{"
      case "</sup>": "}"
      case let comment where comment.hasPrefix("<!--"): ""
      default: markup
      }
    case .strikethrough(let content): "~~\(content.writtenNumber)~~"
    case .image(let image): "![\(image.alt)]"
    case .emphasis(let content), .strong(let content): content.writtenNumber
    default: [self].plainText
    }
  }
}
