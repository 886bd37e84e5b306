// Which cells the compiler's errors belong to.

/// Sorts compiler messages to cells by the lines that they name.
struct CompileErrorSorting {
  let plan: ExecutionPlan
  let cells: [Cell]

  /// The cells that do not compile, each with its first error. A message without a line of any cell
  /// says nothing about one.
  func failures(_ messages: [CompilerMessage]) -> [(cell: Cell, failure: Failure)] {
    let messages = withoutFollowers(messages.map(relocated))
    var found: [Int: (cell: Cell, failure: Failure)] = [:]
    var current: Int?
    for message in messages {
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
        if let current, let words = Self.words(ofNote: message) {
          found[current]?.failure.details.append(words)
        }
      case .warning, .remark: break
      }
    }
    return found.values.sorted { $0.cell.index < $1.cell.index }
  }

  /// A name that is declared again makes its earlier uses ambiguous; the second declaration tells it.
  private func withoutFollowers(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    guard let again = messages.first(where: \.isRedeclaration) else { return messages }
    var isFollower = false
    return messages.filter { message in
      if message.severity != .note {
        isFollower = message.text.hasPrefix("ambiguous use of") && message.line < again.line
      }
      return !isFollower
    }
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

  /// Notes that only point somewhere are left out: their places are not told.
  private static func words(ofNote note: CompilerMessage) -> String? {
    guard note.text.hasPrefix("found this candidate") else { return "note: \(note.text)" }
    guard note.text.contains("in module 'Chapter") else { return nil }
    return "an earlier block declares the same name for another type, and both can be meant: "
      + "give one of them another name"
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
    if message.isRedeclaration {
      details = [
        "a later block may declare variables, functions and types again, but no operators and no "
          + "members of extensions: give it another name"
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

extension CompilerMessage {
  fileprivate var isRedeclaration: Bool {
    severity == .error
      && (text.hasPrefix("invalid redeclaration of") || text == "operator redeclared")
  }
}

extension Cell {
  /// The chapter's lines that the code stands on.
  fileprivate var codeLines: ClosedRange<Int> {
    codeStart.line...codeStart.line + code.utf8.count { $0 == 10 }
  }
}
