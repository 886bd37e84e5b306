// Products, quotients and powers of natural numbers, by the classical algorithms: they are quickest up
// to some dozens of limbs, which is where exact linear algebra on measured data lives.

extension Natural {
  /// The product, limb by limb.
  static func * (a: Natural, b: Natural) -> Natural {
    if a.isZero || b.isZero { return .zero }
    if a.isOne { return b }
    if b.isOne { return a }
    return Natural(limbs: Limbs.product(a.limbs, b.limbs))
  }

  /// The product with one limb, plus one limb.
  func multiplied(by factor: UInt64, adding addend: UInt64 = 0) -> Natural {
    Natural(limbs: Limbs.multiple(limbs, by: factor, adding: addend))
  }

  /// Quotient and remainder by one limb that is not 0.
  func divided(by divisor: UInt64) -> (quotient: Natural, remainder: UInt64) {
    var quotient = limbs
    var remainder: UInt64 = 0
    for i in limbs.indices.reversed() {
      (quotient[i], remainder) = divisor.dividingFullWidth((remainder, limbs[i]))
    }
    return (Natural(limbs: quotient), remainder)
  }

  /// Quotient and remainder by a number that is not 0 (Knuth, The Art of Computer Programming 2, 4.3.1,
  /// algorithm D).
  func divided(by divisor: Natural) -> (quotient: Natural, remainder: Natural) {
    if divisor.isOne { return (self, .zero) }
    if self < divisor { return (.zero, self) }
    if let single = divisor.word {
      let (quotient, remainder) = divided(by: single)
      return (quotient, Natural(remainder))
    }
    // With the divisor's highest bit set, an estimated digit is at most 2 too large.
    let shift = divisor.limbs[divisor.limbs.count - 1].leadingZeroBitCount
    let shifted = (divisor << shift).limbs
    var rest = (self << shift).limbs
    if rest.count == limbs.count { rest.append(0) }
    var quotient = [UInt64](repeating: 0, count: rest.count - shifted.count)
    for place in quotient.indices.reversed() {
      quotient[place] = Natural.takeDigit(from: &rest, shifted, at: place)
    }
    rest.removeLast(rest.count - shifted.count)
    return (Natural(limbs: quotient), Natural(limbs: rest) >> shift)
  }

  /// One digit of a quotient, whose multiple of the divisor is taken off the rest.
  private static func takeDigit(
    from rest: inout [UInt64], _ divisor: [UInt64], at place: Int
  ) -> UInt64 {
    let top = place + divisor.count
    var digit = estimate(rest[top], rest[top - 1], rest[top - 2], by: divisor)
    let borrow = Limbs.subtract(digit, times: divisor, from: &rest, at: place)
    let (difference, isNegative) = rest[top].subtractingReportingOverflow(borrow)
    rest[top] = difference
    if isNegative {
      digit -= 1
      addBack(divisor, to: &rest, at: place)
    }
    return digit
  }

  /// The quotient of three limbs by the divisor's first two, at most 1 above the true digit.
  private static func estimate(
    _ high: UInt64, _ middle: UInt64, _ low: UInt64, by divisor: [UInt64]
  ) -> UInt64 {
    let (first, second) = (divisor[divisor.count - 1], divisor[divisor.count - 2])
    var (digit, remainder, overflow) = (UInt64.max, UInt64(0), false)
    if high < first {
      (digit, remainder) = first.dividingFullWidth((high, middle))
    } else {
      (remainder, overflow) = middle.addingReportingOverflow(first)
    }
    while !overflow {
      let part = digit.multipliedFullWidth(by: second)
      if part.high < remainder || part.high == remainder && part.low <= low { break }
      digit -= 1
      (remainder, overflow) = remainder.addingReportingOverflow(first)
    }
    return digit
  }

  private static func addBack(_ divisor: [UInt64], to rest: inout [UInt64], at place: Int) {
    var carry: UInt64 = 0
    for i in divisor.indices {
      let (partial, over) = rest[place + i].addingReportingOverflow(divisor[i])
      let (total, overAgain) = partial.addingReportingOverflow(carry)
      rest[place + i] = total
      carry = over || overAgain ? 1 : 0
    }
    rest[place + divisor.count] &+= carry
  }

  /// The power by repeated squaring; `x⁰` is 1.
  func power(_ exponent: Int) -> Natural {
    var (result, square, rest) = (Natural.one, self, exponent)
    while rest > 0 {
      if rest & 1 == 1 { result = result * square }
      rest >>= 1
      if rest > 0 { square = square * square }
    }
    return result
  }
}
