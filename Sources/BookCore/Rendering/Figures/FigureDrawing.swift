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
  /// The names along the axis, laid out; nil without any.
  private(set) var labels: CategoryLabels?

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
    let right = field == nil ? 14.0 : 74
    let widest = y.ticks(about: Self.yTickCount).map(\.label.count).max() ?? 0
    (x.start, x.end) = (16 + 8 * Double(max(widest, 2)), Self.width - right)
    if !categories.isEmpty { layOutCategories() }
    let bottom = (xTitle.isEmpty ? 30.0 : 50) + (labels?.extraHeight ?? 0)
    height += labels?.extraHeight ?? 0
    legend = FigureLegend(series, beside: yTitle, upTo: Self.width - right)
    let rows = max(legend.rowCount, yTitle.isEmpty ? 0 : 1)
    let top = rows > 0 ? 15 + Double(rows) * FigureLegend.rowHeight : 14
    (y.start, y.end) = (height - bottom, top)
    guard figure.hasEqualUnits, !x.isLogarithmic, !y.isLogarithmic else { return }
    // A drawing that grows up to square keeps its data large.
    let wanted = x.unit * (y.upper - y.lower)
    height = min(max(wanted + top + bottom, 240), 520)
    (y.start, y.end) = (height - bottom, top)
    if x.unit < y.unit { y.widen(toUnit: x.unit) } else { x.widen(toUnit: y.unit) }
  }

  /// Names that are turned need room at the left of the first bar too.
  private mutating func layOutCategories() {
    let names = CategoryLabels(categories, spacing: x.unit)
    let first = x.position(of: 0) ?? x.start
    x.start = min(max(x.start, x.start + names.overhang - first + 6), Self.width / 3)
    labels = CategoryLabels(categories, spacing: x.unit)
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
  /// The names of the series, above the plot at its right end.
  private func legendNodes() -> [HTMLNode] {
    let nodes = legend.entries.flatMap { entry -> [HTMLNode] in
      let top = Double(entry.row) * FigureLegend.rowHeight
      let left = entry.left + FigureLegend.signWidth
      return [
        .group(swatch(entry.series, at: entry.left, top + 12)),
        SVG.text(
          FigureText.shortened(entry.series.name, to: Self.width - left), left, top + 16),
      ]
    }
    return nodes.isEmpty ? [] : [.tag("g", ["class": "legend"], nodes)]
  }

  private func swatch(_ entry: FigureSeries, at left: Double, _ middle: Double) -> [HTMLNode] {
    switch entry.form {
    case .line:
      var path = SVGPath()
      path.move(to: left, middle)
      path.line(to: left + 22, middle)
      return [SVG.path(path.data, "line \(entry.style.line)")]
    case .arrows:
      var arrow = DrawnArrows()
      arrow.add(from: (left, middle), to: (left + 22, middle))
      return arrow.nodes(entry.style)
    case .points: return [marker(entry.style, at: [(left + 12, middle)])]
    case .area:
      var path = SVGPath()
      path.rectangle(from: left + 8, middle - 6, to: left + 20, middle + 6)
      return [SVG.path(path.data, "area \(entry.style.colour)")]
    }
  }
}
