// The 16-bit number of neural networks: single precision's range with 8 significant bits.

/// A number in the bfloat16 format: 1 sign bit, 8 exponent bits, 7 fraction bits.
///
/// Conversions from `Double` and `Float` round to nearest, ties to even, once. Arithmetic is computed
/// in single precision and rounded; single precision has more than twice the bits, so the result is
/// the correctly rounded one.
///
/// ```swift
/// BFloat16(0.1).description        // "0.100097656"
/// BFloat16(256) + BFloat16(1)      // 256
/// ```
public struct BFloat16: Sendable, Hashable {
  /// The upper 16 bits of the single-precision number.
  public let bitPattern: UInt16

  /// Makes the number with a bit pattern.
  public init(bitPattern: UInt16) { self.bitPattern = bitPattern }

  /// Makes the nearest number; beyond the range the result is infinite.
  public init(_ x: Double) {
    bitPattern = UInt16(truncatingIfNeeded: FloatingPointFormat.bfloat16.bitPattern(of: x))
  }

  /// Makes the nearest number.
  @_disfavoredOverload
  public init(_ x: Float) {
    let bits = x.bitPattern
    let rest = bits & 0xFFFF
    let isOdd = bits >> 16 & 1 == 1
    let up: UInt32 = rest > 0x8000 || rest == 0x8000 && isOdd ? 1 : 0
    bitPattern = x.isNaN ? 0x7FC0 : UInt16(truncatingIfNeeded: (bits >> 16) + up)
  }

  /// The largest finite number, about 3.39e38.
  public static let greatestFiniteMagnitude = BFloat16(bitPattern: 0x7F7F)
  /// The smallest positive number with full precision, `2⁻¹²⁶`.
  public static let leastNormalMagnitude = BFloat16(bitPattern: 0x0080)
  /// The smallest positive number, `2⁻¹³³`.
  public static let leastNonzeroMagnitude = BFloat16(bitPattern: 0x0001)
  /// The distance from 1 to the next number, `2⁻⁷`.
  public static let ulpOfOne = BFloat16(bitPattern: 0x3C00)
  /// Positive infinity.
  public static let infinity = BFloat16(bitPattern: 0x7F80)
  /// A quiet NaN.
  public static let nan = BFloat16(bitPattern: 0x7FC0)

  /// Whether the number is neither infinite nor NaN.
  public var isFinite: Bool { Float(self).isFinite }
  /// Whether the number is NaN.
  public var isNaN: Bool { Float(self).isNaN }

  /// The sum, correctly rounded.
  public static func + (a: BFloat16, b: BFloat16) -> BFloat16 { BFloat16(Float(a) + Float(b)) }
  /// The difference, correctly rounded.
  public static func - (a: BFloat16, b: BFloat16) -> BFloat16 { BFloat16(Float(a) - Float(b)) }
  /// The product, correctly rounded.
  public static func * (a: BFloat16, b: BFloat16) -> BFloat16 { BFloat16(Float(a) * Float(b)) }
  /// The quotient, correctly rounded.
  public static func / (a: BFloat16, b: BFloat16) -> BFloat16 { BFloat16(Float(a) / Float(b)) }
  /// The opposite, exactly.
  public static prefix func - (a: BFloat16) -> BFloat16 {
    BFloat16(bitPattern: a.bitPattern ^ 0x8000)
  }

  /// The square root, correctly rounded.
  public func squareRoot() -> BFloat16 { BFloat16(Float(self).squareRoot()) }
}

extension BFloat16: Comparable {
  /// Whether the numbers are equal: zeros of both signs are, NaN is not equal to itself.
  public static func == (a: BFloat16, b: BFloat16) -> Bool { Float(a) == Float(b) }
  /// Whether the left number is smaller; false when either is NaN.
  public static func < (a: BFloat16, b: BFloat16) -> Bool { Float(a) < Float(b) }
  /// Hashes the value, equally for zeros of both signs.
  public func hash(into hasher: inout Hasher) { hasher.combine(Float(self)) }
}

extension BFloat16: CustomStringConvertible {
  /// The exact value as `Float` prints it.
  public var description: String { Float(self).description }
}

extension Float {
  /// The same number in single precision, exactly.
  public init(_ x: BFloat16) { self.init(bitPattern: UInt32(x.bitPattern) << 16) }
}

extension Double {
  /// The same number in double precision, exactly.
  public init(_ x: BFloat16) { self.init(Float(x)) }
}
