// From bytes of a cell's code to places in the chapter.

/// Finds the chapter's places of a cell's code.
struct CellMap {
  let cell: Cell
  private let text: SourceText
  /// The column at which each line of the code stands in the program.
  private let columns: [Int]

  init(_ cell: Cell) {
    self.cell = cell
    text = SourceText(cell.code)
    // The lines of a text literal must keep the indentation that they have in common.
    let isUniform = text.bytes.holds("\"\"\"")
    let least = cell.columns.min() ?? cell.codeStart.column
    columns = isUniform ? cell.columns.map { _ in least } : cell.columns
  }

  var lineCount: Int { text.lineCount }
  var byteCount: Int { text.bytes.count }
  var bytes: [UInt8] { text.bytes }

  /// The place in the chapter of a byte of the code.
  func position(at offset: Int) -> SourcePosition {
    let inCode = text.position(at: offset)
    return SourcePosition(
      line: cell.codeStart.line + inCode.line - 1,
      column: inCode.column + column(ofLine: inCode.line) - 1)
  }

  /// The column at which a line of the code starts, counted from 1 like the lines.
  func column(ofLine line: Int) -> Int {
    columns.indices.contains(line - 1) ? columns[line - 1] : cell.codeStart.column
  }

  /// The column of the first character of a chapter's line that belongs to the code.
  func columnOfText(line: Int) -> Int {
    let number = line - cell.codeStart.line + 1
    return column(ofLine: number) + text.line(number).utf8.prefix { $0 == 32 || $0 == 9 }.count
  }

  /// How many bytes of a chapter's line belong to the code.
  func length(ofLine line: Int) -> Int { text.line(line - cell.codeStart.line + 1).utf8.count }

  func range(_ start: Int, _ end: Int) -> SourceRange {
    SourceRange(position(at: start), position(at: end))
  }
}

extension [UInt8] {
  /// The end of a statement without the white space and semicolons before `end`.
  func endOfText(before end: Int) -> Int {
    (self[..<end].lastIndex { !" \t\n;".utf8.contains($0) } ?? -1) + 1
  }

  /// A statement of one line, from an offset to the end of its line or its semicolon.
  func statementLine(from start: Int) -> String {
    String(decoding: self[start...].prefix { !"\n;".utf8.contains($0) }, as: UTF8.self)
  }
}
