// From offsets in a chapter's working text to lines and columns of its file.

/// Finds places in the chapter's file.
struct Places: Sendable {
  let path: String
  let source: SourceText
  let text: MappedText

  /// The position in the file of an offset in the working text.
  func position(_ offset: Int) -> SourcePosition { source.position(at: text.origin(of: offset)) }

  func range(from start: Int, to end: Int) -> SourceRange {
    SourceRange(position(start), source.position(at: text.endOrigin(of: end)))
  }
}
