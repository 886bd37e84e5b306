// How blocks ended, against how they were meant to end.

extension ChapterChecker {
  /// Reports a cell that failed, or that did not fail as it should. The error's words when the
  /// block failed as its author expects.
  mutating func checkOutcome(_ cell: Cell, _ ran: CellTranscript) -> String? {
    for denial in ran.denials { report(diagnostic(denial)) }
    switch (ran.outcome, cell.options.error) {
    // What the machine does is no failure that an author expects.
    case (.failed(let failure), .none),
      (.failed(let failure), _) where failure.kind == .machine:
      guard !isExplained(failure, cell) else { break }
      for finding in failure.findings(path: chapter.source.path) { report(finding) }
    case (.failed(let failure), .any):
      if [.thrown, .trap].contains(failure.kind) { return failure.message }
      if !isExplained(failure, cell) { report(unexpected(failure)) }
    case (.failed(let failure), .containing(let words)):
      if failure.message.contains(words) || failure.details.contains(where: { $0.contains(words) })
      {
        return failure.message
      }
      report(
        Diagnostic(
          .wrongError, path: chapter.source.path, range: failure.range,
          "the block failed, but not with “\(words)”", explanation: failure.message))
    case (.done, .any), (.done, .containing): report(missingFailure(of: cell))
    case (.done, .none), (.notRun, _), (.skipped, _): break
    }
    return nil
  }

  private func missingFailure(of cell: Cell) -> Diagnostic {
    Diagnostic(
      .missingError, path: chapter.source.path, range: cell.options.places["error"] ?? cell.range,
      "the block was expected to fail, and did not",
      fix: "remove `//| error:` or mend the block")
  }

  /// `error: true` stands for what a program does, not for a misspelt name or an endless loop: those
  /// have to be expected by their words.
  private func unexpected(_ failure: Failure) -> Diagnostic {
    Diagnostic(
      .wrongError, path: chapter.source.path, range: failure.range,
      "the block was expected to throw or to trap, but it \(failure.kind.predicate)",
      explanation: failure.message,
      fix: "mend it, or expect just this: `//| error:` with words of the message")
  }

  /// Whether the compiler's errors only follow from what has been reported of the block's text.
  private func isExplained(_ failure: Failure, _ cell: Cell) -> Bool {
    failure.kind == .compile && chapter.explainsErrors(of: cell)
  }

  private func diagnostic(_ denial: SandboxDenial) -> Diagnostic {
    Diagnostic(
      .sandbox, path: chapter.source.path, range: denial.range,
      "the sandbox refused the call \(denial.call): \(denial.rule.words)",
      explanation: "the block went on without it")
  }
}

extension Failure.Kind {
  /// What a block did, behind “it”.
  fileprivate var predicate: String {
    switch self {
    case .compile: "does not compile"
    case .thrown: "threw an error"
    case .trap: "trapped"
    case .exit: "ended the program"
    case .timeout: "ran out of time"
    case .limit: "ran into a limit"
    case .records: "harmed the record of its results"
    case .machine: "was kept from running"
    }
  }
}
