// Running text as Markdown, where the author's own cannot stay as it is: captions, names, titles.

extension MarkdownChapter {
  func inlines(_ content: [Inline], isCell: Bool = false) -> String {
    content.map { inline($0, isCell: isCell) }.joined()
  }

  private func inline(_ inline: Inline, isCell: Bool) -> String {
    let nested = { (content: [Inline]) in inlines(content, isCell: isCell) }
    return switch inline {
    case .text(let text): MarkdownText.escaped(text)
    case .softBreak, .lineBreak: " "
    case .code(let text): code(text)
    case .emphasis(let content): "*\(nested(content))*"
    case .strong(let content): "**\(nested(content))**"
    case .strikethrough(let content): "~~\(nested(content))~~"
    case .link(let link):
      "[\(nested(book.linkless(checked).words(link.content)))](<\(link.destination)>)"
    case .image(let image): "![\(MarkdownText.escaped(image.alt))](<\(image.source)>)"
    case .html(let markup, _): markup
    case .math(let math):
      isCell
        ? MarkdownText.formulaInCell(expanded(math.tex))
        : "$\(expanded(math.tex).replacingLineEnds)$"
    case .cell(let cell, let content): value(cell, nested(content))
    case .reference(let reference): self.reference(reference)
    case .citation(let citations, _): citation(citations)
    case .footnote(let name, _): "[^\(name)]"
    }
  }

  private func code(_ text: String) -> String {
    let ticks = text.contains("`") ? "``" : "`"
    let edge = text.hasPrefix("`") || text.hasSuffix("`") ? " " : ""
    return ticks + edge + text + edge + ticks
  }

  /// A place that links lead to, in a line of its own.
  func anchor(_ target: LabelTarget?) -> String {
    target.map { "<a id=\"\($0.fragment)\"></a>\n\n" } ?? ""
  }

  /// A caption, its number in front; empty when there is neither. Captions without a number are
  /// emphasised, to be told from text, unless that could break their own marks.
  func caption(_ target: LabelTarget?, _ words: String) -> String {
    guard let target else {
      let isPlain = !words.isEmpty && !words.contains { "*_`$<[\\".contains($0) }
      return isPlain ? "*\(words)*" : words
    }
    return "**\(target.noun) \(target.number).**" + (words.isEmpty ? "" : " " + words)
  }
}
