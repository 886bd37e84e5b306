// Functions of two variables: heat maps, contour lines, and surfaces seen from above.

import BookRecords

extension FigureDrawing {
  /// How many colours the ramp has.
  static let rampCount = 32

  /// The ramp's colour of a value, from 0.
  func rampIndex(of value: Double) -> Int? {
    guard let field, value.isFinite else { return nil }
    let part = value.part(from: field.lowerBound, to: field.upperBound)
    return min(Int(max(0, min(1, part)) * Double(Self.rampCount)), Self.rampCount - 1)
  }

  /// Cells of one colour form one path; neighbours in a row are joined.
  func heatMap(_ xs: [Double], _ ys: [Double], _ values: [Double]) -> [HTMLNode] {
    guard !xs.isEmpty, values.count == xs.count * ys.count else { return [] }
    let columns = FigureRecord.Layer.edges(xs)
    let rows = FigureRecord.Layer.edges(ys)
    var paths = [SVGPath](repeating: SVGPath(), count: Self.rampCount)
    for row in ys.indices {
      var column = 0
      while column < xs.count {
        let color = rampIndex(of: values[row * xs.count + column])
        var end = column + 1
        while end < xs.count, rampIndex(of: values[row * xs.count + end]) == color { end += 1 }
        if let color, let a = place(columns[column], rows[row + 1]),
          let b = place(columns[end], rows[row])
        {
          paths[color].rectangle(
            from: min(a.x, b.x), min(a.y, b.y), to: max(a.x, b.x), max(a.y, b.y))
        }
        column = end
      }
    }
    return paths.enumerated().filter { !$1.data.isEmpty }.map {
      FigureRamp.path($1.data, "cell", $0)
    }
  }

  func contours(
    _ xs: [Double], _ ys: [Double], _ values: [Double], _ levels: [Double]
  ) -> [HTMLNode] {
    guard values.count == xs.count * ys.count else { return [] }
    let grid = ContourGrid(x: xs, y: ys, values: values)
    return (levels.isEmpty ? roundLevels : levels).map { level in
      var path = SVGPath()
      let stretches = grid.segments(at: level).compactMap { segment in
        place(segment.a.x, segment.a.y).flatMap { a in
          place(segment.b.x, segment.b.y).map { (DrawnPoint(a), DrawnPoint($0)) }
        }
      }
      for line in DrawnLine.joined(stretches) {
        path.line(through: DrawnLine.simplified(line))
      }
      return figure.layers.haveHeatMap
        ? SVG.path(path.data, "contour over")
        : FigureRamp.path(path.data, "contour", rampIndex(of: level) ?? 0)
    }
  }

  private var roundLevels: [Double] {
    guard let field else { return [] }
    let portion = Double.step(from: field.lowerBound, to: field.upperBound, count: 10)
    let step = FigureScale.roundStep(portion)
    guard step >= max(abs(field.lowerBound), abs(field.upperBound)).ulp else { return [] }
    let first = Int((field.lowerBound / step).rounded(.up))
    let last = Int((field.upperBound / step).rounded(.down))
    return first <= last ? (first...last).map { Double($0) * step } : []
  }

  /// The ramp with its values, at the right of the plot.
  func fieldLegend() -> [HTMLNode] {
    guard let field else { return [] }
    let (left, width) = (x.end + 14, 12.0)
    let step = (y.start - y.end) / Double(Self.rampCount)
    let swatches = (0..<Self.rampCount).map { index -> HTMLNode in
      var path = SVGPath()
      let bottom = y.start - Double(index) * step
      path.rectangle(from: left, bottom - step, to: left + width, bottom)
      return FigureRamp.path(path.data, "cell", index)
    }
    var scale = FigureScale(
      figure.layers.fieldValues, axis: FigureRecord.Axis(), includesZero: false, isPadded: false)
    (scale.lower, scale.upper) = (field.lowerBound, field.upperBound)
    (scale.start, scale.end) = (y.start, y.end)
    var labels = scale.ticks(about: 5).compactMap { tick in
      scale.position(of: tick.value).map { SVG.text(tick.label, left + width + 6, $0 + 4) }
    }
    let title = scale.title("value", about: 5)
    if title != "value" { labels.append(SVG.text(title, x.end + 70, y.end - 8, anchor: "end")) }
    return [.tag("g", ["class": "ramp"], swatches), .tag("g", ["class": "ticks"], labels)]
  }
}
