// Contour lines that are nowhere, and limits that leave all points out.

import BookRecords
import Testing

@testable import BookCore

struct EmptyFiguresTests {
  private static let path = "a.md"
  private static let place = SourceRange(
    SourcePosition(line: 3, column: 1), SourcePosition(line: 9, column: 4))

  private func findings(_ figure: FigureRecord, include: Bool = true) -> [Diagnostic] {
    var cell = Cell(kind: .block, code: "", codeStart: Self.place.start, range: Self.place)
    cell.options.include = include
    let checked = CheckedCell(cell: cell, outcome: .done, outputs: [.figure(figure)])
    return EmptyFigures(path: Self.path).findings(in: [checked])
  }

  private func contours(_ values: [Double], _ levels: [Double]) -> [Diagnostic] {
    findings(
      FigureRecord(layers: [.contours(x: [0, 1], y: [0, 1], values: values, levels: levels)]))
  }

  @Test func levelsBesideTheValues() throws {
    let found = try #require(contours([0, 2, 4, 8.5], [10, 20]).first)
    #expect(found.rule == .emptyFigure && found.severity == .warning)
    #expect(found.path == Self.path && found.range == Self.place)
    #expect(found.summary == "the figure has no contour lines: no level lies between its values")
    #expect(found.explanation == "The values go from 0.0 to 8.5, the levels are 10.0, 20.0.")
    let many = contours([0, 2, 4, .nan], [-5, -4, -3, -2, 0])
    #expect(
      many.map(\.explanation) == [
        "The values go from 0.0 to 4.0, the levels are 5 numbers from -5.0 to 0.0."
      ])
    #expect(
      contours([2, 2, 2, 2], []).map(\.summary) == [
        "the figure has no contour lines: all values are 2.0"
      ])
  }

  /// A figure with lines of one field has lines.
  @Test func oneOfTwoFieldsHasLines() {
    let layers = [[0.5], [9]].map { levels in
      FigureRecord.Layer.contours(x: [0, 1], y: [0, 1], values: [0, 2, 4, 8.5], levels: levels)
    }
    #expect(findings(FigureRecord(layers: layers)).isEmpty)
    #expect(findings(FigureRecord(layers: [layers[1], layers[1]])).count == 1)
  }

  /// A level that is the greatest value has its line, one that is the least has none: as drawn.
  @Test(arguments: [[10, 8.5], [0.5], [8.5], []] as [[Double]])
  func levelsAmongTheValues(_ levels: [Double]) throws {
    #expect(contours([0, 2, 4, 8.5], levels).isEmpty)
    let grid = ContourGrid(x: [0, 1], y: [0, 1], values: [0, 2, 4, 8.5])
    #expect(levels.isEmpty || levels.contains { !grid.segments(at: $0).isEmpty })
    #expect(grid.segments(at: 0).isEmpty)
  }

  @Test func limitsBesideThePoints() throws {
    let figure = FigureRecord(
      x: .init(limits: [5, 6]), y: .init(),
      layers: [
        .line(name: "", x: [0, 1], y: [0, 7]), .points(name: "", x: [9], y: [1]),
        .annotation(text: "here", x: 5, y: 5),
      ])
    let found = try #require(findings(figure).first)
    #expect(
      found.summary
        == "the figure shows none of its points: all are outside of the limits of its axes")
    #expect(found.explanation == "x goes from 0.0 to 9.0, its limits are 5.0 and 6.0.")
    #expect(findings(figure, include: false).isEmpty)
    let around = FigureRecord(
      x: .init(limits: [5, 6]), y: .init(limits: [0, 1]),
      layers: [.points(name: "", x: [5.5, 9], y: [3, 0.5])])
    #expect(findings(around).count == 1)
  }

  static let seen: [FigureRecord.Layer] = [
    // Its ends are outside, and its middle is not.
    .line(name: "", x: [0, 9], y: [0, 0.5]), .points(name: "", x: [0, 5], y: [0, 1]),
    .bars(name: "", labels: ["a"], values: [7]),
    .heatMap(x: [0, 1], y: [0, 1], values: [1, 2, 3, 4]),
  ]

  @Test(arguments: seen) func limitsThatShowSomething(_ layer: FigureRecord.Layer) {
    let figure = FigureRecord(x: .init(limits: [5, 6]), y: .init(limits: [0, 1]), layers: [layer])
    #expect(findings(figure).isEmpty)
  }
}
