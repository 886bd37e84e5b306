// From offsets in a chapter's file to lines and columns.

/// Finds places in the chapter's file.
struct Places: Sendable {
  let path: String
  let source: SourceText

  /// The position of an offset in the file.
  func position(_ offset: Int) -> SourcePosition { source.position(at: offset) }

  func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(position(range.lowerBound), position(range.upperBound))
  }

  /// The place of a part of a text that was made from the file.
  func range(of part: Range<Int>, in text: MappedText) -> SourceRange {
    let start = text.origin(of: part.lowerBound)
    return range(start..<max(start, text.endOrigin(of: part.upperBound)))
  }
}
