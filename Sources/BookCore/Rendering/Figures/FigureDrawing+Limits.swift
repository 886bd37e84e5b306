// What limits of the axes leave out: lines and areas are cut at the edge of the plot, markers and
// notes are whole or not there.

extension FigureDrawing {
  /// A plot's area is this much larger than its axes, so that a line along its edge is whole.
  private static let margin = 1.0

  /// The nodes cut at the edge of the plot, where something may reach out of it.
  func clipped(_ nodes: [HTMLNode]) -> [HTMLNode] {
    guard isCut else { return nodes }
    return [.tag("g", ["clip-path": "url(\"#\(SiteLinks.escaped(areaID))\")"], nodes)]
  }

  /// The area of the plot, to which `clipped` refers.
  func clipPath() -> HTMLNode {
    let area: HTMLNode = .tag(
      "rect",
      [
        "x": SVG.number(x.start - Self.margin), "y": SVG.number(y.end - Self.margin),
        "width": SVG.number(x.end - x.start + 2 * Self.margin),
        "height": SVG.number(y.start - y.end + 2 * Self.margin),
      ])
    return .tag("clipPath", ["id": areaID], [area])
  }

  /// Whether a place on the drawing is within the limits, or off them by less than can be seen.
  func isInSight(_ place: (x: Double, y: Double)) -> Bool {
    let (wide, high) = (x.start - 0.1...x.end + 0.1, y.end - 0.1...y.start + 0.1)
    return !isCut || wide.contains(place.x) && high.contains(place.y)
  }
}
