// Numbers of about 32 digits as unevaluated sums of two doubles, the same on every platform.
//
// Algorithms and error bounds: Joldes, Muller and Popescu, "Tight and rigorous error bounds for basic
// building blocks of double-word arithmetic", ACM TOMS 44 (2017). Every operation is good to a few
// units of 2⁻¹⁰⁴, without overflow or underflow on the way.

struct DoubleDouble: Equatable, Sendable {
  var high: Double
  var low: Double

  static let zero = DoubleDouble(0)

  @inline(__always)
  init(_ value: Double) { (high, low) = (value, 0) }

  @inline(__always)
  init(high: Double, low: Double) { (self.high, self.low) = (high, low) }

  /// The exact sum of two doubles.
  @inline(__always)
  init(sum a: Double, _ b: Double) {
    let total = a + b
    let part = total - a
    self.init(high: total, low: (a - (total - part)) + (b - part))
  }

  /// The exact sum of two doubles of which the first is not smaller in size.
  @inline(__always)
  init(ordered a: Double, _ b: Double) {
    let total = a + b
    self.init(high: total, low: b - (total - a))
  }

  /// The exact product of two doubles.
  @inline(__always)
  init(product a: Double, _ b: Double) {
    let value = a * b
    self.init(high: value, low: (-value).addingProduct(a, b))
  }

  @inline(__always)
  static func + (x: DoubleDouble, y: DoubleDouble) -> DoubleDouble {
    let heads = DoubleDouble(sum: x.high, y.high)
    let tails = DoubleDouble(sum: x.low, y.low)
    let first = DoubleDouble(ordered: heads.high, heads.low + tails.high)
    return DoubleDouble(ordered: first.high, tails.low + first.low)
  }

  @inline(__always)
  static prefix func - (x: DoubleDouble) -> DoubleDouble {
    DoubleDouble(high: -x.high, low: -x.low)
  }

  @inline(__always)
  static func - (x: DoubleDouble, y: DoubleDouble) -> DoubleDouble { x + -y }

  @inline(__always)
  static func * (x: DoubleDouble, y: DoubleDouble) -> DoubleDouble {
    let heads = DoubleDouble(product: x.high, y.high)
    let crossed = (x.low * y.low).addingProduct(x.high, y.low).addingProduct(x.low, y.high)
    return DoubleDouble(ordered: heads.high, heads.low + crossed)
  }

  @inline(__always)
  static func / (x: DoubleDouble, y: DoubleDouble) -> DoubleDouble {
    let first = x.high / y.high
    let rest = x - y * DoubleDouble(first)
    let second = rest.high / y.high
    let remainder = rest - y * DoubleDouble(second)
    return DoubleDouble(ordered: first, second) + DoubleDouble(remainder.high / y.high)
  }

  /// The square root of a positive number, by one Newton step from the double root.
  func squareRoot() -> DoubleDouble {
    if high <= 0 { return DoubleDouble(high.squareRoot()) }
    let root = high.squareRoot()
    let rest = self - DoubleDouble(product: root, root)
    return DoubleDouble(ordered: root, rest.high / (2 * root))
  }

  /// The number times `2ᵏ`.
  func timesPowerOfTwo(_ k: Int) -> DoubleDouble {
    DoubleDouble(
      high: Double(sign: .plus, exponent: k, significand: high),
      low: Double(sign: .plus, exponent: k, significand: low))
  }

  /// The nearest double.
  var value: Double { high + low }
}
