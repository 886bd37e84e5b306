// Natural numbers of any size, the ground of exact arithmetic: representation, order, sums and shifts.

/// A natural number as 64-bit limbs, the least significant first, without zeros at the top.
///
/// Internal to exact arithmetic; differences and quotients state what they need, and callers see to it.
struct Natural: Hashable, Sendable {
  let limbs: [UInt64]

  /// Drops zeros at the top.
  init(limbs: [UInt64]) {
    var limbs = limbs
    while limbs.last == 0 { limbs.removeLast() }
    self.limbs = limbs
  }

  init(_ number: UInt64) { limbs = number == 0 ? [] : [number] }

  static let zero = Natural(0)
  static let one = Natural(1)

  var isZero: Bool { limbs.isEmpty }
  var isOne: Bool { limbs.count == 1 && limbs[0] == 1 }
  var isOdd: Bool { !limbs.isEmpty && limbs[0] & 1 == 1 }

  /// The number itself when it fits 64 bits.
  var word: UInt64? { limbs.count > 1 ? nil : limbs.first ?? 0 }

  /// The position of the highest bit, counted from 1; 0 for 0.
  var bitWidth: Int {
    guard let top = limbs.last else { return 0 }
    return limbs.count * 64 - top.leadingZeroBitCount
  }
}

extension Natural: Comparable {
  static func < (a: Natural, b: Natural) -> Bool {
    if a.limbs.count != b.limbs.count { return a.limbs.count < b.limbs.count }
    for i in a.limbs.indices.reversed() where a.limbs[i] != b.limbs[i] {
      return a.limbs[i] < b.limbs[i]
    }
    return false
  }
}

extension Natural {
  static func + (a: Natural, b: Natural) -> Natural {
    let (long, short) = a.limbs.count < b.limbs.count ? (b.limbs, a.limbs) : (a.limbs, b.limbs)
    var sum = long
    var carry = false
    for i in long.indices {
      if i >= short.count && !carry { break }
      let (partial, over) = long[i].addingReportingOverflow(i < short.count ? short[i] : 0)
      let (total, overAgain) = partial.addingReportingOverflow(carry ? 1 : 0)
      sum[i] = total
      carry = over || overAgain
    }
    if carry { sum.append(1) }
    return Natural(limbs: sum)
  }

  /// The difference of a number and another that is not larger.
  static func - (a: Natural, b: Natural) -> Natural {
    Natural(limbs: Limbs.difference(a.limbs, b.limbs))
  }

  /// The multiple by `2ⁿ`.
  static func << (a: Natural, count: Int) -> Natural {
    if a.isZero || count == 0 { return a }
    let (whole, rest) = (count / 64, UInt64(count % 64))
    var shifted = [UInt64](repeating: 0, count: whole)
    shifted.reserveCapacity(a.limbs.count + whole + 1)
    var carry: UInt64 = 0
    for limb in a.limbs {
      shifted.append(limb &<< rest | carry)
      carry = rest == 0 ? 0 : limb &>> (64 - rest)
    }
    shifted.append(carry)
    return Natural(limbs: shifted)
  }

  /// The quotient by `2ⁿ`, rounded down.
  static func >> (a: Natural, count: Int) -> Natural {
    let (whole, rest) = (count / 64, UInt64(count % 64))
    if whole >= a.limbs.count { return .zero }
    var shifted: [UInt64] = []
    shifted.reserveCapacity(a.limbs.count - whole)
    for i in whole..<a.limbs.count {
      let above = i + 1 < a.limbs.count && rest != 0 ? a.limbs[i + 1] &<< (64 - rest) : 0
      shifted.append(a.limbs[i] &>> rest | above)
    }
    return Natural(limbs: shifted)
  }
}
