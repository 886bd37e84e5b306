// Cells: the code, what it put out, and how it ended.

import BookRecords

extension ChapterHTML {
  func cell(_ cell: Cell) -> HTMLNode {
    guard checked.cells.indices.contains(cell.index) else { return .nothing }
    let result = checked.cells[cell.index]
    let failure = self.failure(result)
    // What fails is shown whatever the options hide.
    let shown = cell.showsOutput ? outputs(result) : failingClaims(result)
    let code = cell.showsCode ? [self.code(result)] : []
    let parts = code + shown + (failure.map { [$0] } ?? [])
    guard !parts.isEmpty else { return .nothing }
    let caption = result.hasOwnCaption ? cellCaption(cell) : []
    return .tag(
      caption.isEmpty ? "div" : "figure",
      ["class": result.className, "id": id(result.anchor)],
      parts + caption)
  }

  /// The caption that the author's options give, with its number.
  func cellCaption(_ cell: Cell) -> [HTMLNode] {
    let target = cell.options.label.flatMap { book.index.targets[$0] }
    return captionNode(target, inlines(cell.options.captionContent))
  }

  private func code(_ result: CheckedCell) -> HTMLNode {
    let cell = result.cell
    var parts = [source(cell.code, language: "swift")]
    if let failure = result.failure {
      let line = failure.range.start.line - cell.codeStart.line
      if line >= 0, line < cell.code.count(where: { $0 == "\n" }) + 1 {
        parts.append(
          .tag(
            "span", ["class": "failing-line", "style": "--line: \(line)", "aria-hidden": "true"],
            [HTMLNode]()))
      }
    }
    let listing = HTMLNode.tag("div", ["class": "listing"], parts)
    guard cell.options.echo == .fold, result.failure == nil else { return listing }
    return .tag("details", ["class": "fold"], [.tag("summary", ["lang": "en"], "Code"), listing])
  }

  /// What says that a block failed or did not run; nil for one that ran to its end.
  private func failure(_ result: CheckedCell) -> HTMLNode? {
    if let words = result.expectedWords {
      return result.cell.showsOutput ? expectedError(words) : nil
    }
    switch result.outcome {
    case .done:
      return nil
    case .skipped:
      return .tag("p", ["class": "state", "lang": "en"], "Not evaluated")
    case .notRun:
      return .tag(
        "p", ["class": "state not-run", "lang": "en"], "Not run: something before it failed")
    case .failed(let failure):
      return failed(failure)
    }
  }

  private func failed(_ failure: Failure) -> HTMLNode {
    let line = failure.range.start.line
    let title: [HTMLNode] = [
      .tag("strong", [:], failure.kind.title), .text(" in line \(line)"),
      .tag("span", ["class": "place"], "\(chapter.source.path):\(line)"),
    ]
    let words = ([failure.message] + failure.details).joined(separator: "\n")
    return .tag(
      "div", ["class": "failure", "role": "note", "aria-label": "Failure", "lang": "en"],
      [.tag("p", [:], title), .tag("pre", ["tabindex": "0"], words)])
  }

  private func expectedError(_ words: String) -> HTMLNode {
    .tag(
      "div", ["class": "expected-error"],
      [
        .tag("p", ["lang": "en"], [.tag("strong", [:], "Fails, as the text says it does")]),
        .tag("pre", ["class": "output", "tabindex": "0"], words),
      ])
  }
}

extension CheckedCell {
  /// The fragment of the block on its page.
  var anchor: String { ownLabel ?? "cell-\(cell.index + 1)" }

  /// How the block failed, unless its author expects that.
  var failure: Failure? {
    if expectedError == nil, case .failed(let failure) = outcome { failure } else { nil }
  }

  /// What the block failed with, where its author expects that.
  var expectedWords: String? {
    guard let expectedError else { return nil }
    guard case .failed(let failure) = outcome else { return expectedError }
    return ([expectedError] + failure.details).joined(separator: "\n")
  }

  /// Whether the caption is the block's, not that of a figure or table.
  var hasOwnCaption: Bool {
    ownLabel != nil || (cell.options.label == nil && !outputs.contains(where: \.takesCaption))
  }

  fileprivate var className: String {
    switch outcome {
    case .failed where expectedError == nil: "cell failed"
    case .done, .failed: "cell"
    case .notRun: "cell not-run"
    case .skipped: "cell skipped"
    }
  }

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

extension CheckedOutput {
  fileprivate var takesCaption: Bool {
    switch self {
    case .figure, .table: true
    case .text, .value, .tex, .claim: false
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
    case .machine: "This block could not be run"
    }
  }
}
