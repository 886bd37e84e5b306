// Stage 2's value: a chapter as parsed, with everything that later stages need to know of its text.

/// A parsed chapter.
package struct Chapter: Sendable {
  package var source: ChapterSource
  /// The chapter's number in its book, from 1; nil for one that does not count.
  var number: Int?
  var options = ChapterOptions()
  /// Where the text begins: below the front matter, if there is one.
  var textStart = SourcePosition(line: 1, column: 1)
  var blocks: [Block] = []
  /// Footnote definitions in the order of the text.
  var footnotes: [Footnote] = []
  /// Every cell in the order of the document; `cells[i].index == i`.
  var cells: [Cell] = []
  /// What parsing found wrong.
  var diagnostics: [Diagnostic] = []

  struct Footnote: Sendable, Equatable {
    var name: String
    var blocks: [Block]
    var range: SourceRange
  }

  /// The chapter's title as it is written: of the front matter, else its first heading of level 1,
  /// else its slug.
  var titleContent: [Inline] {
    if let title = options.title { return options.titleContent ?? [.text(title)] }
    for case .heading(let heading) in blocks where heading.level == 1 { return heading.content }
    return [.text(source.slug)]
  }
}
