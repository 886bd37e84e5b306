// From data to the page along one axis, and the ticks of an axis.

import BookRecords
import Glibc

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
    if let powers { return powerTicks(powers, about: count) }
    let (values, notation) = linearTicks(about: count)
    return values.map { FigureTick(value: $0, label: notation.label($0)) }
  }

  /// The axis's title, with what the labels of its ticks leave out.
  func title(_ name: String, about count: Int) -> String {
    powers == nil ? linearTicks(about: count).notation.title(name) : name
  }

  private func linearTicks(about count: Int) -> (values: [Double], notation: TickNotation) {
    let rough = Self.roundStep((upper - lower) / Double(max(count, 1)))
    let step = isWhole && upper - lower >= 1 ? max(rough, 1) : rough
    var values: [Double] = []
    if step > 0, step.isFinite {
      let first = (lower / step - 1e-9).rounded(.up)
      let last = (upper / step + 1e-9).rounded(.down)
      if last >= first, last - first < 100 {
        values = stride(from: first, through: last, by: 1).map { $0 == 0 ? 0 : $0 * step }
      }
    }
    return (values, TickNotation(values, step: step))
  }

  /// The powers of ten in sight of a logarithmic scale; nil where there are none.
  private var powers: ClosedRange<Int>? {
    guard isLogarithmic else { return nil }
    let first = Int((log10(lower) - 1e-9).rounded(.up))
    let last = Int((log10(upper) + 1e-9).rounded(.down))
    return first <= last ? first...last : nil
  }

  private func powerTicks(_ powers: ClosedRange<Int>, about count: Int) -> [FigureTick] {
    let step = max(1, (powers.count - 1 + count - 1) / max(count, 1))
    // Of every second or third power those are shown that 1 is among.
    return powers.filter { $0 % step == 0 }.map { exponent in
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
