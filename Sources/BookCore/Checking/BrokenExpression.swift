// Expressions in prose that their authors broke into lines. They run as one line, as CommonMark reads
// them; what fails in them is told where it was written.

extension CellTranscript {
  /// The same with the failure of an expression at the line and column of its author.
  func placed(in text: SourceText, of cell: Cell) -> CellTranscript {
    guard cell.kind == .value, case .failed(var failure) = outcome else { return self }
    failure.range = cell.written(failure.range, in: text)
    failure.origin = failure.origin.map { cell.written($0, in: text) }
    var transcript = self
    transcript.outcome = .failed(failure)
    return transcript
  }
}

extension Cell {
  fileprivate func written(_ range: SourceRange, in text: SourceText) -> SourceRange {
    SourceRange(written(range.start, in: text), written(range.end, in: text))
  }

  /// Where a place stands that was counted along the line on which the code starts. A line end and
  /// the white space and marks of quotes after it became one space.
  private func written(_ place: SourcePosition, in text: SourceText) -> SourcePosition {
    guard place.line == codeStart.line, place.column > codeStart.column else { return place }
    let end = text.offset(of: range.end)
    var offset = text.offset(of: codeStart)
    for _ in codeStart.column..<place.column where offset < end {
      let isLineEnd = text.bytes[offset] == .newline || text.bytes[offset] == UInt8(ascii: "\r")
      offset =
        isLineEnd
        ? text.bytes.end(from: offset) { $0.isWhitespace || $0 == UInt8(ascii: ">") } : offset + 1
    }
    return text.position(at: min(offset, end))
  }
}
