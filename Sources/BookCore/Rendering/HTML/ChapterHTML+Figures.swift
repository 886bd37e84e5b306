// Computed figures: the drawing, a summary in words, and the data as a table.

import BookRecords

extension ChapterHTML {
  func computedFigure(_ figure: FigureRecord, cell: Cell, _ caption: OutputCaption) -> HTMLNode {
    let summary = cell.options.alt ?? FigureSummary.text(of: figure)
    let drawing = FigureDrawing(figure).node(label: summary)
    let data = FigureData.tables(of: figure)
    let table: [HTMLNode] =
      data.isEmpty
      ? []
      : [
        .tag(
          "details", ["class": "data"],
          [.tag("summary", [:], "Data")] + data.map { computedTable($0, OutputCaption()) })
      ]
    let words = caption.words ?? figure.title
    return .tag(
      "figure", ["class": "computed-figure", "id": caption.anchor],
      [drawing] + captionNode(caption.target, words.map { [.text($0)] } ?? []) + table)
  }
}
