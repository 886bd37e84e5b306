// What a layer must satisfy to be drawn as it was meant, and what is said when it does not.

internal import BookRecords
internal import Glibc
internal import MathEngine

extension Figure {
  /// A layer in messages: `Figure “Errors”: line “forward”`.
  func label(_ kind: String, _ layer: String) -> String {
    "\(name): \(kind)" + (layer.isEmpty ? "" : " “\(layer)”")
  }

  func requireSameCounts(_ label: String, _ counts: [(name: String, count: Int)]) {
    if counts.contains(where: { $0.count != counts[0].count }) {
      let words = counts.map { "\($0.count) \($0.name)" }.joined(separator: ", ")
      trap(
        label, "the counts differ: \(words)",
        hint: "numbers that belong together are as many; print the counts of both")
    }
    if counts[0].count == 0 {
      trap(label, "there is no data", hint: "a layer needs at least one number of each kind")
    }
  }

  func requireFinite(_ label: String, _ name: String, _ values: [Double], hint: String) {
    if let index = values.firstIndex(where: { !$0.isFinite }) {
      trap(label, "\(name)[\(index)] is \(values[index])", hint: hint)
    }
  }

  /// Finite numbers, each greater than the one before.
  func requireIncreasing(_ label: String, _ name: String, _ values: [Double]) {
    requireFinite(label, name, values, hint: "\(name) must be finite")
    for index in values.indices.dropFirst() where !(values[index - 1] < values[index]) {
      trap(
        label,
        "\(name)[\(index - 1)] is \(values[index - 1]) and \(name)[\(index)] is \(values[index])",
        hint: "\(name) must increase")
    }
  }

  /// The coordinates of points of the plane.
  func coordinates(of points: [Vector], _ label: String) -> (x: [Double], y: [Double]) {
    if let index = points.firstIndex(where: { $0.count != 2 }) {
      trap(
        label, "vector \(index) has \(points[index].count) coordinates",
        hint: "a point of the plane has 2")
    }
    return (points.map { $0[0] }, points.map { $0[1] })
  }

  /// The axes of a grid whose values have a row for each `y` and a column for each `x`.
  func requireGrid(
    _ kind: String, _ x: [Double], _ y: [Double], _ values: Matrix, atLeast least: Int
  ) -> ([Double], [Double]) {
    let label = label(kind, "")
    let shape = "values is \(values.rowCount)×\(values.columnCount)"
    if values.rowCount != y.count || values.columnCount != x.count {
      let isTransposed = values.rowCount == x.count && values.columnCount == y.count
      trap(
        label, "\(shape), but there are \(x.count) x and \(y.count) y",
        hint: isTransposed
          ? "a row belongs to a y and a column to an x: write values.T"
          : "values needs a row for each y and a column for each x")
    }
    if x.count < least || y.count < least {
      trap(label, "\(shape), which is too small", hint: "at least \(least)×\(least) is needed")
    }
    requireIncreasing(label, "x", x)
    requireIncreasing(label, "y", y)
    return (x, y)
  }

  /// Places spaced equally on an axis, the ends of the range included.
  func grid(
    _ range: ClosedRange<Double>, _ count: Int, isLogarithmic: Bool, _ label: String
  ) -> [Double] {
    let (lower, upper) = (range.lowerBound, range.upperBound)
    if count < 2 { trap(label, "samples is \(count)", hint: "at least 2 are needed") }
    if !(lower < upper && (upper - lower).isFinite) {
      trap(
        label, "the range \(range) has no samples",
        hint: "its ends must be finite, differ, and be less than 1.8e308 apart")
    }
    guard isLogarithmic else {
      return Vector(from: lower, through: upper, count: count).elements
    }
    requirePositive(label, "the range", [lower])
    let places = Vector(from: log(lower), through: log(upper), count: count).map { exp($0) }
    return [lower] + places.elements[1..<(count - 1)] + [upper]
  }

  func requirePositive(_ label: String, _ name: String, _ values: [Double]) {
    if let index = values.firstIndex(where: { $0 <= 0 }) {
      trap(
        label, "\(name)[\(index)] is \(values[index]), which has no place on a logarithmic axis",
        hint: "leave such values out, or write .nan for a gap")
    }
  }

  /// Stops where an axis has limits that the layer could not keep to.
  func requireNoLimits(_ label: String, of axes: [FigureRecord.Axis], _ reason: String) {
    if axes.contains(where: { $0.limits != nil }) {
      trap(label, reason, hint: "leave out the limits")
    }
  }

  /// A surface is drawn in a projection of its own.
  func requireOnlySurfaces() {
    let surfaces = record.layers.filter { if case .surface = $0 { true } else { false } }
    if !surfaces.isEmpty && surfaces.count != record.layers.count {
      trap(
        name, "a surface cannot share a figure with other kinds of layers",
        hint: "make two figures, or use .heatMap or .contours")
    }
  }
}
