// What cells become in the Markdown report.

import BookRecords

extension MarkdownChapter {
  /// A block's code, outputs and failure.
  func cell(_ cell: Cell) -> String {
    guard checked.cells.indices.contains(cell.index) else { return "" }
    let result = checked.cells[cell.index]
    var parts: [String] = []
    if cell.options.include {
      if cell.options.echo != .hidden { parts.append(MarkdownText.fence(cell.code, "swift")) }
      if cell.options.output { parts += outputs(result) }
    }
    switch result.outcome {
    case .done:
      if let message = result.expectedError {
        parts += ["Fails, as the text says it does:", MarkdownText.fence(message, "text")]
      }
    case .skipped: parts.append("*Not evaluated*")
    case .notRun: parts.append("*Not run: something before it failed*")
    case .failed(let failure):
      let message = ([failure.message] + failure.details).joined(separator: "\n")
      parts += [
        "✗ **\(failure.kind.title)** in line \(failure.range.start.line):",
        MarkdownText.fence(message, "text"),
      ]
    }
    return parts.joined(separator: "\n\n")
  }

  private func outputs(_ result: CheckedCell) -> [String] {
    var parts: [String] = []
    var claims: [String] = []
    var figures = 0
    var caption = self.caption(of: result.cell)
    func flushClaims() {
      if !claims.isEmpty { parts.append(claims.joined(separator: "\n")) }
      claims = []
    }
    for output in result.outputs {
      if case .claim(let claim) = output {
        claims.append(MarkdownText.claim(claim))
        continue
      }
      flushClaims()
      switch output {
      case .text(let text): parts.append(MarkdownText.fence(text, "text"))
      case .value(let shown): parts.append(value(shown))
      case .tex(let tex): parts.append("$$\n\(expanded(tex))\n$$")
      case .table(let table):
        parts.append(MarkdownText.table(table, caption: caption ?? table.caption))
        caption = nil
      case .figure(let figure):
        figures += 1
        parts.append(self.figure(figure, figures, result.cell, caption))
        caption = nil
      case .claim: break
      }
    }
    flushClaims()
    return parts
  }

  private func value(_ shown: Shown) -> String {
    shown.tex.map { "$$\n\($0)\n$$" } ?? MarkdownText.fence(shown.text, "text")
  }

  private func caption(of cell: Cell) -> String? {
    let target = cell.options.label.flatMap { book.index.targets[$0] }
    let words = [target.map { "\($0.noun) \($0.number)" }, cell.options.caption].compactMap { $0 }
    return words.isEmpty ? nil : words.joined(separator: ": ")
  }

  private func figure(_ figure: FigureRecord, _ count: Int, _ cell: Cell, _ caption: String?)
    -> String
  {
    let alt = cell.options.alt ?? FigureSummary.text(of: figure)
    let root = String(repeating: "../", count: chapter.source.slug.count { $0 == "/" })
    let path = SiteLinks.escaped(root + figurePath(cell.index, count))
    let words = (caption ?? figure.title).map { "\n\n*\($0)*" } ?? ""
    return "![\(MarkdownText.escaped(alt))](\(path))\(words)"
  }

  /// Where a figure's file is, relative to the Markdown reports.
  private func figurePath(_ cell: Int, _ count: Int) -> String {
    "figures/\(chapter.source.slug)-\(cell + 1)\(count > 1 ? "-\(count)" : "").svg"
  }

  func figureFiles(_ result: CheckedCell) -> [Report.File] {
    guard result.cell.showsOutput else { return [] }
    var files: [Report.File] = []
    for case .figure(let figure) in result.outputs {
      let alt = result.cell.options.alt ?? FigureSummary.text(of: figure)
      let node = FigureDrawing(figure).node(label: alt, isFile: true)
      files.append(
        Report.File(
          path: figurePath(result.cell.index, files.count + 1), text: HTMLWriter.text(of: node)))
    }
    return files
  }
}
