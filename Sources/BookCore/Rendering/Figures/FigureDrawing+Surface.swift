// Surfaces in parallel projection, drawn from back to front.

import BookRecords

extension FigureDrawing {
  func surfaces() -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for case .surface(let xs, let ys, let values) in figure.layers {
      nodes += surface(Surface(x: xs, y: ys, values: values))
    }
    return nodes + fieldLegend()
  }

  private func surface(_ surface: Surface) -> [HTMLNode] {
    guard let field, let view = SurfaceView(surface, heights: field, in: self) else { return [] }
    // Seen from the front, rows with a great `y` are behind.
    let rows = surface.thinned(surface.y.count)
    let columns = surface.thinned(surface.x.count)
    var nodes = [view.floor()]
    for (row, nextRow) in zip(rows, rows.dropFirst()).reversed() {
      for (column, nextColumn) in zip(columns, columns.dropFirst()) {
        let corners = [
          (row, column), (row, nextColumn), (nextRow, nextColumn), (nextRow, column),
        ]
        let mean = corners.map { surface.value($0.0, $0.1) }.mean
        guard let color = rampIndex(of: mean) else { continue }
        nodes.append(FigureRamp.path(view.outline(of: corners), "facet", color))
      }
    }
    return nodes + view.ticks() + view.titles(figure.x.title, figure.y.title)
  }
}

/// Heights over a grid.
struct Surface {
  let x: [Double]
  let y: [Double]
  let values: [Double]

  func value(_ row: Int, _ column: Int) -> Double { values[row * x.count + column] }

  /// Indices from first to last, at most about forty: facets must not be smaller than what can
  /// be seen.
  func thinned(_ count: Int) -> [Int] {
    let step = max(1, (count + 39) / 40)
    var indices = Array(stride(from: 0, to: count, by: step))
    if let last = indices.last, last != count - 1 { indices.append(count - 1) }
    return indices
  }
}

/// The projection of a surface onto the drawing.
struct SurfaceView {
  let surface: Surface
  let heights: ClosedRange<Double>
  let left: Double
  let right: Double
  /// Where the scale of colours begins.
  let colours: Double
  let top: Double
  let bottom: Double

  init?(_ surface: Surface, heights: ClosedRange<Double>, in drawing: FigureDrawing) {
    guard surface.x.count > 1, surface.y.count > 1,
      surface.values.count == surface.x.count * surface.y.count
    else { return nil }
    self.surface = surface
    self.heights = heights
    // The last tick of `y` stands between the surface and the colours.
    let tick = FigureText.width(FigureNumber.short(surface.y[surface.y.count - 1]))
    (left, right) = (drawing.x.start, drawing.x.end - tick)
    colours = drawing.x.end + 14
    (top, bottom) = (drawing.y.end, drawing.y.start)
  }

  /// A point of the unit cube on the drawing: `u` to the right, `v` to the back, `w` up.
  func project(_ u: Double, _ v: Double, _ w: Double) -> (x: Double, y: Double) {
    let width = right - left
    let height = bottom - top
    return (
      left + width * (0.66 * u + 0.34 * v),
      bottom - height * (0.06 + 0.36 * v + 0.52 * w) - height * 0.02 * u
    )
  }

  private func part(_ values: [Double], _ index: Int) -> Double {
    let (first, last) = (values[0], values[values.count - 1])
    return first == last ? 0 : values[index].part(from: first, to: last)
  }

  private func place(_ row: Int, _ column: Int) -> (x: Double, y: Double) {
    let w = surface.value(row, column).part(from: heights.lowerBound, to: heights.upperBound)
    return project(part(surface.x, column), part(surface.y, row), w)
  }

  func outline(of corners: [(Int, Int)]) -> String {
    outline(corners.map { place($0.0, $0.1) })
  }

  private func outline(_ points: [(x: Double, y: Double)]) -> String {
    var path = SVGPath()
    for (index, point) in points.enumerated() {
      if index == 0 { path.move(to: point.x, point.y) } else { path.line(to: point.x, point.y) }
    }
    path.close()
    return path.data
  }

  /// The edge of the ground under the surface.
  func floor() -> HTMLNode {
    SVG.path(
      outline([project(0, 0, 0), project(1, 0, 0), project(1, 1, 0), project(0, 1, 0)]),
      "axis floor")
  }
}
