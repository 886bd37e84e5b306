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
  /// Names the plot's area among all ids of the document.
  let areaID: String
  /// Whether limits of the axes leave out a part of the data.
  private(set) var isCut = false
  private(set) var legend = FigureLegend([], beside: "", upTo: 0)
  /// The names along the axis, laid out; nil without any.
  private(set) var labels: CategoryLabels?

  /// - Parameter areaID: an id that nothing else in the document has; it is used where the data reach
  ///   out of the axes' limits.
  init(_ figure: FigureRecord, areaID: String = "area") {
    self.figure = figure
    self.areaID = areaID
    series = FigureSeries.all(of: figure)
    categories = figure.layers.categories
    field = figure.layers.fieldRange
    let layers = figure.layers
    let isFilled = layers.contains(where: \.fillsItsArea)
    let (xValues, yValues) = (layers.flatMap(\.xValues), layers.flatMap(\.yValues))
    x = FigureScale(
      xValues, axis: figure.x, includesZero: false,
      isPadded: !isFilled && categories.isEmpty)
    y = FigureScale(
      yValues, axis: figure.y,
      includesZero: layers.contains(where: \.standsOnZero),
      isPadded: !isFilled)
    if !categories.isEmpty {
      x.isLogarithmic = false
      (x.lower, x.upper) = Self.range(of: xValues, beside: categories.count)
    }
    layOut()
    let cutsX = categories.isEmpty && figure.x.limits != nil && x.leavesOut(anyOf: xValues)
    isCut = cutsX || figure.y.limits != nil && y.leavesOut(anyOf: yValues)
  }

  /// The range of an axis with bars at 0, 1, …, which other layers may go beyond.
  private static func range(
    of values: [Double], beside barCount: Int
  ) -> (lower: Double, upper: Double) {
    let last = Double(barCount - 1)
    let drawn = (values + [0, last]).finiteRange ?? 0...last
    return ((drawn.lowerBound - 0.6).finite, (drawn.upperBound + 0.6).finite)
  }

  /// Places the plot's area inside the margins that labels and legend need.
  private mutating func layOut() {
    let right = field == nil ? 14.0 : 74
    let widest = y.ticks(about: Self.yTickCount).map(\.label.count).max() ?? 0
    (x.start, x.end) = (16 + 8 * Double(max(widest, 2)), Self.width - right)
    if !categories.isEmpty { layOutCategories() }
    legend = FigureLegend(series, beside: yTitle, upTo: Self.width - right)
    if Double(legend.rowCount) * FigureLegend.rowHeight > height / 3 {
      legend = FigureLegend(below: series, upTo: Self.width)
    }
    let below = (labels?.extraHeight ?? 0) + legend.heightBelow
    let bottom = (xTitle.isEmpty ? 30.0 : 50) + below
    height += below
    let rows = max(legend.isBelow ? 0 : legend.rowCount, yTitle.isEmpty ? 0 : 1)
    let top = rows > 0 ? 15 + Double(rows) * FigureLegend.rowHeight : 14
    (y.start, y.end) = (height - bottom, top)
    guard figure.hasEqualUnits, !x.isLogarithmic, !y.isLogarithmic else { return }
    // A drawing that grows up to square keeps its data large.
    let wanted = x.unit * (y.upper - y.lower)
    let extra = legend.heightBelow
    height = min(max(wanted + top + bottom, 240 + extra), 520 + extra)
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
    return (isCut ? [clipPath()] : []) + [.tag("g", ["class": "data"], nodes)]
  }
}
