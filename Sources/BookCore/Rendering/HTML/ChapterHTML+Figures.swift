// Computed figures: the drawing, a summary in words, and the data as a table.

import BookRecords

extension ChapterHTML {
  func computedFigure(_ figure: FigureRecord, cell: Cell, _ caption: OutputCaption) -> HTMLNode {
    let summary = cell.options.alt ?? FigureSummary.text(of: figure)
    figureCount += 1
    // Neither headings nor labels have an id with a dot.
    let areaID = id("plot.\(figureCount)")
    let drawing = FigureDrawing(figure, areaID: areaID).node(label: summary)
    let described = cell.options.alt == nil ? drawing.withLanguage("en") : drawing
    let data = FigureData.tables(of: figure)
    let table: [HTMLNode] =
      data.isEmpty
      ? []
      : [
        .tag(
          "details", ["class": "data"],
          [.tag("summary", ["lang": "en"], "Data")]
            + data.map { computedTable($0, OutputCaption()) })
      ]
    // The caption comes first, as a caption must or come last; the style sheet sets it below.
    return .tag(
      "figure", ["class": "computed-figure", "id": caption.anchor],
      captionNode(caption.target, caption.words(or: figure.title)) + [described] + table)
  }
}
