// Pinned outputs against what blocks printed and showed.

import BookRecords

extension ChapterChecker {
  /// The text that an `output` fence pins: what was printed, and the text of values, in order.
  static func printedText(_ outputs: [Output]) -> String {
    outputs.reduce(into: "") { text, output in
      switch output {
      case .text(let printed): text += printed
      case .value(let shown):
        if !text.isEmpty, !text.hasSuffix("\n") { text += "\n" }
        text += shown.text + "\n"
      case .tex, .table, .figure, .claim: break
      }
    }
  }

  /// The text that a block has to pin: all of it when it came to its end, and what it printed before
  /// it failed where it is expected to. Nil when its text is not known.
  static func pinnable(_ cell: Cell, _ ran: CellTranscript) -> String? {
    switch ran.outcome {
    case .done: printedText(ran.outputs)
    case .failed: cell.options.error == .none ? nil : printedText(ran.outputs)
    case .notRun, .skipped: nil
    }
  }

  mutating func checkPinned(_ cell: Cell, _ ran: CellTranscript) {
    guard let pinned = cell.pinned else { return }
    if ran.outcome == .skipped {
      return report(
        Diagnostic(
          .pinnedOutput, path: chapter.source.path, range: pinned.range,
          "the output fence pins nothing: the block before it is not run",
          fix: "\(Self.evaluating(cell)), or make the fence a block of text"))
    }
    guard let actual = Self.pinnable(cell, ran) else { return }
    let tolerance = cell.options.tolerance
    let mismatches = PinnedComparison.compare(
      expected: pinned.text, actual: actual, tolerance: tolerance)
    if mismatches.isEmpty { return }
    guard
      PinnedComparison.accepted(pinned: pinned.text, actual: actual, tolerance: tolerance) != nil
    else { return report(unpinnable(pinned, actual)) }
    for mismatch in mismatches { report(diagnostic(mismatch, pinned)) }
  }

  /// How to have a block run that is not.
  static func evaluating(_ cell: Cell) -> String {
    let isOwn = cell.options.places["eval"] != nil
    return isOwn ? "remove `//| eval: false`" : "write `//| eval: true` in the block"
  }

  private func unpinnable(_ pinned: PinnedOutput, _ actual: String) -> Diagnostic {
    let what = actual.utf8.contains(0) ? "a NUL" : "a carriage return within a line"
    return Diagnostic(
      .pinnedOutput, path: chapter.source.path, range: pinned.range,
      "the output cannot be pinned: it has \(what), which a chapter cannot hold",
      fix: "print it without, or write `...` for the lines that have one")
  }

  private func diagnostic(_ mismatch: PinnedMismatch, _ pinned: PinnedOutput) -> Diagnostic {
    let place = { (position: SourcePosition) in
      SourcePosition(
        line: pinned.start.line + position.line - 1,
        column: position.column + pinned.start.column - 1)
    }
    return Diagnostic(
      .pinnedOutput, path: chapter.source.path,
      range: SourceRange(place(mismatch.range.start), place(mismatch.range.end)),
      mismatch.summary, explanation: mismatch.explanation,
      fix: "mend the block, or take the new output over with `mathbook accept`")
  }
}
