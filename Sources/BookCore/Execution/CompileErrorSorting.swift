// Which cells the compiler's errors belong to.

/// Sorts compiler messages to cells by the lines that they name.
struct CompileErrorSorting {
  let plan: ExecutionPlan
  let cells: [Cell]

  /// The cells that do not compile, each with its first error. A message without a line of any cell
  /// says nothing about one.
  func failures(_ messages: [CompilerMessage]) -> [(cell: Cell, failure: Failure)] {
    var found: [Int: (cell: Cell, failure: Failure)] = [:]
    var current: Int?
    for message in messages.map(relocated) {
      let cell = message.file.hasSuffix(plan.path) ? self.cell(at: message) : nil
      switch message.severity {
      case .error:
        current = cell?.index
        guard let cell else { continue }
        let place = SourcePosition(line: message.line, column: message.column)
        if found[cell.index] == nil {
          found[cell.index] = (cell, Self.failure(message, at: place))
        } else {
          found[cell.index]?.failure.details.append(
            "also at line \(message.line): \(message.text)")
        }
      case .note:
        if let current { found[current]?.failure.details.append("note: \(message.text)") }
      case .warning, .remark: break
      }
    }
    return found.values.sorted { $0.cell.index < $1.cell.index }
  }

  /// A message about the call around a statement is one about the statement.
  private func relocated(_ message: CompilerMessage) -> CompilerMessage {
    let column = AnnouncedLines.callColumn
    let line = message.line + 1
    guard message.column == column, message.file.hasSuffix(plan.path),
      let cell = cells.first(where: { $0.codeLines.contains(line) }),
      CellMap(cell).length(ofLine: message.line) < column
    else { return message }
    var message = message
    message.line = line
    message.column = CellMap(cell).columnOfText(line: line)
    return message
  }

  /// The cell whose code holds the line; of several on one line, the last that starts before it.
  private func cell(at message: CompilerMessage) -> Cell? {
    let candidates = cells.filter { cell in
      cell.codeLines.contains(message.line)
    }
    let place = SourcePosition(line: message.line, column: message.column)
    return candidates.last { $0.codeStart <= place } ?? candidates.first
      ?? cells.last { $0.codeStart.line <= message.line }
  }

  private static func failure(_ message: CompilerMessage, at place: SourcePosition) -> Failure {
    var details: [String] = []
    var text = ["__clm", "__all"].reduce(message.text) { $0.replacing("'\($1)'", with: "'claim'") }
    if text.contains("unable to type-check this expression in reasonable time") {
      text = "the compiler gave up on this expression: it has too many possible types"
      details = [
        "annotate a type (`let x: Double = …`), write Double(n) for integers, or split the line"
      ]
    }
    if text.contains("non-associative precedence group 'ComparisonPrecedence'") {
      details = ["Swift does not chain comparisons: write 0 < x && x < 2 for 0 < x < 2"]
    }
    return Failure(
      kind: .compile, message: text, details: details,
      range: SourceRange(place, SourcePosition(line: place.line, column: place.column + 1)))
  }
}

extension Cell {
  /// The chapter's lines that the code stands on.
  fileprivate var codeLines: ClosedRange<Int> {
    codeStart.line...codeStart.line + code.utf8.count { $0 == 10 }
  }
}
