// The whole book after checking: what the renderers read.

/// A book with all its chapters checked.
public struct CheckedBook: Sendable {
  public var options: BookOptions
  public var chapters: [CheckedChapter]
  public var index: BookIndex
  /// Findings about the book as a whole.
  public var diagnostics: [Diagnostic]

  public init(
    options: BookOptions, chapters: [CheckedChapter], index: BookIndex,
    diagnostics: [Diagnostic] = []
  ) {
    self.options = options
    self.chapters = chapters
    self.index = index
    self.diagnostics = diagnostics
  }
}
