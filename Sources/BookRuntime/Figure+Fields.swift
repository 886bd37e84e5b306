// Functions of two variables: heat maps, contour lines, surfaces.

internal import BookRecords
public import MathEngine

extension Figure {
  /// Adds colours for values on a grid: a row of the matrix for each `y`, a column for each `x`.
  public func heatMap(
    x: some Sequence<Double>, y: some Sequence<Double>, values: Matrix
  ) -> Figure {
    let (x, y) = requireGrid("heatMap", Array(x), Array(y), values, atLeast: 1)
    return adding(.heatMap(x: x, y: y, values: values.flattened.elements))
  }

  /// Adds colours for the entries of a matrix, with columns and rows numbered from 0.
  ///
  /// Row 0 is at the top, as where the matrix is printed: the vertical axis goes downward, for other
  /// layers of the figure too.
  public func heatMap(_ values: Matrix) -> Figure {
    var figure = heatMap(
      x: Vector(0..<values.columnCount), y: Vector(0..<values.rowCount), values: values)
    figure.record.y.isDescending = true
    return figure
  }

  /// Adds colours for a function: `.heatMap(x: -2...2, y: -1...1) { x, y in x * y }`.
  public func heatMap(
    x: ClosedRange<Double>, y: ClosedRange<Double>, samples: Int = 61,
    _ function: (Double, Double) throws -> Double
  ) rethrows -> Figure {
    let (xs, ys) = grids("heatMap", x, y, samples)
    return heatMap(x: xs, y: ys, values: try Self.table(xs, ys, function))
  }

  /// Adds lines along which values on a grid are equal.
  ///
  /// - Parameters:
  ///   - x: places that increase, one for each column of `values`.
  ///   - y: places that increase, one for each row.
  ///   - values: what the function is at each place.
  ///   - levels: the values of the lines; left out, about ten round ones.
  public func contours(
    x: some Sequence<Double>, y: some Sequence<Double>, values: Matrix, levels: [Double] = []
  ) -> Figure {
    let (x, y) = requireGrid("contours", Array(x), Array(y), values, atLeast: 2)
    let label = label("contours", "")
    requireFinite(label, "levels", levels, hint: "a level is a number that the function takes")
    return adding(.contours(x: x, y: y, values: values.flattened.elements, levels: levels))
  }

  /// Adds lines along which a function is constant.
  ///
  /// ```swift
  /// Figure(equalUnits: true).contours(x: -3...3, y: -3...3) { x, y in x * x + 4 * y * y }
  /// ```
  public func contours(
    x: ClosedRange<Double>, y: ClosedRange<Double>, levels: [Double] = [], samples: Int = 61,
    _ function: (Double, Double) throws -> Double
  ) rethrows -> Figure {
    let (xs, ys) = grids("contours", x, y, samples)
    return contours(x: xs, y: ys, values: try Self.table(xs, ys, function), levels: levels)
  }

  /// Adds heights over a grid. A figure with a surface has no other layers.
  public func surface(
    x: some Sequence<Double>, y: some Sequence<Double>, values: Matrix
  ) -> Figure {
    let (x, y) = requireGrid("surface", Array(x), Array(y), values, atLeast: 2)
    return adding(.surface(x: x, y: y, values: values.flattened.elements))
  }

  /// Adds the surface of a function over a rectangle.
  public func surface(
    x: ClosedRange<Double>, y: ClosedRange<Double>, samples: Int = 31,
    _ function: (Double, Double) throws -> Double
  ) rethrows -> Figure {
    let (xs, ys) = grids("surface", x, y, samples)
    return surface(x: xs, y: ys, values: try Self.table(xs, ys, function))
  }

  func grids(
    _ kind: String, _ x: ClosedRange<Double>, _ y: ClosedRange<Double>, _ samples: Int
  ) -> ([Double], [Double]) {
    (
      grid(x, samples, isLogarithmic: record.x.scale == .logarithmic, label(kind, "")),
      grid(y, samples, isLogarithmic: record.y.scale == .logarithmic, label(kind, ""))
    )
  }

  private static func table(
    _ xs: [Double], _ ys: [Double], _ function: (Double, Double) throws -> Double
  ) rethrows -> Matrix {
    Matrix(ys.count, xs.count, try ys.flatMap { y in try xs.map { x in try function(x, y) } })
  }
}
