// Contour lines of values on a grid.

/// Values on a grid, for contour lines by marching squares.
struct ContourGrid {
  struct Point { var x, y: Double }
  struct Segment { var a, b: Point }

  let x: [Double]
  let y: [Double]
  /// Row-major, a row for each `y`.
  let values: [Double]

  /// The pieces of the line where the bilinear interpolant takes a value; none in cells with NaN.
  func segments(at level: Double) -> [Segment] {
    guard x.count > 1, y.count > 1 else { return [] }
    var segments: [Segment] = []
    for row in 0..<(y.count - 1) {
      for column in 0..<(x.count - 1) {
        segments += cellSegments(row, column, level)
      }
    }
    return segments
  }

  private func value(_ row: Int, _ column: Int) -> Double { values[row * x.count + column] }

  private func cellSegments(_ row: Int, _ column: Int, _ level: Double) -> [Segment] {
    // Most cells lie on one side of the level; no line passes through them.
    let first = value(row, column) >= level
    let isCrossed =
      (value(row, column + 1) >= level) != first
      || (value(row + 1, column) >= level) != first
      || (value(row + 1, column + 1) >= level) != first
    guard isCrossed else { return [] }
    let corners = [(row, column), (row, column + 1), (row + 1, column + 1), (row + 1, column)]
    let heights = corners.map { value($0.0, $0.1) }
    guard heights.allSatisfy(\.isFinite) else { return [] }
    let crossings = (0..<4).compactMap { side -> Point? in
      let next = (side + 1) % 4
      guard (heights[side] >= level) != (heights[next] >= level) else { return nil }
      let part = level.part(from: heights[side], to: heights[next])
      let (a, b) = (corners[side], corners[next])
      return Point(
        x: .between(x[a.1], x[b.1], at: part), y: .between(y[a.0], y[b.0], at: part))
    }
    guard crossings.count == 4 else {
      return crossings.count == 2 ? [Segment(a: crossings[0], b: crossings[1])] : []
    }
    // A saddle: the value in the middle says which corners belong together.
    let isHigh = heights.mean >= level
    let joinsFirst = isHigh == (heights[0] >= level)
    return joinsFirst
      ? [Segment(a: crossings[0], b: crossings[1]), Segment(a: crossings[2], b: crossings[3])]
      : [Segment(a: crossings[3], b: crossings[0]), Segment(a: crossings[1], b: crossings[2])]
  }
}
