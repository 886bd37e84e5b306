// Figures: what each call records.

import BookRecords
import MathEngine
import Testing

@testable import BookRuntime

@Suite struct FigureTests {
  @Test func seriesKeepTheirNumbersInOrder() {
    let steps: Vector = [1, 2, 4]
    let figure = Figure("Errors", x: .logarithmic("step h"), y: .linear("error", limits: 0...9))
      .line("forward", x: steps, y: [3, 5, 7])
      .points("central", x: [1, 2], y: steps[0..<2])
      .errorBars("measured", x: steps, y: steps, errors: [0.1, 0.2, 0.3])
      .annotation("here", x: 2, y: 5)
    #expect(
      figure.record
        == FigureRecord(
          title: "Errors", x: FigureRecord.Axis(title: "step h", scale: .logarithmic),
          y: FigureRecord.Axis(title: "error", limits: [0, 9]),
          layers: [
            .line(name: "forward", x: [1, 2, 4], y: [3, 5, 7]),
            .points(name: "central", x: [1, 2], y: [1, 2]),
            .errorBars(name: "measured", x: [1, 2, 4], y: [1, 2, 4], errors: [0.1, 0.2, 0.3]),
            .annotation(text: "here", x: 2, y: 5),
          ]))
  }

  @Test func aFigureIsRecordedWhereItIsShown() {
    let figure = Figure().line(y: [1, 2])
    #expect(RecordSink.events { show(figure) } == [.figure(figure.record)])
    #expect(RecordSink.events { __show(figure) } == [.figure(figure.record)])
  }

  @Test func valuesAloneAreNumberedFromZero() {
    let figure = Figure().line("loss", y: [0.5, 0.25])
    #expect(figure.record.layers == [.line(name: "loss", x: [0, 1], y: [0.5, 0.25])])
  }

  @Test func functionsAreSampledAsTheAxisIsDrawn() {
    let linear = Figure().line("f", x: 0...1, samples: 3) { $0 * $0 }
    #expect(linear.record.layers == [.line(name: "f", x: [0, 0.5, 1], y: [0, 0.25, 1])])
    let logarithmic = Figure(x: .logarithmic("h")).line(x: 1...100, samples: 3) { $0 }
    guard case .line(_, let x, _) = logarithmic.record.layers[0] else {
      Issue.record("no line")
      return
    }
    #expect(x.count == 3 && x[0] == 1 && abs(x[1] - 10) <= 1e-14 && x[2] == 100)
  }

  @Test func pointsOfThePlane() {
    let path: [Vector] = [[3, 3], [2, 1]]
    let figure = Figure(equalUnits: true).line("descent", through: path).points(at: path)
      .points("rows", rows: [[1, 2], [3, 4]])
    #expect(
      figure.record.layers == [
        .line(name: "descent", x: [3, 2], y: [3, 1]), .points(name: "", x: [3, 2], y: [3, 1]),
        .points(name: "rows", x: [1, 3], y: [2, 4]),
      ])
    #expect(figure.record.hasEqualUnits)
  }

  @Test func fieldsHaveARowForEachY() {
    let expected: [Double] = [10, 11, 20, 21, 30, 31]
    let f = { (x: Double, y: Double) in x + 10 * y }
    let values = Matrix(rows: [[10, 11], [20, 21], [30, 31]])
    let x: Vector = [0, 1]
    let y: Vector = [1, 2, 3]
    let maps = Figure().heatMap(x: x, y: y, values: values)
      .contours(x: x, y: y, values: values, levels: [15])
    #expect(
      maps.record.layers == [
        .heatMap(x: [0, 1], y: [1, 2, 3], values: expected),
        .contours(x: [0, 1], y: [1, 2, 3], values: expected, levels: [15]),
      ])
    #expect(
      Figure().surface(x: 0...1, y: 1...2, samples: 2, f).record.layers
        == [.surface(x: [0, 1], y: [1, 2], values: [10, 11, 20, 21])])
    #expect(
      Figure().heatMap(values).record.layers
        == [.heatMap(x: [0, 1], y: [0, 1, 2], values: expected)])
    // A matrix is seen as it is printed, values on a grid as a graph is.
    #expect(Figure().heatMap(values).record.y.isDescending)
    #expect(!maps.record.y.isDescending)
  }

  @Test func histogramsCountEveryNumberOnce() {
    let sample: Vector = [0, 0.5, 1, 1.5, 2, 2, 3, 4]
    #expect(
      Figure().histogram("x", of: sample, bins: 4).record.layers
        == [.histogram(name: "x", edges: [0, 1, 2, 3, 4], counts: [2, 2, 2, 2])])
    #expect(
      Figure().histogram(of: sample, bins: 2, height: .density).record.layers
        == [.histogram(name: "", edges: [0, 2, 4], counts: [0.25, 0.25])])
    #expect(
      Figure().histogram(of: [7.0, 7], bins: 1).record.layers
        == [.histogram(name: "", edges: [6.5, 7.5], counts: [2])])
  }

  /// The bins of numbers that are farther apart than the largest number, and of equal large ones.
  @Test func farNumbersHaveBins() {
    #expect(
      Figure().histogram(of: [1e308, -1e308, 0], bins: 4).record.layers
        == [
          .histogram(name: "", edges: [-1e308, -5e307, 0, 5e307, 1e308], counts: [1, 0, 1, 1])
        ])
    guard
      case .histogram(_, let edges, let counts) = Figure().histogram(of: [1e300, 1e300], bins: 2)
        .record.layers[0]
    else { return }
    #expect(edges[0] < 1e300 && 1e300 < edges[2] && counts.reduce(0, +) == 2)
  }

  @Test func shortArrowsAreStretchedAsFarAsNumbersGo() {
    let field = Figure().vectorField(x: 0...1, y: 0...1, samples: 2) { _, _ in [5e-324, 0] }
    guard case .vectors(_, _, _, let dx, _) = field.record.layers[0] else { return }
    #expect(dx.allSatisfy { 0 < $0 && $0 <= 1 })
  }

  @Test func barsAndArrows() {
    #expect(
      Figure().bars(["train": 0.98, "test": 0.91]).record.layers
        == [.bars(name: "", labels: ["train", "test"], values: [0.98, 0.91])])
    #expect(
      Figure().bars("score", ["train": 0.98, "test": 0.91]).record.layers
        == [.bars(name: "score", labels: ["train", "test"], values: [0.98, 0.91])])
    #expect(
      Figure().arrow("a", from: [1, 1], to: [4, 5]).record.layers
        == [.vectors(name: "a", x: [1], y: [1], dx: [3], dy: [4])])
  }

  @Test func aVectorFieldTellsItsScale() {
    let figure = Figure().vectorField("∇f", x: 0...1, y: 0...1, samples: 2) { x, y in
      [4 * x, 0 * y]
    }
    #expect(
      figure.record.layers == [
        .vectors(
          name: "∇f × 0.2", x: [0, 1, 0, 1], y: [0, 0, 1, 1], dx: [0, 0.8, 0, 0.8],
          dy: [0, 0, 0, 0])
      ])
  }

  @Test func gapsAreAllowedAndNothingElse() {
    let figure = Figure(y: .logarithmic("error")).line(x: [1.0, 2, 3], y: [1, .nan, 3])
    #expect(figure.record.layers.count == 1)
  }
}
