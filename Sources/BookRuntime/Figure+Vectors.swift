// Arrows: single vectors, and vector fields.

internal import BookRecords
internal import Glibc
public import MathEngine

extension Figure {
  /// Adds an arrow, from the origin unless said: `.arrow("a", to: [3, 4])`.
  public func arrow(_ name: String = "", from tail: Vector = [0, 0], to tip: Vector) -> Figure {
    let (x, y) = coordinates(of: [tail, tip], label("arrow", name))
    return vectors(name, x: [x[0]], y: [y[0]], dx: [x[1] - x[0]], dy: [y[1] - y[0]])
  }

  /// Adds an arrow at each point `(x, y)`, as long as `(dx, dy)` is on the axes.
  public func vectors(
    _ name: String = "", x: some Sequence<Double>, y: some Sequence<Double>,
    dx: some Sequence<Double>, dy: some Sequence<Double>
  ) -> Figure {
    let (x, y, dx, dy) = (Array(x), Array(y), Array(dx), Array(dy))
    requireSameCounts(
      label("vectors", name),
      [("x", x.count), ("y", y.count), ("dx", dx.count), ("dy", dy.count)])
    return adding(.vectors(name: name, x: x, y: y, dx: dx, dy: dy))
  }

  /// Adds the arrows of a vector field on a grid.
  ///
  /// All arrows are shortened or stretched by one factor, 1, 2 or 5 times a power of ten, with which
  /// the longest just stays within a step of the grid. The name in the legend tells the factor.
  ///
  /// ```swift
  /// Figure("∇f").vectorField("∇f", x: -3...3, y: -3...3) { x, y in [2 * x, 8 * y] }
  /// ```
  ///
  /// - Parameters:
  ///   - name: the name of the arrows in the legend.
  ///   - x: the grid's range on the horizontal axis, its ends included.
  ///   - y: the same on the vertical axis.
  ///   - samples: how many arrows a side of the grid has.
  ///   - field: the two components at a point.
  public func vectorField(
    _ name: String = "", x: ClosedRange<Double>, y: ClosedRange<Double>, samples: Int = 13,
    _ field: (Double, Double) throws -> Vector
  ) rethrows -> Figure {
    let label = label("vectorField", name)
    if record.x.scale == .logarithmic || record.y.scale == .logarithmic {
      trap(label, "arrows on a grid need two linear axes")
    }
    let (xs, ys) = grids("vectorField", x, y, samples)
    let places = ys.flatMap { y in xs.map { [$0, y] as Vector } }
    let (dx, dy) = coordinates(of: try places.map { try field($0[0], $0[1]) }, label)
    let scale = Self.arrowScale(dx, dy, step: (xs[1] - xs[0], ys[1] - ys[0]))
    let factor = NumberFormat.automatic.text(scale)
    return vectors(
      scale == 1 ? name : "\(name.isEmpty ? "arrows" : name) × \(factor)",
      x: places.map { $0[0] }, y: places.map { $0[1] }, dx: dx.map { $0 * scale },
      dy: dy.map { $0 * scale })
  }

  /// The largest round factor that keeps the longest arrow within a step of the grid; 1 when no
  /// arrow has a length.
  private static func arrowScale(
    _ dx: [Double], _ dy: [Double], step: (x: Double, y: Double)
  ) -> Double {
    let lengths = zip(dx, dy).map { hypot($0 / step.x, $1 / step.y) }.filter(\.isFinite)
    guard let longest = lengths.max(), longest > 0 else { return 1 }
    guard (1 / longest).isFinite else { return 1e308 }
    let power = pow(10, log10(1 / longest).rounded(.down))
    let factor = [5.0, 2, 1].first { $0 * power * longest <= 1 } ?? 1
    return factor * power
  }
}
