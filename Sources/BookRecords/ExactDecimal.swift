// Exact arithmetic with decimal numbers: verdicts about digits never rest on a floating-point error.

/// A number `± magnitude · 10^exponent`, exact.
///
/// Every finite `Double` is one, as is every number written with digits. Sums, differences and products
/// of them are too, so that all comparisons of the rule for written digits are decided exactly.
package struct ExactDecimal: Sendable {
  /// The sign; kept for zero, whose sign an author may have written.
  package private(set) var isNegative: Bool
  /// Limbs of nine decimal digits, the least significant first, without leading zeros; empty for 0.
  package private(set) var limbs: [UInt32]
  package private(set) var exponent: Int

  private static let base: UInt64 = 1_000_000_000
  private static let powersOfTen: [UInt64] = [
    1, 10, 100, 1000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000,
  ]

  package static let zero = ExactDecimal(0)

  package init(_ value: Int) {
    isNegative = value < 0
    limbs = []
    exponent = 0
    append(UInt64(value.magnitude))
  }

  /// `10^power`
  package init(powerOfTen power: Int) {
    isNegative = false
    limbs = [1]
    exponent = power
  }

  /// The exact value of a `Double`; nil for infinities and NaN. Complexity: O(exponent).
  package init?(_ value: Double) {
    guard value.isFinite else { return nil }
    isNegative = value.sign == .minus
    limbs = []
    exponent = 0
    guard value != 0 else { return }
    let bits = value.significandBitPattern
    var significand = value.isNormal ? bits | (1 << 52) : bits
    var power = value.isNormal ? Int(value.exponentBitPattern) - 1075 : -1074
    let twos = significand.trailingZeroBitCount
    significand >>= UInt64(twos)
    power += twos
    append(significand)
    if power >= 0 {
      multiply(by: 2, power: power, step: 29)
    } else {
      // m · 2^(−n) = m · 5^n · 10^(−n)
      multiply(by: 5, power: -power, step: 12)
      exponent = power
    }
  }

  /// The integer with the given decimal digits (values 0…9), times `10^exponent`.
  package init(digits: some BidirectionalCollection<UInt8>, exponent: Int, isNegative: Bool = false)
  {
    self.isNegative = isNegative
    self.exponent = exponent
    limbs = []
    var limb: UInt64 = 0
    var place = 0
    for digit in digits.reversed() {
      limb += UInt64(digit) * Self.powersOfTen[place]
      place += 1
      if place == 9 {
        limbs.append(UInt32(limb))
        (limb, place) = (0, 0)
      }
    }
    if limb > 0 { limbs.append(UInt32(limb)) }
    trim()
  }

  package var isZero: Bool { limbs.isEmpty }

  package var magnitude: ExactDecimal {
    var result = self
    result.isNegative = false
    return result
  }

  /// The digits of `magnitude / 10^exponent`, the most significant first; empty for 0.
  package var digits: [UInt8] {
    var result: [UInt8] = []
    result.reserveCapacity(limbs.count * 9)
    for limb in limbs.reversed() {
      for power in Self.powersOfTen.reversed() {
        result.append(UInt8(UInt64(limb) / power % 10))
      }
    }
    return Array(result.drop { $0 == 0 })
  }

  /// The exponent of the leading digit plus one: the number lies in `10^(order − 1) ..< 10^order`.
  private var order: Int {
    guard let top = limbs.last else { return .min }
    let topDigits = Self.powersOfTen.lastIndex { $0 <= UInt64(top) } ?? 0
    return (limbs.count - 1) * 9 + topDigits + 1 + exponent
  }

  /// The decimal exponent of the leading digit; nil for 0.
  package var leadingExponent: Int? { isZero ? nil : order - 1 }

  package func scaled(byPowerOfTen power: Int) -> ExactDecimal {
    var result = self
    result.exponent += power
    return result
  }
}

// MARK: - Limbs

extension ExactDecimal {
  private mutating func append(_ value: UInt64) {
    var rest = value
    while rest > 0 {
      limbs.append(UInt32(rest % Self.base))
      rest /= Self.base
    }
  }

  private mutating func trim() {
    while limbs.last == 0 { limbs.removeLast() }
  }

  /// Multiplies by `factor^power`, taking `factor^step` (which fits a limb) at a time.
  private mutating func multiply(by factor: UInt64, power: Int, step: Int) {
    let big = (0..<step).reduce(1 as UInt64) { result, _ in result * factor }
    for _ in 0..<(power / step) { multiply(by: big) }
    for _ in 0..<(power % step) { multiply(by: factor) }
  }

  private mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(product % Self.base)
      carry = product / Self.base
    }
    append(carry)
  }

  /// The same number with a smaller exponent.
  private func aligned(to target: Int) -> [UInt32] {
    guard !isZero, exponent > target else { return limbs }
    var result = self
    result.multiply(by: Self.powersOfTen[(exponent - target) % 9])
    return Array(repeating: 0, count: (exponent - target) / 9) + result.limbs
  }

  private static func compare(_ a: [UInt32], _ b: [UInt32]) -> Int {
    if a.count != b.count { return a.count < b.count ? -1 : 1 }
    for index in a.indices.reversed() where a[index] != b[index] {
      return a[index] < b[index] ? -1 : 1
    }
    return 0
  }

  private static func sum(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var carry: UInt64 = 0
    for index in 0..<max(a.count, b.count) {
      let total =
        (index < a.count ? UInt64(a[index]) : 0) + (index < b.count ? UInt64(b[index]) : 0) + carry
      result.append(UInt32(total % base))
      carry = total / base
    }
    if carry > 0 { result.append(UInt32(carry)) }
    return result
  }

  /// `a − b` for `a >= b`.
  private static func difference(_ a: [UInt32], _ b: [UInt32]) -> [UInt32] {
    var result: [UInt32] = []
    var borrow: Int64 = 0
    for index in a.indices {
      var digit = Int64(a[index]) - (index < b.count ? Int64(b[index]) : 0) - borrow
      borrow = digit < 0 ? 1 : 0
      if digit < 0 { digit += Int64(base) }
      result.append(UInt32(digit))
    }
    return result
  }
}

// MARK: - Arithmetic

extension ExactDecimal: Comparable {
  private static func compareMagnitudes(_ a: ExactDecimal, _ b: ExactDecimal) -> Int {
    if a.order != b.order { return a.order < b.order ? -1 : 1 }
    if a.isZero { return 0 }
    let exponent = min(a.exponent, b.exponent)
    return compare(a.aligned(to: exponent), b.aligned(to: exponent))
  }

  private static func compare(_ a: ExactDecimal, _ b: ExactDecimal) -> Int {
    let negative = (a.isNegative && !a.isZero, b.isNegative && !b.isZero)
    if negative.0 != negative.1 { return negative.0 ? -1 : 1 }
    return negative.0 ? compareMagnitudes(b, a) : compareMagnitudes(a, b)
  }

  package static func == (a: ExactDecimal, b: ExactDecimal) -> Bool { compare(a, b) == 0 }
  package static func < (a: ExactDecimal, b: ExactDecimal) -> Bool { compare(a, b) < 0 }

  package static prefix func - (a: ExactDecimal) -> ExactDecimal {
    var result = a
    result.isNegative.toggle()
    return result
  }

  package static func + (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    if a.isZero { return b }
    if b.isZero { return a }
    var result = a
    result.exponent = min(a.exponent, b.exponent)
    let (x, y) = (a.aligned(to: result.exponent), b.aligned(to: result.exponent))
    if a.isNegative == b.isNegative {
      result.limbs = sum(x, y)
    } else if compare(x, y) >= 0 {
      result.limbs = difference(x, y)
    } else {
      result.limbs = difference(y, x)
      result.isNegative = b.isNegative
    }
    result.trim()
    return result
  }

  package static func - (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal { a + -b }

  package static func * (a: ExactDecimal, b: ExactDecimal) -> ExactDecimal {
    var product = [UInt32](repeating: 0, count: a.limbs.count + b.limbs.count)
    for (i, x) in a.limbs.enumerated() {
      var carry: UInt64 = 0
      for (j, y) in b.limbs.enumerated() {
        let total = UInt64(x) * UInt64(y) + UInt64(product[i + j]) + carry
        product[i + j] = UInt32(total % base)
        carry = total / base
      }
      product[i + b.limbs.count] = UInt32(carry)
    }
    var result = a
    result.isNegative = a.isNegative != b.isNegative
    result.limbs = product
    result.exponent = a.exponent + b.exponent
    result.trim()
    return result
  }
}
