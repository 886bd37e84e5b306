// Axes: grid, ticks, names of categories and titles.

import BookRecords

extension FigureDrawing {
  private static let xTickCount = 7
  static let yTickCount = 5

  /// Grid, ticks and titles.
  func axes() -> [HTMLNode] {
    var grid = SVGPath()
    var labels: [HTMLNode] = []
    for tick in y.ticks(about: Self.yTickCount) {
      guard let place = y.position(of: tick.value) else { continue }
      grid.move(to: x.start, place)
      grid.line(to: x.end, place)
      labels.append(SVG.text(tick.label, x.start - 8, place + 4, anchor: "end"))
    }
    for tick in categories.isEmpty ? x.ticks(about: Self.xTickCount) : [] {
      guard let place = x.position(of: tick.value) else { continue }
      grid.move(to: place, y.start)
      grid.line(to: place, y.end)
      labels.append(SVG.text(tick.label, place, y.start + 18, anchor: "middle"))
    }
    labels += categoryLabels
    return [SVG.path(grid.data, "grid"), axisLines(), .tag("g", ["class": "ticks"], labels)]
      + titles()
  }

  private var categoryLabels: [HTMLNode] {
    let places = categories.indices.compactMap { x.position(of: Double($0)) }
    return labels?.nodes(at: places, below: y.start) ?? []
  }

  /// The axes' titles, with what the labels of their ticks leave out.
  var xTitle: String {
    categories.isEmpty ? title(figure.x, of: x, or: "x", Self.xTickCount) : figure.x.title
  }
  var yTitle: String { title(figure.y, of: y, or: "y", Self.yTickCount) }

  private func title(
    _ axis: FigureRecord.Axis, of scale: FigureScale, or letter: String, _ count: Int
  ) -> String {
    let title = scale.title(axis.title.isEmpty ? letter : axis.title, about: count)
    return axis.title.isEmpty && title == letter ? "" : title
  }

  /// The lines of the axes: through zero where zero is in sight, else at the edge. A heat map would
  /// cover the line.
  private func axisLines() -> HTMLNode {
    var path = SVGPath()
    let crossesZero =
      y.lower < 0 && y.upper > 0 && !y.isLogarithmic && !figure.layers.haveHeatMap
    let base = crossesZero ? y.position(of: 0) ?? y.start : y.start
    path.move(to: x.start, base)
    path.line(to: x.end, base)
    return SVG.path(path.data, "axis")
  }

  private func titles() -> [HTMLNode] {
    var titles: [HTMLNode] = []
    if !xTitle.isEmpty {
      titles.append(
        SVG.text(
          xTitle, (x.start + x.end) / 2, height - legend.heightBelow - 8, anchor: "middle",
          class: "title"))
    }
    // Above its axis and level: easier to read than turned by a right angle.
    if !yTitle.isEmpty { titles.append(SVG.text(yTitle, 4, 16, class: "title")) }
    return titles
  }
}
