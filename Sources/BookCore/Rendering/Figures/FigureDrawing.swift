// A figure as SVG. Colours and fonts come from the style sheet, so a drawing follows the page's
// theme; series differ by dash and marker too, for readers who do not tell colours apart.

import BookRecords

/// Draws a figure.
struct FigureDrawing {
  let figure: FigureRecord
  static let width = 560.0
  var height = 340.0
  var x: FigureScale
  var y: FigureScale
  /// The names along the axis of a bar chart.
  let categories: [String]
  /// The range of the values of heat maps, contours and surfaces.
  let field: ClosedRange<Double>?
  let series: [FigureSeries]
  private(set) var legend = FigureLegend([], beside: "", upTo: 0)

  init(_ figure: FigureRecord) {
    self.figure = figure
    series = FigureSeries.all(of: figure)
    categories = figure.layers.categories
    field = figure.layers.fieldRange
    let layers = figure.layers
    let isFilled = layers.contains(where: \.fillsItsArea)
    x = FigureScale(
      layers.flatMap(\.xValues), axis: figure.x, includesZero: false,
      isPadded: !isFilled && categories.isEmpty)
    y = FigureScale(
      layers.flatMap(\.yValues), axis: figure.y,
      includesZero: layers.contains(where: \.standsOnZero),
      isPadded: !isFilled)
    if !categories.isEmpty { (x.lower, x.upper) = (-0.6, Double(categories.count) - 0.4) }
    layOut()
  }

  /// Places the plot's area inside the margins that labels and legend need.
  private mutating func layOut() {
    let bottom = figure.x.title.isEmpty ? 30.0 : 50
    let right = field == nil ? 14.0 : 74
    legend = FigureLegend(series, beside: figure.y.title, upTo: Self.width - right)
    let rows = max(legend.rowCount, figure.y.title.isEmpty ? 0 : 1)
    let top = rows > 0 ? 15 + Double(rows) * FigureLegend.rowHeight : 14
    (y.start, y.end) = (height - bottom, top)
    let widest = y.ticks(about: 5).map(\.label.count).max() ?? 0
    (x.start, x.end) = (16 + 7.2 * Double(max(widest, 2)), Self.width - right)
    guard figure.hasEqualUnits, !x.isLogarithmic, !y.isLogarithmic else { return }
    // A drawing that grows up to square keeps its data large.
    let wanted = x.unit * (y.upper - y.lower)
    height = min(max(wanted + top + bottom, 240), 520)
    (y.start, y.end) = (height - bottom, top)
    if x.unit < y.unit { y.widen(toUnit: x.unit) } else { x.widen(toUnit: y.unit) }
  }

  /// The drawing as a node for a page.
  /// - Parameter label: what the drawing says to those who cannot see it.
  func node(label: String, isFile: Bool = false) -> HTMLNode {
    let isSurface = figure.layers.contains(where: \.isSurface)
    let body = isSurface ? surfaces() : axes() + layers() + legendNodes() + fieldLegend()
    let paper = HTMLNode.tag("rect", ["class": "paper", "width": "100%", "height": "100%"])
    let style: [HTMLNode] =
      isFile ? [.tag("style", [:], [.raw(FigureStyle.standalone)]), paper] : []
    return .tag(
      "svg",
      [
        "xmlns": isFile ? "http://www.w3.org/2000/svg" : nil, "class": "plot", "role": "img",
        "aria-label": label, "viewBox": "0 0 \(SVG.number(Self.width)) \(SVG.number(height))",
      ], style + body)
  }

  private func layers() -> [HTMLNode] {
    var next = 0
    let nodes = figure.layers.flatMap { layer -> [HTMLNode] in
      defer { if layer.isSeries { next += 1 } }
      return self.layer(layer, style: next)
    }
    return [.tag("g", ["class": "data"], nodes)]
  }
}

extension FigureDrawing {
  /// Grid, ticks and titles.
  func axes() -> [HTMLNode] {
    var grid = SVGPath()
    var labels: [HTMLNode] = []
    for tick in y.ticks(about: 5) {
      guard let place = y.position(of: tick.value) else { continue }
      grid.move(to: x.start, place)
      grid.line(to: x.end, place)
      labels.append(SVG.text(tick.label, x.start - 8, place + 4, anchor: "end"))
    }
    for tick in xTicks {
      guard let place = x.position(of: tick.value) else { continue }
      if categories.isEmpty {
        grid.move(to: place, y.start)
        grid.line(to: place, y.end)
      }
      let left = entry.left + FigureLegend.signWidth
      labels.append(SVG.text(tick.label, place, y.start + 18, anchor: "middle"))
    }
    return [SVG.path(grid.data, "grid"), axisLines(), .tag("g", ["class": "ticks"], labels)]
      + titles()
  }

  private var xTicks: [FigureTick] {
    guard categories.isEmpty else {
      return categories.enumerated().map { FigureTick(value: Double($0), label: $1) }
    }
    return x.ticks(about: 7)
  }

  /// The lines of the axes: through zero where zero is in sight, else at the edge.
  private func axisLines() -> HTMLNode {
    var path = SVGPath()
    let base =
    case .arrows:
      var path = SVGPath()
      addArrow(from: (left, middle), to: (left + 22, middle), &path)
      return SVG.path(path.data, "arrow s\(entry.style)")
      y.lower < 0 && y.upper > 0 && !y.isLogarithmic ? y.position(of: 0) ?? y.start : y.start
    path.move(to: x.start, base)
    path.line(to: x.end, base)
    return SVG.path(path.data, "axis")
  }

  private func titles() -> [HTMLNode] {
    var titles: [HTMLNode] = []
    if !figure.x.title.isEmpty {
      titles.append(
        SVG.text(
          figure.x.title, (x.start + x.end) / 2, height - 8, anchor: "middle", class: "title"))
    }
    // Above its axis and level: easier to read than turned by a right angle.
    if !figure.y.title.isEmpty { titles.append(SVG.text(figure.y.title, 4, 16, class: "title")) }
    return titles
  }

  /// The names of the series, above the plot at its right end.
  private func legendNodes() -> [HTMLNode] {
    let nodes = legend.entries.flatMap { entry -> [HTMLNode] in
      let top = Double(entry.row) * FigureLegend.rowHeight
      return [
        swatch(entry.series, at: entry.left, top + 12),
        SVG.text(
          FigureText.shortened(entry.series.name, to: Self.width - left), left, top + 16),
      ]
    }
    return nodes.isEmpty ? [] : [.tag("g", ["class": "legend"], nodes)]
  }

  private func swatch(_ entry: FigureSeries, at left: Double, _ middle: Double) -> HTMLNode {
    switch entry.form {
    case .line:
      var path = SVGPath()
      path.move(to: left, middle)
      path.line(to: left + 22, middle)
      return SVG.path(path.data, "line s\(entry.style)")
    case .points: return marker(entry.style, at: [(left + 12, middle)])
    case .area:
      var path = SVGPath()
      path.rectangle(from: left + 8, middle - 6, to: left + 20, middle + 6)
      return SVG.path(path.data, "area s\(entry.style)")
    }
  }
}
