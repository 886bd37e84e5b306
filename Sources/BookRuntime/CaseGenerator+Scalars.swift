// Numbers for property claims.

extension CaseGenerator where Value == Double {
  /// Any number: zero, ones, huge and tiny ones, and numbers of all magnitudes of both signs.
  public static var number: CaseGenerator<Double> { number(in: -1e100...1e100) }

  /// Numbers of a range, its ends included.
  ///
  /// A range that spans many magnitudes is drawn from by magnitude, a short one uniformly.
  public static func number(in range: ClosedRange<Double>) -> CaseGenerator<Double> {
    let special: [Double] = [0, 1, -1, 2, 0.5, 1e100, -1e100, 1e-100, -1e-100, .pi]
    let hard = [range.lowerBound, range.upperBound] + special.filter(range.contains)
    return CaseGenerator(
      hardCases: { hard },
      draw: { random in
        let wide = max(range.lowerBound.magnitude, range.upperBound.magnitude) > 1e6
        let everyday = range.clamped(to: wide ? -1e3...1e3 : range)
        return Double.random(in: everyday, using: &random)
      },
      shrink: { value in
        simplerNumbers(value).filter(range.contains)
      },
      source: { $0.description })
  }
}

extension CaseGenerator where Value == Int {
  /// Integers of a range, its ends included.
  public static func integer(in range: ClosedRange<Int>) -> CaseGenerator<Int> {
    let hard = [range.lowerBound, range.upperBound] + [0, 1, -1, 2].filter(range.contains)
    return CaseGenerator(
      hardCases: { hard }, draw: { Int.random(in: range, using: &$0) },
      shrink: { value in
        [0, 1, value / 2, value - value.signum()].filter {
          range.contains($0) && $0 != value && $0.magnitude <= value.magnitude
        }
      },
      source: { $0.description })
  }
}

/// Simpler numbers than a number: 0, ±1, the integer part, half of it. Nothing is simpler than 0.
func simplerNumbers(_ value: Double) -> [Double] {
  let candidates = [0, 1, -1, value.rounded(.towardZero), (value / 2).rounded(.towardZero)]
  let rank = { (number: Double) in
    (number == number.rounded() ? 0.0 : 1.0, number.magnitude, number < 0 ? 1.0 : 0.0)
  }
  return candidates.filter { rank($0) < rank(value) }
}
