// Lines, points, bars, histograms, error bars, arrows and notes.

import BookRecords

extension FigureDrawing {
  /// A layer in the style at a place of the order, counted from 0.
  func layer(_ layer: FigureRecord.Layer, style index: Int) -> [HTMLNode] {
    let style = SeriesStyle(index: index)
    switch layer {
    case .line(_, let xs, let ys): return clipped([polyline(xs, ys, style)])
    case .points(_, let xs, let ys): return points(xs, ys, style)
    case .bars(_, let labels, let values): return clipped([bars(labels, values, index, style)])
    case .histogram(_, let edges, let counts): return clipped([histogram(edges, counts, style)])
    case .errorBars(_, let xs, let ys, let errors):
      return clipped([errorBars(xs, ys, errors, style)]) + points(xs, ys, style)
    case .heatMap(let xs, let ys, let values): return clipped(heatMap(xs, ys, values))
    case .contours(let xs, let ys, let values, let levels):
      return clipped(contours(xs, ys, values, levels))
    case .surface: return []
    case .vectors(_, let xs, let ys, let dx, let dy):
      return clipped(arrows(xs, ys, dx, dy).nodes(style))
    case .annotation(let text, let atX, let atY): return note(text, atX, atY)
    }
  }

  /// Where a point is drawn; nil for one that has no place on both scales.
  func place(_ atX: Double, _ atY: Double) -> (x: Double, y: Double)? {
    guard let px = x.position(of: atX), let py = y.position(of: atY) else { return nil }
    return (px, py)
  }

  /// A line, broken where a value has no place.
  private func polyline(_ xs: [Double], _ ys: [Double], _ style: SeriesStyle) -> HTMLNode {
    var path = SVGPath()
    let places = zip(xs, ys).map { place($0, $1) }
    for run in places.split(whereSeparator: { $0 == nil }) {
      for line in DrawnLine.nearby(run.compactMap { $0 }) {
        path.line(through: DrawnLine.simplified(line.map { DrawnPoint($0) }))
      }
    }
    return SVG.path(path.data, "line \(style.line)")
  }

  /// All markers of a layer in one path. A cloud of points is drawn as dots, whose form does not
  /// count and whose outlines would cover each other.
  private func points(_ xs: [Double], _ ys: [Double], _ style: SeriesStyle) -> [HTMLNode] {
    let places = zip(xs, ys).compactMap { place($0, $1) }.filter(isInSight)
    guard !places.isEmpty else { return [] }
    guard places.count > Self.cloudCount else { return [marker(style, at: places)] }
    var path = SVGPath()
    for place in places { path.dot(place.x, place.y) }
    return [SVG.path(path.data, "cloud \(style.colour)")]
  }

  /// From how many points on a layer is a cloud.
  private static let cloudCount = 150

  /// Markers in the shape of their style.
  func marker(_ style: SeriesStyle, at places: [(x: Double, y: Double)]) -> HTMLNode {
    var path = SVGPath()
    for (px, py) in places {
      switch style.marker {
      case 0: path.circle(px, py, radius: 3.6)
      case 1: path.rectangle(from: px - 3.2, py - 3.2, to: px + 3.2, py + 3.2)
      case 2: path.polygon([(px, py - 4.4), (px + 4, py + 3), (px - 4, py + 3)])
      default: path.polygon([(px, py - 4.6), (px + 4.6, py), (px, py + 4.6), (px - 4.6, py)])
      }
    }
    return SVG.path(path.data, "marker \(style.colour)")
  }

  /// Bars of several layers stand side by side.
  private func bars(_ labels: [String], _ values: [Double], _ index: Int, _ style: SeriesStyle)
    -> HTMLNode
  {
    let layers = figure.layers.filter { if case .bars = $0 { true } else { false } }.count
    let width = 0.72 / Double(max(layers, 1))
    var path = SVGPath()
    for (label, value) in zip(labels, values) {
      guard let category = categories.firstIndex(of: label) else { continue }
      let left = Double(category) - 0.36 + Double(index % max(layers, 1)) * width
      addBar(from: left, to: left + width * 0.96, value, &path)
    }
    return SVG.path(path.data, "area \(style.colour)")
  }

  private func histogram(_ edges: [Double], _ counts: [Double], _ style: SeriesStyle) -> HTMLNode {
    var path = SVGPath()
    for (bin, count) in counts.enumerated() where bin + 1 < edges.count {
      addBar(from: edges[bin], to: edges[bin + 1], count, &path)
    }
    return SVG.path(path.data, "area outlined \(style.colour)")
  }

  /// A bar from zero to a value, as far as it is in sight.
  private func addBar(from left: Double, to right: Double, _ value: Double, _ path: inout SVGPath) {
    func inSight(_ height: Double) -> Double { min(max(height, y.lower), y.upper) }
    guard value.isFinite, !y.isLogarithmic || value > 0 else { return }
    let foot = y.isLogarithmic ? y.lower : inSight(0)
    guard let a = place(left, inSight(value)), let b = place(right, foot) else { return }
    path.rectangle(from: a.x, min(a.y, b.y), to: b.x, max(a.y, b.y))
  }

  private func errorBars(_ xs: [Double], _ ys: [Double], _ errors: [Double], _ style: SeriesStyle)
    -> HTMLNode
  {
    var path = SVGPath()
    for ((atX, atY), error) in zip(zip(xs, ys), errors) {
      guard let low = place(atX, atY - error), let high = place(atX, atY + error) else { continue }
      path.move(to: low.x, low.y)
      path.line(to: high.x, high.y)
      for end in [low, high] {
        path.move(to: end.x - 4, end.y)
        path.line(to: end.x + 4, end.y)
      }
    }
    return SVG.path(path.data, "whisker \(style.colour)")
  }

  private func arrows(
    _ xs: [Double], _ ys: [Double], _ dx: [Double], _ dy: [Double]
  ) -> DrawnArrows {
    var arrows = DrawnArrows()
    for index in xs.indices where [ys, dx, dy].allSatisfy({ index < $0.count }) {
      guard let tail = place(xs[index], ys[index]),
        let tip = place(xs[index] + dx[index], ys[index] + dy[index])
      else { continue }
      arrows.add(from: tail, to: tip)
    }
    return arrows
  }

  /// A note beside its point, on the side where there is room.
  private func note(_ text: String, _ atX: Double, _ atY: Double) -> [HTMLNode] {
    guard let point = place(atX, atY), isInSight(point) else { return [] }
    let isLeft = point.x > (x.start + x.end) / 2
    return [
      SVG.text(
        text, point.x + (isLeft ? -8 : 8), point.y - 8, anchor: isLeft ? "end" : "start",
        class: "note")
    ]
  }
}
