// From data to the page along one axis, and the ticks of an axis.

import BookRecords

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// A tick of an axis.
struct FigureTick: Equatable {
  var value: Double
  var label: String
}

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
  private let isWhole: Bool

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
    if lower == upper { widen() }
    if isPadded { pad(keepsZero: includesZero) }
    if let limits = axis.limits, limits.count == 2, limits[0] < limits[1], !isLog || limits[0] > 0 {
      (lower, upper) = (limits[0], limits[1])
    }
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
      let margin = lower == 0 ? 1 : abs(lower) / 2
      (lower, upper) = (lower - margin, upper + margin)
    }
  }

  private mutating func pad(keepsZero: Bool) {
    if isLogarithmic {
      let factor = pow(upper / lower, 0.04)
      (lower, upper) = (lower / factor, upper * factor)
    } else {
      let margin = (upper - lower) * 0.04
      if !(keepsZero && lower == 0) { lower -= margin }
      if !(keepsZero && upper == 0) { upper += margin }
    }
  }

  /// Where a value is drawn; nil for one that has no place on the scale.
  func position(of value: Double) -> Double? {
    guard value.isFinite, !isLogarithmic || value > 0 else { return nil }
    let part =
      isLogarithmic
      ? (log(value) - log(lower)) / (log(upper) - log(lower)) : (value - lower) / (upper - lower)
    return start + (isDescending ? 1 - part : part) * (end - start)
  }

  /// Length on the drawing of a unit of data. For linear scales.
  var unit: Double { abs(end - start) / (upper - lower) }

  /// Makes a unit as long as on another axis by showing more data around the middle.
  mutating func widen(toUnit target: Double) {
    let span = abs(end - start) / target
    let middle = (lower + upper) / 2
    (lower, upper) = (middle - span / 2, middle + span / 2)
  }
}

extension FigureScale {
  /// Ticks at round values, about `count` of them.
  func ticks(about count: Int) -> [FigureTick] {
    isLogarithmic ? logarithmicTicks(about: count) : linearTicks(about: count)
  }

  private func linearTicks(about count: Int) -> [FigureTick] {
    let rough = Self.roundStep((upper - lower) / Double(max(count, 1)))
    let step = isWhole && upper - lower >= 1 ? max(rough, 1) : rough
    guard step > 0, step.isFinite else { return [] }
    let first = (lower / step - 1e-9).rounded(.up)
    let last = (upper / step + 1e-9).rounded(.down)
    guard last >= first, last - first < 100 else { return [] }
    return stride(from: first, through: last, by: 1).map { index in
      let value = index == 0 ? 0 : index * step
      return FigureTick(value: value, label: FigureNumber.text(value, step: step))
    }
  }

  private func logarithmicTicks(about count: Int) -> [FigureTick] {
    let first = Int((log10(lower) - 1e-9).rounded(.up))
    let last = Int((log10(upper) + 1e-9).rounded(.down))
    guard first <= last else { return linearTicks(about: count) }
    let step = max(1, (last - first) / max(count, 1))
    return stride(from: first, through: last, by: step).map { exponent in
      FigureTick(value: pow(10, Double(exponent)), label: FigureNumber.power(exponent))
    }
  }

  /// The next of 1, 2, 5 times a power of ten.
  static func roundStep(_ rough: Double) -> Double {
    guard rough > 0, rough.isFinite else { return 0 }
    let power = pow(10, log10(rough).rounded(.down))
    let factor = [1.0, 2, 5, 10].first { $0 * power >= rough * 0.999_999 } ?? 10
    return factor * power
  }
}
