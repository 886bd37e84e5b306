// Series over an axis: lines, points, error bars, and notes beside them.

internal import BookRecords
public import MathEngine

extension Figure {
  /// Adds a line through points, in their order.
  public func line(
    _ name: String = "", x: some Sequence<Double>, y: some Sequence<Double>
  ) -> Figure {
    let (x, y) = (Array(x), Array(y))
    requireSameCounts(label("line", name), [("x", x.count), ("y", y.count)])
    return adding(.line(name: name, x: x, y: y))
  }

  /// Adds a line through values numbered from 0, such as the losses of a training run.
  public func line(_ name: String = "", y: some Sequence<Double>) -> Figure {
    let y = Array(y)
    return line(name, x: y.indices.map(Double.init), y: y)
  }

  /// Adds a line through points of the plane, such as the iterates of a minimisation.
  public func line(_ name: String = "", through points: [Vector]) -> Figure {
    let (x, y) = coordinates(of: points, label("line", name))
    return line(name, x: x, y: y)
  }

  /// Adds the graph of a function: `.line("sin", x: 0...6.3) { sin($0) }`.
  ///
  /// - Parameters:
  ///   - name: the line's name in the legend.
  ///   - range: what the function is computed over, its ends included.
  ///   - samples: how many points are computed, spaced equally on the axis as it is drawn.
  ///   - function: the height at a place.
  public func line(
    _ name: String = "", x range: ClosedRange<Double>, samples: Int = 201,
    _ function: (Double) throws -> Double
  ) rethrows -> Figure {
    let x = grid(range, samples, isLogarithmic: record.x.scale == .logarithmic, label("line", name))
    return line(name, x: x, y: try x.map(function))
  }

  /// Adds points.
  public func points(
    _ name: String = "", x: some Sequence<Double>, y: some Sequence<Double>
  ) -> Figure {
    let (x, y) = (Array(x), Array(y))
    requireSameCounts(label("points", name), [("x", x.count), ("y", y.count)])
    return adding(.points(name: name, x: x, y: y))
  }

  /// Adds points of the plane.
  public func points(_ name: String = "", at points: [Vector]) -> Figure {
    let (x, y) = coordinates(of: points, label("points", name))
    return self.points(name, x: x, y: y)
  }

  /// Adds a point for each row of a matrix of two columns, such as a sample of two features.
  public func points(_ name: String = "", rows: Matrix) -> Figure {
    if rows.columnCount != 2 {
      trap(
        label("points", name), "rows is \(rows.rowCount)×\(rows.columnCount), not n×2",
        hint: "choose two columns, as in .points(x: X[column: 0], y: X[column: 1])")
    }
    return points(name, x: rows[column: 0], y: rows[column: 1])
  }

  /// Adds points whose bars reach from `y - errors` to `y + errors`.
  public func errorBars(
    _ name: String = "", x: some Sequence<Double>, y: some Sequence<Double>,
    errors: some Sequence<Double>
  ) -> Figure {
    let (x, y, errors) = (Array(x), Array(y), Array(errors))
    let label = label("errorBars", name)
    requireSameCounts(label, [("x", x.count), ("y", y.count), ("errors", errors.count)])
    if let index = errors.firstIndex(where: { $0 < 0 }) {
      trap(label, "errors[\(index)] is \(errors[index])", hint: "an error is a size: 0 or more")
    }
    return adding(.errorBars(name: name, x: x, y: y, errors: errors))
  }

  /// Adds a note beside a point.
  public func annotation(_ text: String, x: Double, y: Double) -> Figure {
    adding(.annotation(text: text, x: x, y: y))
  }
}
