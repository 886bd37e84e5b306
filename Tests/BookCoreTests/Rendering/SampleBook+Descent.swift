// The sample's second chapter: figures of every kind.

import BookRecords

@testable import BookCore

extension SampleBook {
  static func descent() -> CheckedChapter {
    var b = ChapterBuilder("part-two/2-descent.md", number: 2)
    b.chapter.options.title = "Gradient descent"
    b.chapter.blocks = [
      paragraph(
        .text("Going downhill finds a minimum, faster in round bowls than in long ones ("),
        .reference(.init(label: "fig-descent", range: at(1))), .text(").")),
      b.block(
        "Plot { Line(errors, name: \"rate 0.1\"); Line(others, name: \"rate 0.05\") }", line: 5,
        options: {
          $0.label = "fig-descent"
          $0.caption = "The error falls geometrically"
        }, outputs: [.figure(lines)]),
      heading(2, "Rates", "rates", line: 12),
      b.block(
        "show(histogram)", line: 14, options: { $0.echo = .hidden },
        outputs: [.figure(histogram), .figure(bars)]),
      heading(2, "Two dimensions", "two-dimensions", line: 20),
      b.block(
        "show(field)", line: 22,
        options: {
          $0.label = "fig-field"
          $0.caption = "A saddle with its contour lines"
        }, outputs: [.figure(field(isMap: true))]),
      b.block("show(contours)", line: 26, outputs: [.figure(field(isMap: false))]),
      b.block(
        "show(surface)", line: 30, outputs: [.figure(surface), .figure(vectors), .figure(measured)]),
    ]
    return b.checked
  }

  private static let grid = (0...24).map { -2 + Double($0) / 6 }

  static let lines = FigureRecord(
    x: .init(title: "step"), y: .init(title: "error", scale: .logarithmic),
    layers: [
      .line(
        name: "rate 0.1", x: (0...40).map(Double.init), y: (0...40).map { Self.power(0.72, $0) }),
      .line(
        name: "rate 0.05", x: (0...40).map(Double.init), y: (0...40).map { Self.power(0.85, $0) }),
      .points(name: "measured", x: [0, 10, 20, 30, 40], y: [1, 0.04, 0.0016, 0.00006, 0.000002]),
    ])

  private static func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<exponent).reduce(1) { product, _ in product * base }
  }

  static let histogram = FigureRecord(
    title: "Sums of twelve uniform numbers", x: .init(title: "value"), y: .init(title: "count"),
    layers: [
      .histogram(
        name: "sums", edges: (0...12).map { Double($0) / 2 - 3 },
        counts: [2, 9, 28, 65, 121, 160, 158, 118, 70, 25, 8, 1])
    ])

  static let bars = FigureRecord(
    title: "Iterations", y: .init(title: "steps"),
    layers: [
      .bars(name: "descent", labels: ["round", "long", "bent"], values: [12, 148, 73]),
      .bars(name: "Newton", labels: ["round", "long", "bent"], values: [1, 1, 9]),
    ])

  static func field(isMap: Bool) -> FigureRecord {
    let values = grid.flatMap { y in grid.map { x in x * x - y * y } }
    let contours = FigureRecord.Layer.contours(
      x: grid, y: grid, values: values, levels: [-3, -2, -1, 0, 1, 2, 3])
    return FigureRecord(
      x: .init(title: "x"), y: .init(title: "y"),
      layers: isMap
        ? [.heatMap(x: grid, y: grid, values: values), contours]
        : [contours, .annotation(text: "saddle", x: 0, y: 0)],
      hasEqualUnits: true)
  }

  static let surface = FigureRecord(
    title: "A saddle", x: .init(title: "x"), y: .init(title: "y"),
    layers: [
      .surface(x: grid, y: grid, values: grid.flatMap { y in grid.map { x in x * x - y * y } })
    ])

  static let vectors = FigureRecord(
    title: "A rotation", x: .init(title: "x"), y: .init(title: "y"),
    layers: [
      .vectors(
        name: "field", x: (-2...2).flatMap { _ in (-2...2).map { Double($0) } },
        y: (-2...2).flatMap { y in (-2...2).map { _ in Double(y) } },
        dx: (-2...2).flatMap { y in (-2...2).map { _ in -Double(y) * 0.3 } },
        dy: (-2...2).flatMap { _ in (-2...2).map { Double($0) * 0.3 } })
    ], hasEqualUnits: true)

  static let measured = FigureRecord(
    title: "Measured values", x: .init(title: "x"), y: .init(title: "y"),
    layers: [
      .errorBars(
        name: "values", x: [1, 2, 3, 4], y: [1.1, 1.9, 3.2, 3.9], errors: [0.2, 0.3, 0.15, 0.4]),
      .line(name: "fit", x: [1, 4], y: [1.05, 4.05]),
    ])
}
