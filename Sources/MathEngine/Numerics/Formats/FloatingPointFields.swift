// The bit pattern of a number in a format, and the number of a bit pattern.

/// The three fields of a number in a binary format.
public struct FloatingPointFields: Sendable, Hashable {
  /// 1 for negative numbers.
  public let sign: UInt64
  /// The stored exponent: the true one plus the bias, 0 for zero and subnormal numbers, all ones for
  /// infinity and NaN.
  public let exponent: UInt64
  /// The stored fraction, without the implicit leading bit.
  public let fraction: UInt64
}

extension FloatingPointFormat {
  /// The fields of the number of the format nearest to `x`. NaN gets the quiet bit and no payload.
  public func fields(of x: Double) -> FloatingPointFields {
    let number = rounded(x)
    let sign: UInt64 = number.sign == .minus ? 1 : 0
    let ones = UInt64(1) << exponentBits - 1
    if number.isNaN {
      return FloatingPointFields(sign: 0, exponent: ones, fraction: 1 << (fractionBits - 1))
    }
    if number.isInfinite { return FloatingPointFields(sign: sign, exponent: ones, fraction: 0) }
    let magnitude = number.magnitude
    if magnitude < smallestNormal {
      let fraction = UInt64(magnitude / smallestSubnormal)
      return FloatingPointFields(sign: sign, exponent: 0, fraction: fraction)
    }
    let exponent = Int(magnitude.exponent)
    let fraction = (magnitude.significand - 1) / epsilon
    return FloatingPointFields(
      sign: sign, exponent: UInt64(exponent + bias), fraction: UInt64(fraction))
  }

  /// The bit pattern of the number of the format nearest to `x`.
  public func bitPattern(of x: Double) -> UInt64 {
    let fields = fields(of: x)
    return fields.sign << (exponentBits + fractionBits) | fields.exponent << fractionBits
      | fields.fraction
  }

  /// The number with a bit pattern. Bits above the format's width are ignored.
  public func value(bitPattern: UInt64) -> Double {
    let fraction = bitPattern & (1 << fractionBits - 1)
    let ones = 1 << exponentBits - 1
    let exponent = Int(bitPattern >> fractionBits) & ones
    let sign: FloatingPointSign =
      bitPattern >> (exponentBits + fractionBits) & 1 == 1 ? .minus : .plus
    if exponent == ones {
      return fraction != 0 ? .nan : Double(sign: sign, exponent: 0, significand: .infinity)
    }
    let implicit: UInt64 = exponent == 0 ? 0 : 1 << fractionBits
    return Double(
      sign: sign, exponent: Swift.max(exponent, 1) - bias - fractionBits,
      significand: Double(fraction | implicit))
  }

  /// The bit pattern as text with spaces between sign, exponent and fraction: `0 01111 0000000000`.
  public func bitText(of x: Double) -> String {
    let fields = fields(of: x)
    return [
      padded(fields.sign, 1), padded(fields.exponent, exponentBits),
      padded(fields.fraction, fractionBits),
    ].joined(separator: " ")
  }

  private func padded(_ field: UInt64, _ width: Int) -> String {
    let digits = String(field, radix: 2)
    return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
  }
}
