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

  mutating func checkPinned(_ cell: Cell, _ ran: CellTranscript) {
    guard let pinned = cell.pinned, ran.outcome == .done else { return }
    let actual = Self.printedText(ran.outputs)
    for mismatch in PinnedComparison.compare(
      expected: pinned.text, actual: actual, tolerance: cell.options.tolerance)
    {
      report(diagnostic(mismatch, pinned))
    }
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
