// The whole book after checking: what the renderers read.

/// A book with its chapters checked: all of them, or those that were chosen.
package struct CheckedBook: Sendable {
  package var options: BookOptions
  package var chapters: [CheckedChapter]
  /// All chapters of the book, in its order: those that were not chosen are read only, so that what
  /// refers to them finds them.
  var contents: [Chapter]
  var index: BookIndex
  /// Findings about the book as a whole.
  var diagnostics: [Diagnostic]

  init(
    options: BookOptions, chapters: [CheckedChapter], contents: [Chapter]? = nil,
    index: BookIndex, diagnostics: [Diagnostic] = []
  ) {
    self.options = options
    self.chapters = chapters
    self.contents = contents ?? chapters.map(\.chapter)
    self.index = index
    self.diagnostics = diagnostics
    putTitlesInWords()
  }

  /// Whether no chapter was left out.
  var isWhole: Bool { chapters.count == contents.count }
}
