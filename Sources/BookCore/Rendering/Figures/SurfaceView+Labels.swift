// What is written at the two ground axes of a surface.

extension SurfaceView {
  private static let gap = 14.0

  /// The ends of the axes. Where both meet, the end of `x` stands under the edge and the beginning of
  /// `y` at its right.
  func ticks() -> [HTMLNode] {
    let (x, y) = (surface.x, surface.y)
    let (origin, corner, back) = (project(0, 0, 0), project(1, 0, 0), project(1, 1, 0))
    return [
      .tag(
        "g", ["class": "ticks"],
        [
          SVG.text(FigureNumber.short(x[0]), origin.x, origin.y + 18, anchor: "middle"),
          SVG.text(FigureNumber.short(x[x.count - 1]), corner.x + 4, corner.y + 20, anchor: "end"),
          SVG.text(FigureNumber.short(y[0]), corner.x + 8, corner.y + 8),
          SVG.text(FigureNumber.short(y[y.count - 1]), back.x + 8, back.y + 8),
        ])
    ]
  }

  /// The title of `x` under its axis; that of `y` beside its own, or under it where it is long.
  func titles(_ xTitle: String, _ yTitle: String) -> [HTMLNode] {
    let most = FigureDrawing.width - 8
    let (front, side) = (project(0.5, 0, 0), project(1, 0.5, 0))
    let row = project(0, 0, 0).y + 38
    let width = min(FigureText.width(xTitle), most)
    let middle = max(front.x, 4 + width / 2)
    let x = SVG.text(xTitle, upTo: most, middle, row, anchor: "middle", class: "title")
    if side.x + 10 + FigureText.width(yTitle) <= colours - 4 {
      return [x, SVG.text(yTitle, side.x + 10, side.y + 16, class: "title")]
    }
    let right = FigureDrawing.width - 4
    let yWidth = min(FigureText.width(yTitle), most)
    let isBeside = middle + width / 2 + Self.gap <= right - yWidth
    let under = isBeside ? row : row + FigureLegend.rowHeight
    return [x, SVG.text(yTitle, upTo: most, right, under, anchor: "end", class: "title")]
  }
}
