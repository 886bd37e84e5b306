// Legends: in rows above the plot, in columns below it, and never at the plot's cost.

import BookRecords
import Testing

@testable import BookCore

struct FigureLegendTests {
  /// Names of a legend overlap neither each other nor the axis's title, and stay in the drawing.
  @Test(arguments: [
    ["a", "b"], ["gradient descent", "noisy gradients", "momentum", "Adam, 0.3"],
    (1...6).map { "a rather long name of series \($0)" }, [String(repeating: "W", count: 80), "b"],
  ])
  func legendsFit(names: [String]) {
    let series = names.enumerated().map {
      FigureSeries(name: $1, form: .line, style: SeriesStyle(index: $0))
    }
    let legend = FigureLegend(series, beside: "height", upTo: 480)
    #expect(legend.entries.map(\.series.name) == names)
    var ends = [0: 4 + FigureText.width("height")]
    for entry in legend.entries {
      #expect(entry.left >= ends[entry.row, default: 0])
      let end = entry.left + FigureLegend.signWidth + FigureText.width(entry.series.name)
      #expect(end <= 480.001 || entry.left == 4, "only a name that no row can hold may stand out")
      ends[entry.row] = end
    }
  }

  @Test func oneSeriesNeedsNoLegend() {
    let series = [FigureSeries(name: "a", form: .line, style: SeriesStyle(index: 0))]
    #expect(FigureLegend(series, beside: "", upTo: 500).rowCount == 0)
  }

  private func drawing(_ names: [String], hasEqualUnits: Bool = false) -> FigureDrawing {
    let lines = names.map { FigureRecord.Layer.line(name: $0, x: [0, 1], y: [0, 1]) }
    return FigureDrawing(
      FigureRecord(
        x: .init(title: "x"), y: .init(title: "y"), layers: lines, hasEqualUnits: hasEqualUnits))
  }

  private static let long = (1...10).map {
    "gradient descent with momentum and a decaying rate, \($0)"
  }

  /// However many names there are and however long they are, two thirds of the usual height are the
  /// plot's and its margins'; the drawing grows.
  @Test(arguments: [
    long, (1...30).map { "series \($0)" }, (1...6).map { "a rather long name \($0)" },
  ])
  func legendsLeaveThePlotItsRoom(names: [String]) {
    let drawing = drawing(names)
    #expect(drawing.y.start - drawing.y.end >= 170)
    #expect(drawing.legend.entries.map(\.series.name) == names)
    let square = self.drawing(names, hasEqualUnits: true)
    #expect(abs(square.x.unit - square.y.unit) <= 1e-9 * square.x.unit)
    #expect(square.y.start - square.y.end >= 120)
  }

  @Test func manyLongNamesStandBelowThePlot() throws {
    let drawing = drawing(Self.long)
    #expect(drawing.legend.isBelow && drawing.height == 340 + 10 * 19 + 8)
    let nodes = DrawnCoordinates(.group(drawing.legendNodes()))
    #expect(nodes.y.allSatisfy { $0 > drawing.y.start + 50 && $0 <= drawing.height })
    let text = HTMLWriter.text(of: drawing.node(label: ""))
    #expect(text.contains("y=\"332\" text-anchor=\"middle\" class=\"title\">x</text>"))
  }

  /// Columns are as wide as the longest name, and none reaches out of the drawing.
  @Test func columnsDoNotOverlap() {
    let legend = FigureLegend(
      below: (1...7).map {
        FigureSeries(name: "method \($0)", form: .line, style: SeriesStyle(index: $0))
      }, upTo: 560)
    let lefts = Set(legend.entries.map(\.left)).sorted()
    let width = FigureLegend.signWidth + FigureText.width("method 1")
    #expect(lefts.count > 1 && legend.rowCount == (7 + lefts.count - 1) / lefts.count)
    for (left, next) in zip(lefts, lefts.dropFirst() + [560]) { #expect(left + width <= next) }
  }

  /// What is cut off can still be read: it is the title of what is left.
  @Test func cutNamesHaveTitles() {
    let name = String(repeating: "W", count: 80)
    let text = HTMLWriter.text(of: drawing([name, "b"]).node(label: ""))
    #expect(text.contains("<title>\(name)</title>") && text.contains("W…</text>"))
    #expect(!HTMLWriter.text(of: drawing(["a", "b"]).node(label: "")).contains("<title>"))
    let bars = FigureRecord.Layer.bars(name: "", labels: [name, "b"], values: [1, 2])
    let drawn = HTMLWriter.text(of: FigureDrawing(FigureRecord(layers: [bars])).node(label: ""))
    #expect(drawn.contains("<title>\(name)</title>"))
  }
}
