// The ticks of an axis: at round values, as many as can be read.

import Glibc

/// A tick of an axis.
struct FigureTick: Equatable {
  var value: Double
  var label: String
}

extension FigureScale {
  /// Ticks at round values, about `count` of them.
  func ticks(about count: Int) -> [FigureTick] {
    if let ticks = logarithmicTicks(about: count) { return ticks }
    let (values, notation) = linearTicks(about: count)
    return values.map { FigureTick(value: $0, label: notation.label($0)) }
  }

  /// The axis's title, with what the labels of its ticks leave out.
  func title(_ name: String, about count: Int) -> String {
    logarithmicTicks(about: count) == nil ? linearTicks(about: count).notation.title(name) : name
  }

  private func linearTicks(about count: Int) -> (values: [Double], notation: TickNotation) {
    let portion = Double.step(from: lower, to: upper, count: Double(max(count, 1)))
    let rough = Self.roundStep(portion)
    let step = isWhole && upper - lower >= 1 ? max(rough, 1) : rough
    // Numbers that are next to one another have no round ones between them.
    guard step > 0, step >= max(abs(lower), abs(upper)).ulp else {
      return ([lower, upper], TickNotation([lower, upper], step: upper - lower))
    }
    let first = (lower / step - 1e-9).rounded(.up)
    let last = (upper / step + 1e-9).rounded(.down)
    let values = stride(from: first, through: last, by: 1).map { $0 == 0 ? 0 : $0 * step }
    return (values, TickNotation(values, step: step))
  }

  /// Powers of ten on a logarithmic axis; with fewer than three in sight 2 and 5 times as much too.
  /// Nil where even these are too few, and ticks at equal differences are better.
  private func logarithmicTicks(about count: Int) -> [FigureTick]? {
    guard isLogarithmic else { return nil }
    let first = Int((log10(lower) - 1e-9).rounded(.up))
    let last = Int((log10(upper) + 1e-9).rounded(.down))
    if last - first >= 2 { return powerTicks(first...last, about: count) }
    let ticks = first <= last ? partedTicks((first - 1)...last) : []
    return ticks.count >= 3 ? ticks : nil
  }

  private func powerTicks(_ powers: ClosedRange<Int>, about count: Int) -> [FigureTick] {
    let step = max(1, (powers.count - 1 + count - 1) / max(count, 1))
    // Of every second or third power those are shown that 1 is among.
    return powers.filter { $0 % step == 0 }.map { exponent in
      FigureTick(value: pow(10, Double(exponent)), label: FigureNumber.power(exponent))
    }
  }

  /// Ticks in sight at 1, 2 and 5 times powers of ten, all written out or none.
  private func partedTicks(_ powers: ClosedRange<Int>) -> [FigureTick] {
    let isPlain = powers.lowerBound >= -4 && powers.upperBound <= 4
    let values = powers.flatMap { exponent in
      // Divided by a whole number where there is one: its quotient has no error of a factor's.
      let whole = pow(10, Double(-exponent))
      let divides = exponent < 0 && whole.isFinite
      return [1.0, 2, 5].map { divides ? $0 / whole : $0 * pow(10, Double(exponent)) }
    }
    return values.filter { lower * (1 - 1e-9) <= $0 && $0 <= (upper * (1 + 1e-9)).finite }.map {
      FigureTick(
        value: $0,
        label: isPlain ? FigureNumber.short($0) : FigureNumber.scientific($0, decimals: 0))
    }
  }

  /// The next of 1, 2, 5 times a power of ten.
  static func roundStep(_ rough: Double) -> Double {
    guard rough > 0, rough.isFinite else { return 0 }
    let power = max(pow(10, log10(rough).rounded(.down)), .leastNonzeroMagnitude)
    let factor = [1.0, 2, 5, 10].first { $0 * power >= rough * 0.999_999 } ?? 10
    return factor * power
  }
}
