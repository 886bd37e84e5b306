// Cells: the code, what it put out, and how it ended.

import BookRecords

extension ChapterHTML {
  func cell(_ cell: Cell) -> HTMLNode {
    guard checked.cells.indices.contains(cell.index) else { return .nothing }
    let result = checked.cells[cell.index]
    let failure = self.failure(result)
    let options = cell.options
    // What fails is shown whatever the options hide.
    let shown = cell.showsOutput ? outputs(result) : failingClaims(result)
    let code = cell.showsCode ? [self.code(result)] : []
    let parts = code + shown + (failure.map { [$0] } ?? [])
    guard !parts.isEmpty else { return .nothing }
    let hasOwnCaption =
      result.ownLabel != nil || (options.label == nil && !hasFigureOrTable(result))
    let caption = hasOwnCaption ? cellCaption(cell) : []
    return .tag(
      caption.isEmpty ? "div" : "figure",
      ["class": "cell \(result.outcome.className)", "id": id(result.anchor)],
      parts + caption)
  }

  /// The caption that the author's options give, with its number.
  func cellCaption(_ cell: Cell) -> [HTMLNode] {
    let target = cell.options.label.flatMap { book.index.targets[$0] }
    return captionNode(target, cell.options.caption.map { [.text($0)] } ?? [])
  }

  private func hasFigureOrTable(_ result: CheckedCell) -> Bool {
    result.outputs.contains { output in
      switch output {
      case .figure, .table: true
      case .text, .value, .tex, .claim: false
      }
    }
  }

  private func code(_ result: CheckedCell) -> HTMLNode {
    let cell = result.cell
    var parts = [source(cell.code, language: "swift")]
    if case .failed(let failure) = result.outcome {
      let line = failure.range.start.line - cell.codeStart.line
      if line >= 0, line < cell.code.count(where: { $0 == "\n" }) + 1 {
        parts.append(
          .tag(
            "span", ["class": "failing-line", "style": "--line: \(line)", "aria-hidden": "true"],
            [HTMLNode]()))
      }
    }
    let listing = HTMLNode.tag("div", ["class": "listing"], parts)
    guard cell.options.echo == .fold, result.outcome.className != "failed" else { return listing }
    return .tag("details", ["class": "fold"], [.tag("summary", [:], "Code"), listing])
  }

  /// What says that a block failed or did not run; nil for one that ran to its end.
  private func failure(_ result: CheckedCell) -> HTMLNode? {
    switch result.outcome {
    case .done:
      return result.expectedError.map { expectedError($0) }
    case .skipped:
      return .tag("p", ["class": "state"], "Not evaluated")
    case .notRun:
      return .tag("p", ["class": "state not-run"], "Not run: something before it failed")
    case .failed(let failure):
      let place = "\(chapter.source.path):\(failure.range.start.line)"
      return .tag(
        "div", ["class": "failure", "role": "note", "aria-label": "Failure"],
        [
          .tag(
            "p", [:],
            [
              .tag("strong", [:], failure.kind.title),
              .text(" in line \(failure.range.start.line)"),
              .tag("span", ["class": "place"], place),
            ]),
          .tag(
            "pre", ["tabindex": "0"], ([failure.message] + failure.details).joined(separator: "\n")),
        ])
    }
  }

  private func expectedError(_ message: String) -> HTMLNode {
    .tag(
      "div", ["class": "expected-error"],
      [
        .tag("p", [:], [.tag("strong", [:], "Fails, as the text says it does")]),
        .tag("pre", ["class": "output", "tabindex": "0"], message),
      ])
  }
}

extension CheckedCell {
  /// The fragment of the block on its page.
  var anchor: String { ownLabel ?? "cell-\(cell.index + 1)" }

  /// The block's label, unless its first figure or table carries it.
  var ownLabel: String? {
    guard let label = cell.options.label else { return nil }
    let isCarried = outputs.contains { output in
      switch output {
      case .figure: label.hasPrefix("fig-")
      case .table: label.hasPrefix("tbl-")
      case .text, .value, .tex, .claim: false
      }
    }
    return isCarried && cell.options.include && cell.options.output ? nil : label
  }
}

extension CellTranscript.Outcome {
  var className: String {
    switch self {
    case .done: "done"
    case .failed: "failed"
    case .notRun: "not-run"
    case .skipped: "skipped"
    }
  }
}

extension Failure.Kind {
  /// The words that head a failure.
  var title: String {
    switch self {
    case .compile: "The compiler rejects this block"
    case .thrown: "This block threw an error"
    case .trap: "This block trapped"
    case .exit: "This block ended the program"
    case .timeout: "This block took too long"
    case .limit: "This block exceeded a limit"
    case .records: "What this block put out could not be read"
    }
  }
}
