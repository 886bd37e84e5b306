// Titles on pages other than their own: running text that leads nowhere.

/// Turns the title of a chapter or section into nodes.
struct TitleHTML {
  private let chapter: Chapter
  private let typesetter: Typesetter?

  /// - Parameter contents: The titles. Where they have no formulas nothing is typeset.
  init(of chapter: Chapter, _ contents: [[Inline]], by typesetting: BookTypesetting) {
    self.chapter = chapter
    let hasFormula = contents.contains {
      $0.readableText(macros: chapter.options.macros) != $0.plainText
    }
    typesetter =
      hasFormula
      ? typesetting.typesetter(for: [.chapter(chapter.source.path)], macros: chapter.options.macros)
      : nil
  }

  func node(_ content: [Inline]) -> HTMLNode {
    .group(nodes(content.withTypographicQuotes(language: chapter.options.language)))
  }

  private func nodes(_ content: [Inline]) -> [HTMLNode] {
    content.map { inline in
      switch inline {
      case .code(let text): .tag("code", [:], text)
      case .emphasis(let content): .tag("em", [:], nodes(content))
      case .strong(let content): .tag("strong", [:], nodes(content))
      case .math(let math): formula(math.tex)
      default: .text([inline].readableText(macros: chapter.options.macros))
      }
    }
  }

  private func formula(_ tex: String) -> HTMLNode {
    // What does not parse is told of at its place.
    let markup = try? typesetter?.formula(tex, isDisplay: false)
    return markup.map(HTMLNode.raw) ?? .text(ReadableTeX.text(tex))
  }
}
