// From bytes of a cell's code to places in the chapter.

/// Finds the chapter's places of a cell's code.
struct CellMap {
  let cell: Cell
  private let text: SourceText

  init(_ cell: Cell) {
    self.cell = cell
    text = SourceText(cell.code)
  }

  var lineCount: Int { text.lineCount }
  var byteCount: Int { text.bytes.count }
  var bytes: [UInt8] { text.bytes }

  /// The place in the chapter of a byte of the code.
  func position(at offset: Int) -> SourcePosition {
    let inCode = text.position(at: offset)
    let indent = inCode.line == 1 ? cell.codeStart.column - 1 : cell.indentation
    return SourcePosition(
      line: cell.codeStart.line + inCode.line - 1, column: inCode.column + indent)
  }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(position(at: start), position(at: end))
  }
}
