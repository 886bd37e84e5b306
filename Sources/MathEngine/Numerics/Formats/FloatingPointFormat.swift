// Binary floating-point formats as data: their fields, their limits, and rounding into them.

/// A binary floating-point format of IEEE 754's kind.
///
/// A finite number is `(−1)ˢ · 1.f · 2ᵉ`, or `(−1)ˢ · 0.f · 2ᵉᵐⁱⁿ` when it is subnormal. The largest
/// exponent field means infinity and NaN.
///
/// ```swift
/// FloatingPointFormat.binary16.greatestFinite     // 65504.0
/// FloatingPointFormat.binary16.rounded(70000)     // +∞
/// ```
public struct FloatingPointFormat: Sendable, Hashable {
  /// The format's name.
  public let name: String
  /// The width of the exponent field.
  public let exponentBits: Int
  /// The width of the stored fraction; the precision is one bit more.
  public let fractionBits: Int

  /// Half precision: 1 + 5 + 10 bits.
  public static let binary16 = FloatingPointFormat("binary16", exponentBits: 5, fractionBits: 10)
  /// The upper half of single precision: 1 + 8 + 7 bits.
  public static let bfloat16 = FloatingPointFormat("bfloat16", exponentBits: 8, fractionBits: 7)
  /// Single precision: 1 + 8 + 23 bits.
  public static let binary32 = FloatingPointFormat("binary32", exponentBits: 8, fractionBits: 23)
  /// Double precision: 1 + 11 + 52 bits.
  public static let binary64 = FloatingPointFormat("binary64", exponentBits: 11, fractionBits: 52)
  /// The 8-bit format with 5 exponent bits: 1 + 5 + 2 bits.
  public static let float8E5M2 = FloatingPointFormat(
    "float8 E5M2", exponentBits: 5, fractionBits: 2)

  /// The formats from narrow to wide.
  public static let all = [float8E5M2, bfloat16, binary16, binary32, binary64]

  /// Makes a format. Exponents have 2 to 11 bits, fractions 1 to 52, so that every number of the
  /// format is a `Double`. Stops outside these ranges.
  public init(_ name: String, exponentBits: Int, fractionBits: Int) {
    if !(2...11).contains(exponentBits) || !(1...52).contains(fractionBits) {
      trap(
        "FloatingPointFormat(exponentBits: \(exponentBits), fractionBits: \(fractionBits))",
        "the format does not fit into a Double",
        hint: "use 2 to 11 exponent bits and 1 to 52 fraction bits")
    }
    (self.name, self.exponentBits, self.fractionBits) = (name, exponentBits, fractionBits)
  }
}

extension FloatingPointFormat {
  /// The width of the whole format.
  public var bits: Int { 1 + exponentBits + fractionBits }
  /// The number of significant bits, the implicit one included.
  public var precision: Int { fractionBits + 1 }
  /// What the stored exponent is offset by.
  public var bias: Int { 1 << (exponentBits - 1) - 1 }
  /// The exponent of the largest numbers.
  public var largestExponent: Int { bias }
  /// The exponent of the smallest normal number.
  public var smallestExponent: Int { 1 - bias }
  /// The distance from 1 to the next larger number, `2⁻ᶠ`.
  public var epsilon: Double { power(-fractionBits) }
  /// The largest finite number, `(2 − ε)·2ᵉᵐᵃˣ`.
  public var greatestFinite: Double { (2 - epsilon) * power(largestExponent) }
  /// The smallest positive number with full precision, `2ᵉᵐⁱⁿ`.
  public var smallestNormal: Double { power(smallestExponent) }
  /// The smallest positive number, `2ᵉᵐⁱⁿ⁻ᶠ`.
  public var smallestSubnormal: Double { power(smallestExponent - fractionBits) }
  /// How many decimal digits always survive a conversion into the format and back.
  public var decimalDigits: Int { Int(Double(fractionBits) * 0.301029995663981195) }
  /// The largest integer up to which all integers are numbers of the format: `2ᶠ⁺¹`, or the last one
  /// before ``greatestFinite`` where the range ends earlier.
  public var largestExactInteger: Double {
    Swift.min(power(precision), greatestFinite.rounded(.down))
  }

  /// The distance from the magnitude of `x` to the next larger number of the format; NaN for values
  /// that are not finite.
  public func spacing(at x: Double) -> Double {
    if !x.isFinite { return .nan }
    return power(Swift.max(exponent(of: rounded(x)), smallestExponent) - fractionBits)
  }

  /// The number of the format nearest to `x`; of two equally near ones that with an even fraction.
  ///
  /// From half a spacing beyond ``greatestFinite`` on the result is infinite. NaN, infinity and the
  /// sign of zero are kept. The conversion from `Double` is rounded once.
  public func rounded(_ x: Double) -> Double {
    if !x.isFinite || x == 0 || fractionBits == 52 && exponentBits == 11 { return x }
    let quantum = power(Swift.max(exponent(of: x), smallestExponent) - fractionBits)
    // To nearest also where other arithmetic is rounded in another direction.
    let multiple = RoundingDirection.nearest { (x / quantum).rounded(.toNearestOrEven) }
    let result = multiple * quantum
    if result.magnitude > greatestFinite { return x < 0 ? -.infinity : .infinity }
    return result == 0 ? (x < 0 ? -0.0 : 0) : result
  }

  /// `2ⁿ`, exactly, also below the normal range of `Double`.
  private func power(_ n: Int) -> Double { Double(sign: .plus, exponent: n, significand: 1) }

  /// The exponent of the leading bit, for 0 that of the smallest normal number.
  private func exponent(of x: Double) -> Int { x == 0 ? smallestExponent : Int(x.exponent) }
}
