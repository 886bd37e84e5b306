// Figures of numbers that are as large, as small, as far apart and as equal as numbers can be.

import BookRecords
import Foundation
import TestSupport
import Testing

@testable import BookCore

struct FarFigureTests {
  private static let sizes: [Double] = [0, 5e-324, 1e-310, 1e-300, 1, 1e300, 1.7e308]
  private static let values = sizes + sizes.map { -$0 } + [.nan, .infinity]
  private static let kinds = [
    "line", "points", "bars", "histogram", "errorBars", "heatMap", "contours", "levels", "surface",
    "vectors", "annotation",
  ]

  /// A seeded figure of one layer.
  struct Case {
    var bits: SeededGenerator
    /// One value for all numbers of an array, or one of a few for each.
    mutating func numbers(_ count: Int) -> [Double] {
      if Int.random(in: 0..<6, using: &bits) == 0 {
        return [Double](repeating: one(), count: count)
      }
      return (0..<count).map { _ in one() }
    }

    mutating func one() -> Double { FarFigureTests.values.randomElement(using: &bits) ?? 0 }

    /// Numbers that grow and have a place on their axis, as those of grids do.
    mutating func places(_ count: Int, on axis: FigureRecord.Axis) -> [Double] {
      numbers(count).filter { $0.isFinite && (axis.scale == .linear || $0 > 0) }.sorted()
    }

    mutating func layer(
      _ kind: String, _ xAxis: FigureRecord.Axis, _ yAxis: FigureRecord.Axis
    ) -> FigureRecord.Layer {
      let count = Int.random(in: 1...5, using: &bits)
      let (x, y) = (places(count + 1, on: xAxis), places(count + 1, on: yAxis))
      switch kind {
      case "line": return .line(name: "a", x: numbers(count), y: numbers(count))
      case "points": return .points(name: "a", x: numbers(count), y: numbers(count))
      case "bars":
        return .bars(name: "a", labels: (0..<count).map { "bar \($0)" }, values: numbers(count))
      case "histogram":
        return .histogram(name: "a", edges: x, counts: numbers(max(0, x.count - 1)))
      case "errorBars":
        let errors = numbers(count).map { abs($0) }
        return .errorBars(name: "a", x: numbers(count), y: numbers(count), errors: errors)
      case "heatMap": return .heatMap(x: x, y: y, values: numbers(x.count * y.count))
      case "contours":
        return .contours(x: x, y: y, values: numbers(x.count * y.count), levels: [])
      case "levels":
        return .contours(x: x, y: y, values: numbers(x.count * y.count), levels: numbers(3))
      case "surface": return .surface(x: x, y: y, values: numbers(x.count * y.count))
      case "vectors":
        return .vectors(
          name: "a", x: numbers(count), y: numbers(count), dx: numbers(count), dy: numbers(count))
      default: return .annotation(text: "a", x: one(), y: one())
      }
    }

    mutating func axis(_ scale: FigureRecord.Scale, hasLimits: Bool) -> FigureRecord.Axis {
      let limits = [one(), one()].sorted()
      return FigureRecord.Axis(
        title: "t", scale: scale, limits: hasLimits ? limits : nil,
        isDescending: Bool.random(using: &bits))
    }

    mutating func figure(_ kind: String, hasLimits: Bool) -> FigureRecord {
      let hasEqualUnits = Bool.random(using: &bits) && kind != "bars"
      let scales: [FigureRecord.Scale] = hasEqualUnits ? [.linear] : [.linear, .logarithmic]
      let x = axis(scales.randomElement(using: &bits) ?? .linear, hasLimits: hasLimits)
      let y = axis(scales.randomElement(using: &bits) ?? .linear, hasLimits: hasLimits)
      return FigureRecord(x: x, y: y, layers: [layer(kind, x, y)], hasEqualUnits: hasEqualUnits)
    }
  }

  /// Whatever the numbers are, a figure is drawn, with words and tables, and inside of its drawing.
  @Test(arguments: kinds) func everythingIsDrawnInPlace(kind: String) {
    var source = Case(
      bits: SeededGenerator(seed: UInt64(kind.utf8.reduce(7) { $0 * 31 + Int($1) })))
    for _ in 0..<100 {
      let figure = source.figure(kind, hasLimits: false)
      let drawing = FigureDrawing(figure)
      let drawn = DrawnCoordinates(drawing.node(label: FigureSummary.text(of: figure)))
      #expect(drawn.problems.isEmpty, "\(figure)")
      #expect(drawn.x.allSatisfy { (-12...FigureDrawing.width + 12).contains($0) }, "\(figure)")
      #expect(drawn.y.allSatisfy { (-12...drawing.height + 12).contains($0) }, "\(figure)")
      #expect(FigureData.tables(of: figure).count <= 1)
    }
  }

  /// With limits, what lies outside has places too, none of them infinite.
  @Test(arguments: kinds) func limitsMayBeAnywhere(kind: String) {
    var source = Case(
      bits: SeededGenerator(seed: UInt64(kind.utf8.reduce(11) { $0 * 31 + Int($1) })))
    for _ in 0..<100 {
      let figure = source.figure(kind, hasLimits: true)
      let drawn = DrawnCoordinates(FigureDrawing(figure).node(label: ""))
      #expect(drawn.problems.isEmpty, "\(figure)")
      #expect((drawn.x + drawn.y).allSatisfy { abs($0) <= 1e7 }, "\(figure)")
    }
  }

  /// A range that is wider than a number can be has round ticks as any other.
  @Test(
    arguments: [
      ([-1e308, 1e308], .linear, ["−1×10³⁰⁸", "−5×10³⁰⁷", "0", "5×10³⁰⁷", "10³⁰⁸"]),
      ([0, 5e-324], .linear, ["0", "4.94×10⁻³²⁴"]),
      ([0, 1e-310], .linear, ["0", "2×10⁻³¹¹", "4×10⁻³¹¹", "6×10⁻³¹¹", "8×10⁻³¹¹", "10⁻³¹⁰"]),
      ([5e-324, 1], .logarithmic, ["10⁻²⁶⁰", "10⁻¹⁹⁵", "10⁻¹³⁰", "10⁻⁶⁵", "1"]),
      ([1e-300, 1e300], .logarithmic, ["10⁻²⁴⁰", "10⁻¹²⁰", "1", "10¹²⁰", "10²⁴⁰"]),
      ([1, 1.0000000000000002], .linear, ["0", "2.22×10⁻¹⁶"]),
    ] as [([Double], FigureRecord.Scale, [String])])
  func farTicksAreRound(values: [Double], kind: FigureRecord.Scale, labels: [String]) {
    let scale = FigureScale(
      values, axis: .init(scale: kind), includesZero: false, isPadded: false)
    #expect(scale.ticks(about: 5).map(\.label) == labels)
  }

  /// Half of the way between the ends of all numbers is in the middle.
  @Test func farEndsHaveAMiddle() throws {
    let line = FigureRecord.Layer.line(name: "", x: [-1.7e308, 0, 1.7e308], y: [-1e308, 0, 1e308])
    let drawing = FigureDrawing(FigureRecord(layers: [line]))
    let middle = try #require(drawing.place(0, 0))
    #expect(abs(middle.x - (drawing.x.start + drawing.x.end) / 2) <= 1e-9)
    #expect(abs(middle.y - (drawing.y.start + drawing.y.end) / 2) <= 1e-9)
  }

  @Test func farValuesHaveColours() {
    let map = FigureRecord.Layer.heatMap(x: [0, 1, 2], y: [0], values: [-1e308, 0, 1e308])
    let drawing = FigureDrawing(FigureRecord(layers: [map]))
    #expect([-1e308, 0, 1e308].map { drawing.rampIndex(of: $0) } == [0, 16, 31])
  }

  /// The line x + y = 0 between corners of ±1e308.
  @Test func farValuesHaveContours() throws {
    let grid = ContourGrid(x: [0, 1], y: [0, 1], values: [-1e308, 0, 0, 1e308])
    let segment = try #require(grid.segments(at: 1e307).first)
    #expect(grid.segments(at: 1e307).count == 1)
    for (x, y) in [(segment.a.x, segment.a.y), (segment.b.x, segment.b.y)] {
      #expect(abs(x + y - 1.1) <= 1e-12)
    }
  }
}
