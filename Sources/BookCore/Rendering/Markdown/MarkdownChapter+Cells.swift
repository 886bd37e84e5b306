// What cells become in the Markdown report.

import BookRecords

extension MarkdownChapter {
  /// A block's code, outputs and failure.
  func cell(_ cell: Cell) -> String {
    guard checked.cells.indices.contains(cell.index) else { return "" }
    let result = checked.cells[cell.index]
    var parts: [String] = []
    if cell.showsCode { parts.append(MarkdownText.fence(cell.code, "swift")) }
    if cell.showsOutput { parts += outputs(result) }
    parts += outcome(result)
    guard !parts.isEmpty else { return "" }
    // Else the caption and the label's place are with the first figure or table.
    guard result.hasOwnCaption else { return parts.joined(separator: "\n\n") }
    let target = cell.options.label.flatMap { book.index.targets[$0] }
    let caption = caption(target, inlines(cell.options.captionContent))
    return anchor(target)
      + (parts + (caption.isEmpty ? [] : [caption])).joined(separator: "\n\n")
  }

  /// How the block ended, when there is something to say of it.
  private func outcome(_ result: CheckedCell) -> [String] {
    if let words = result.expectedWords {
      guard result.cell.showsOutput else { return [] }
      return ["Fails, as the text says it does:", MarkdownText.fence(words, "text")]
    }
    switch result.outcome {
    case .done: return []
    case .skipped: return ["*Not evaluated*"]
    case .notRun: return ["*Not run: something before it failed*"]
    case .failed(let failure):
      return [
        "✗ **\(failure.kind.title)** in line \(failure.range.start.line):",
        MarkdownText.fence(([failure.message] + failure.details).joined(separator: "\n"), "text"),
      ]
    }
  }

  private func outputs(_ result: CheckedCell) -> [String] {
    var blocks = OutputBlocks()
    var figures = 0
    var caption = CaptionOnce(result.cell.options, in: self)
    for output in result.outputs {
      switch output {
      case .claim(let claim):
        let statement = inlines(claim.statementContent)
        blocks.add(claim: MarkdownText.claim(claim, statement: statement))
      case .text(let text): blocks.add(MarkdownText.fence(text, "text"))
      case .value(let shown): blocks.add(value(shown))
      case .tex(let tex): blocks.add("$$\n\(expanded(tex))\n$$")
      case .table(let table):
        let (anchor, words) = caption.take(table.caption)
        blocks.add(anchor + MarkdownText.table(table, caption: words))
      case .figure(let record):
        figures += 1
        let (anchor, words) = caption.take(record.title)
        blocks.add(anchor + figure(record, figures, result.cell, words))
      }
    }
    return blocks.texts
  }

  private func value(_ shown: Shown) -> String {
    shown.tex.map { "$$\n\($0)\n$$" } ?? MarkdownText.fence(shown.text, "text")
  }

  private func figure(_ figure: FigureRecord, _ count: Int, _ cell: Cell, _ caption: String)
    -> String
  {
    let alt = cell.options.alt ?? FigureSummary.text(of: figure)
    let root = String(repeating: "../", count: chapter.source.slug.count { $0 == "/" })
    let path = SiteLinks.escaped(root + figurePath(cell.index, count))
    let image = "![\(MarkdownText.escaped(alt))](\(path))"
    return caption.isEmpty ? image : image + "\n\n" + caption
  }

  /// Where a figure's file is, relative to the Markdown reports. Another chapter may be named `SLUG-3`.
  private func figurePath(_ cell: Int, _ count: Int) -> String {
    "figures/\(chapter.source.slug)-\(cell + 1)\(count > 1 ? ".\(count)" : "").svg"
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

/// The label and caption of a block's options, which belong to its first figure or table.
private struct CaptionOnce {
  private let chapter: MarkdownChapter
  private var target: LabelTarget?
  private var words: String

  init(_ options: CellOptions, in chapter: MarkdownChapter) {
    self.chapter = chapter
    target = options.label.flatMap { chapter.book.index.targets[$0] }
    words = chapter.inlines(options.captionContent)
  }

  /// The place of the label and the caption's line of the next figure or table.
  ///
  /// - Parameter own: The words that it has itself.
  mutating func take(_ own: String?) -> (anchor: String, caption: String) {
    defer { (target, words) = (nil, "") }
    let words = words.isEmpty ? MarkdownText.escaped(own ?? "") : words
    return (chapter.anchor(target), chapter.caption(target, words))
  }
}

/// What a block put out, as blocks of Markdown.
private struct OutputBlocks {
  private(set) var texts: [String] = []
  private var endWithClaim = false

  mutating func add(_ text: String) {
    texts.append(text)
    endWithClaim = false
  }

  /// Claims that follow each other are one list.
  mutating func add(claim: String) {
    if endWithClaim {
      texts[texts.count - 1] += "\n" + claim
    } else {
      texts.append(claim)
    }
    endWithClaim = true
  }
}
