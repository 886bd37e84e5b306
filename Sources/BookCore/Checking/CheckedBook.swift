// The whole book after checking: what the renderers read.

/// A book with its chapters checked: all of them, or those that were chosen.
package struct CheckedBook: Sendable {
  package var options: BookOptions
  package var chapters: [CheckedChapter]
  /// All chapters of the book, in its order: those that were not chosen are read only, so that what
  /// refers to them finds them.
  var contents: [Chapter]
  var index: BookIndex
  /// The titles of all chapters by their slugs.
  let titles: [String: ChapterTitle]
  /// Findings about the book as a whole.
  var diagnostics: [Diagnostic]

  init(
    options: BookOptions, chapters: [CheckedChapter], contents: [Chapter],
    index: BookIndex, diagnostics: [Diagnostic]
  ) {
    self.options = options
    self.chapters = chapters
    self.contents = contents
    self.diagnostics = diagnostics
    let cells = Dictionary(
      chapters.map { ($0.chapter.source.slug, $0.cells) }, uniquingKeysWith: { first, _ in first })
    let text = { (index: BookIndex, chapter: Chapter) in
      LinklessText(index: index, chapter: chapter, cells: cells[chapter.source.slug] ?? [])
    }
    let worded = contents.reduce(into: index) { $0.putTitlesInWords(text($0, $1)) }
    self.index = worded
    titles = Dictionary(
      contents.map { ($0.source.slug, ChapterTitle(text(worded, $0))) },
      uniquingKeysWith: { first, _ in first })
  }

  /// What a chapter is called; by its slug where the book has no such chapter.
  func title(ofChapter slug: String) -> ChapterTitle {
    titles[slug] ?? ChapterTitle(content: [.text(slug)], text: slug)
  }

  /// Whether no chapter was left out.
  var isWhole: Bool { chapters.count == contents.count }
}
