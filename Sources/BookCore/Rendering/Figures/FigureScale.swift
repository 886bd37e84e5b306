// From data to the page along one axis.

import BookRecords
import Glibc

/// Maps a range of data to a stretch of the drawing.
struct FigureScale {
  var lower: Double
  var upper: Double
  var isLogarithmic: Bool
  /// Whether the greater values are at the start.
  private let isDescending: Bool
  /// Where `lower` and `upper` are drawn.
  var start: Double
  var end: Double
  /// Whether the data are whole numbers, or cells around them, so that nothing lies between.
  let isWhole: Bool

  /// - Parameters:
  ///   - values: the data; what cannot be drawn on the scale is passed over.
  ///   - includesZero: whether zero must be in sight, as for bars.
  init(_ values: [Double], axis: FigureRecord.Axis, includesZero: Bool, isPadded: Bool) {
    isLogarithmic = axis.scale == .logarithmic
    isDescending = axis.isDescending
    let isLog = isLogarithmic
    var drawn = values.filter { $0.isFinite && (!isLog || $0 > 0) }
    isWhole = Self.areWhole(drawn)
    if includesZero, !isLog { drawn.append(0) }
    lower = drawn.min() ?? (isLog ? 0.1 : 0)
    upper = drawn.max() ?? 1
    (start, end) = (0, 1)
    if !Self.areApart(lower, upper, isLog) { widen() }
    if isPadded { pad(keepsZero: includesZero) }
    lower = isLog ? max(lower, .leastNonzeroMagnitude) : lower.finite
    upper = upper.finite
    if let limits = axis.limits, limits.count == 2, limits.allSatisfy(\.isFinite),
      !isLog || limits[0] > 0, Self.areApart(limits[0], limits[1], isLog)
    {
      (lower, upper) = (limits[0], limits[1])
    }
  }

  /// Whether the ends of a range have different places. Logarithms of neighbouring numbers are equal.
  private static func areApart(_ lower: Double, _ upper: Double, _ isLogarithmic: Bool) -> Bool {
    isLogarithmic ? log(lower) < log(upper) : lower < upper
  }

  /// Two whole numbers may be the ends of a line that goes through all others between them; the
  /// edges of cells lie halfway between whole numbers.
  private static func areWhole(_ values: [Double]) -> Bool {
    let areCells = values.count > 1 && values.allSatisfy { $0 - $0.rounded(.down) == 0.5 }
    return areCells || values.count > 2 && values.allSatisfy { $0 == $0.rounded() }
  }

  private mutating func widen() {
    if isLogarithmic {
      (lower, upper) = (lower / 10, upper * 10)
    } else {
      let margin = lower == 0 ? 1 : max(abs(lower) / 2, .leastNonzeroMagnitude)
      (lower, upper) = (lower - margin, upper + margin)
    }
  }

  private mutating func pad(keepsZero: Bool) {
    if isLogarithmic {
      let ratio = upper / lower
      let factor = ratio.isFinite ? pow(ratio, 0.04) : pow(upper, 0.04) / pow(lower, 0.04)
      (lower, upper) = (lower / factor, upper * factor)
    } else {
      let span = upper - lower
      let margin = span.isFinite ? span * 0.04 : upper * 0.04 - lower * 0.04
      if !(keepsZero && lower == 0) { lower -= margin }
      if !(keepsZero && upper == 0) { upper += margin }
    }
  }

  /// Where a value is drawn; nil for one that has no place on the scale.
  func position(of value: Double) -> Double? {
    guard value.isFinite, !isLogarithmic || value > 0 else { return nil }
    let part =
      isLogarithmic
      ? log(value).part(from: log(lower), to: log(upper)) : value.part(from: lower, to: upper)
    return start + (isDescending ? 1 - part : part) * (end - start)
  }

  /// Whether one of the numbers lies outside.
  func leavesOut(anyOf values: [Double]) -> Bool {
    values.contains { $0.isFinite && !(lower <= $0 && $0 <= upper) }
  }

  /// Length on the drawing of a unit of data. For linear scales.
  var unit: Double {
    let span = upper - lower
    let unit = abs(end - start) / (span.isFinite ? span : upper / 2 - lower / 2)
    return (span.isFinite ? unit : unit / 2).finite
  }

  /// Makes a unit as long as on another axis by showing more data around the middle.
  mutating func widen(toUnit target: Double) {
    let span = abs(end - start) / target
    let middle = Double.middle(lower, upper)
    (lower, upper) = ((middle - span / 2).finite, (middle + span / 2).finite)
  }
}
