// The whole book after checking: what the renderers read.

/// A book with its chapters checked: all of them, or those that were chosen.
public struct CheckedBook: Sendable {
  public var options: BookOptions
  public var chapters: [CheckedChapter]
  /// All chapters of the book, in its order: those that were not chosen are read only, so that what
  /// refers to them finds them.
  public var contents: [Chapter]
  public var index: BookIndex
  /// Findings about the book as a whole.
  public var diagnostics: [Diagnostic]

  public init(
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
  public var isWhole: Bool { chapters.count == contents.count }
}
