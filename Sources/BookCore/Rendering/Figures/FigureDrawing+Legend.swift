// The signs and names of a figure's series.

extension FigureDrawing {
  /// The names of the series, above the plot at its right end or below it.
  func legendNodes() -> [HTMLNode] {
    let start = legend.isBelow ? height - legend.heightBelow : 0
    let nodes = legend.entries.flatMap { entry -> [HTMLNode] in
      let top = start + Double(entry.row) * FigureLegend.rowHeight
      let left = entry.left + FigureLegend.signWidth
      return [
        .group(swatch(entry.series, at: entry.left, top + 12)),
        SVG.text(entry.series.name, upTo: Self.width - left, left, top + 16),
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
