// Numbers for property claims.

internal import MathEngine

extension CaseGenerator where Value == Double {
  /// Any number: zero, ones, huge and tiny ones of both signs, then everyday ones between ±1000.
  public static var number: CaseGenerator<Double> { number(in: -1e100...1e100) }

  /// A positive number: 1, huge and tiny ones, then everyday ones up to 1000.
  public static var positiveNumber: CaseGenerator<Double> { number(in: 1e-100...1e100) }

  /// A number from 0 to 1: both ends, a half, and numbers that are nearly 0 or nearly 1.
  public static var probability: CaseGenerator<Double> { number(in: 0...1) }

  /// Numbers of a range, its ends included. A range that reaches beyond ±10⁶ is drawn from within
  /// ±1000 where it reaches there too.
  public static func number(in range: ClosedRange<Double>) -> CaseGenerator<Double> {
    let special: [Double] = [0, 1, -1, 2, 0.5, 1e100, -1e100, 1e-100, -1e-100, .pi]
    let inside = [1e-12, 1 - 1e-12].filter { range == 0...1 && range.contains($0) }
    let hard = [range.lowerBound, range.upperBound] + (special + inside).filter(range.contains)
    let isWide = max(range.lowerBound.magnitude, range.upperBound.magnitude) > 1e6
    let everyday = range.clamped(to: -1e3...1e3)
    let drawn =
      isWide && everyday.lowerBound < everyday.upperBound && range.overlaps(-1e3...1e3)
      ? everyday : range
    return CaseGenerator(
      hardCases: { hard }, draw: { Double.random(in: drawn, using: &$0) },
      shrink: { simplerNumbers($0).filter(range.contains) }, source: swiftSource)
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

extension CaseGenerator where Value == Bool {
  /// False and true.
  public static var boolean: CaseGenerator<Bool> { choice(of: [false, true]) }
}

extension CaseGenerator {
  /// The elements of a list; each is tried, and earlier ones count as simpler.
  public static func choice(of values: [Value]) -> CaseGenerator<Value>
  where Value: Sendable & Equatable {
    if values.isEmpty { trap("CaseGenerator.choice(of:)", "the list is empty") }
    return CaseGenerator(
      hardCases: { values }, draw: { values[Int.random(in: values.indices, using: &$0)] },
      shrink: { value in Array(values.prefix { $0 != value }) }, source: { swiftSource(of: $0) })
  }

  /// Pairs of what two generators make.
  public static func pair<A, B>(
    _ first: CaseGenerator<A>, _ second: CaseGenerator<B>
  ) -> CaseGenerator<(A, B)> where Value == (A, B) {
    CaseGenerator<(A, B)>(
      hardCases: {
        let (a, b) = (first.hardCases(), second.hardCases())
        guard !a.isEmpty, !b.isEmpty else { return [] }
        return (0..<(2 * max(a.count, b.count))).map { (a[$0 % a.count], b[$0 / 2 % b.count]) }
      },
      draw: { (first.draw(&$0), second.draw(&$0)) },
      shrink: { pair in
        first.shrink(pair.0).map { ($0, pair.1) } + second.shrink(pair.1).map { (pair.0, $0) }
      },
      source: { "(\(first.source($0.0)), \(second.source($0.1)))" })
  }
}

/// Simpler numbers than a number, simplest first: small integers, then fewer decimals, then a
/// smaller size. Nothing is simpler than 0.
func simplerNumbers(_ value: Double) -> [Double] {
  let candidates = [
    0, 1, -1, value.magnitude, value.rounded(.towardZero), (value / 2).rounded(.towardZero),
    (value * 10).rounded() / 10, (value * 100).rounded() / 100,
    value == value.rounded() ? value - (value < 0 ? -1 : 1) : value,
  ]
  let rank = { (number: Double) in
    (decimals(number), number.magnitude, number < 0 ? 1.0 : 0.0)
  }
  var simpler: [Double] = []
  for candidate in candidates
  where rank(candidate) < rank(value) && !simpler.contains(candidate) {
    simpler.append(candidate)
  }
  return simpler
}

/// 0 for an integer, 1 and 2 for as many decimals, 3 for more.
private func decimals(_ value: Double) -> Double {
  if value == value.rounded() { return 0 }
  if value == (value * 10).rounded() / 10 { return 1 }
  return value == (value * 100).rounded() / 100 ? 2 : 3
}
