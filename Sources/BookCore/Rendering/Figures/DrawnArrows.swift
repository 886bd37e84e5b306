// Arrows: shafts, which dashes tell apart, and heads, which dashes would tear.

import Glibc

/// The arrows of a layer.
struct DrawnArrows {
  private var shafts = SVGPath()
  private var heads = SVGPath()

  mutating func add(from tail: (x: Double, y: Double), to tip: (x: Double, y: Double)) {
    let (vx, vy) = (tip.x - tail.x, tip.y - tail.y)
    let length = hypot(vx, vy)
    shafts.move(to: tail.x, tail.y)
    shafts.line(to: tip.x, tip.y)
    guard length > 0 else { return }
    let size = min(7, length * 0.4)
    let (ux, uy) = (vx / length * size, vy / length * size)
    heads.move(to: tip.x - ux - uy * 0.5, tip.y - uy + ux * 0.5)
    heads.line(to: tip.x, tip.y)
    heads.line(to: tip.x - ux + uy * 0.5, tip.y - uy - ux * 0.5)
  }

  func nodes(_ style: SeriesStyle) -> [HTMLNode] {
    [
      SVG.path(shafts.data, "arrow \(style.line)"),
      SVG.path(heads.data, "arrow head \(style.colour)"),
    ]
  }
}
