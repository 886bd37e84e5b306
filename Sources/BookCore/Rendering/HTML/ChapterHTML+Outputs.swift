// What a cell put out, in order; neighbouring claims form one list.

import BookRecords

extension ChapterHTML {
  /// Everything that a cell put out.
  func outputs(_ result: CheckedCell) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var run: [CheckedClaim] = []
    var carriesCaption = true
    for output in result.outputs {
      if case .claim(let claim) = output {
        run.append(claim)
        continue
      }
      nodes += claimList(run)
      run = []
      nodes.append(self.output(output, of: result.cell, carriesCaption: &carriesCaption))
    }
    nodes += claimList(run)
    return nodes.isEmpty ? [] : [.tag("div", ["class": "outputs"], nodes)]
  }

  /// The claims that do not hold, of a cell whose output is hidden.
  func failingClaims(_ result: CheckedCell) -> [HTMLNode] {
    claimList(
      result.outputs.compactMap { output in
        if case .claim(let claim) = output, claim.verdict != .holds { claim } else { nil }
      })
  }

  private func claimList(_ claims: [CheckedClaim]) -> [HTMLNode] {
    claims.isEmpty ? [] : [.tag("div", ["class": "claims"], claims.map(claim))]
  }

  private func output(
    _ output: CheckedOutput, of cell: Cell, carriesCaption: inout Bool
  ) -> HTMLNode {
    switch output {
    case .text(let text): return outputText(text)
    case .value(let shown): return value(shown)
    case .tex(let tex): return outputFormula(tex)
    case .table(let table):
      let caption = takeCaption(of: cell, &carriesCaption)
      return computedTable(table, caption)
    case .figure(let figure):
      let caption = takeCaption(of: cell, &carriesCaption)
      return computedFigure(figure, cell: cell, caption)
    // Claims are gathered into lists by the caller.
    case .claim(let claim): return self.claim(claim)
    }
  }

  /// The label and caption of the block's options belong to its first figure or table.
  private func takeCaption(of cell: Cell, _ isFree: inout Bool) -> OutputCaption {
    defer { isFree = false }
    guard isFree else { return OutputCaption() }
    let target = cell.options.label.flatMap { book.index.targets[$0] }
    return OutputCaption(
      anchor: target.map { id($0.fragment) }, target: target,
      words: inlines(cell.options.captionContent))
  }

  private func outputText(_ text: String) -> HTMLNode {
    let trimmed = text.hasSuffix("\n") ? String(text.dropLast()) : text
    return .tag(
      "pre",
      [
        "class": "output", "tabindex": "0", "role": "group", "aria-label": "Output",
        HTMLNode.labelLanguage: "en",
      ],
      [.tag("samp", [:], trimmed)])
  }

  private func value(_ shown: Shown) -> HTMLNode {
    guard let tex = shown.tex else { return outputText(shown.text) }
    return outputFormula(tex)
  }

  private func outputFormula(_ tex: String) -> HTMLNode {
    .tag(
      "div",
      [
        "class": "output formula", "tabindex": "0", "role": "group", "aria-label": "Output",
        HTMLNode.labelLanguage: "en",
      ],
      [formula(tex, isDisplay: true)])
  }
}

/// What a computed figure or table is called.
struct OutputCaption {
  var anchor: String?
  var target: LabelTarget?
  var words: [HTMLNode] = []

  /// The caption of the block's options, else the one that the code gave.
  func words(or own: String?) -> [HTMLNode] {
    words.isEmpty ? own.map { [.text($0)] } ?? [] : words
  }
}
