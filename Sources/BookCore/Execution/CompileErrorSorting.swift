// Which cells the compiler's errors belong to.

/// Sorts compiler messages to cells by the lines that they name.
struct CompileErrorSorting {
  let plan: ExecutionPlan
  let cells: [Cell]

  /// The cells that do not compile, each with its errors: one of a line, since others of the same line
  /// mostly follow from it. A message without a line of any cell says nothing about one.
  func failures(_ messages: [CompilerMessage]) -> [(cell: Cell, failure: Failure)] {
    let messages = withoutVagueFollowers(withoutFollowers(messages.map(relocated)))
    var errors: [Int: [Failure]] = [:]
    var current: Int?
    for message in messages {
      switch message.severity {
      case .error:
        current = message.file.hasSuffix(plan.path) ? cell(at: message)?.index : nil
        guard let index = current, let cell = cells.first(where: { $0.index == index }) else {
          continue
        }
        if errors[index, default: []].contains(where: { $0.range.start.line == message.line }) {
          current = nil
        } else {
          errors[index, default: []].append(CompileErrorWording(message, of: cell).failure)
        }
      case .note:
        guard let current, let last = errors[current]?.indices.last else { continue }
        add(message, to: &errors[current, default: []][last])
      case .warning, .remark: break
      }
    }
    return cells.compactMap { cell in errors[cell.index].map { (cell, Failure(errors: $0)) } }
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

  /// Where a variable has no type, for its declaration is an error, the compiler gives up on expressions
  /// that use it: nothing has to be done about those.
  private func withoutVagueFollowers(_ messages: [CompilerMessage]) -> [CompilerMessage] {
    guard messages.contains(where: \.isGivenUp) else { return messages }
    var failed = FailedNames()
    var isFollower = false
    return messages.filter { message in
      guard message.severity == .error, let cell = cell(at: message) else { return !isFollower }
      let statement = StatementLines(of: cell, around: message.line)
      isFollower = message.isGivenUp && failed.areUsed(in: statement)
      failed.add(message, in: statement)
      return !isFollower
    }
  }

  /// A message about the call around a statement is one about the statement.
  func relocated(_ message: CompilerMessage) -> CompilerMessage {
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

  /// Whether a message names a line of a cell's code.
  func isInCell(_ message: CompilerMessage) -> Bool {
    cells.contains { $0.codeLines.contains(message.line) }
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

  /// Notes that only point somewhere are left out where that is no place of the chapter.
  private func add(_ note: CompilerMessage, to failure: inout Failure) {
    if note.text.hasPrefix("found this candidate"), note.text.contains("in module 'Chapter") {
      failure.explanation.append(
        "an earlier block declares the same name for another type, and both can be meant: "
          + "give one of them another name")
    } else if note.file.hasSuffix(plan.path), note.range != failure.range,
      cells.contains(where: { $0.codeLines.contains(note.line) })
    {
      failure.notes.append(Failure.Note(text: note.text, range: note.range))
    } else if failure.message.hasPrefix("no exact matches in call"),
      IntegerAdvice.isRefusal(note.text)
    {
      // A Double, which the author wants, is not among the types that such notes name.
      if !failure.explanation.contains(IntegerAdvice.words) {
        failure.explanation.append(IntegerAdvice.words)
      }
    } else if !note.text.hasSuffix(" here"), !note.text.hasPrefix("found this candidate") {
      failure.explanation.append("note: \(note.text)")
    }
  }
}

extension CompilerMessage {
  var range: SourceRange {
    SourceRange(
      SourcePosition(line: line, column: column), SourcePosition(line: line, column: column + 1))
  }

  /// Whether the compiler tells no reason, but that an expression took it too long.
  var isGivenUp: Bool {
    text.contains("unable to type-check this expression in reasonable time")
  }

  var isRedeclaration: Bool {
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
