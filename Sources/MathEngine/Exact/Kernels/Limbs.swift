// The inner loops of long arithmetic, over pointers: with arrays each access would be checked and each
// store would ask whether the storage is shared, which takes three times as long.

enum Limbs {
  /// The product, in as many limbs as both factors have together.
  static func product(_ x: [UInt64], _ y: [UInt64]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: x.count + y.count) { target, count in
      target.initialize(repeating: 0)
      count = target.count
      x.withUnsafeBufferPointer { x in
        y.withUnsafeBufferPointer { y in
          for i in x.indices { target[i + y.count] = add(x[i], times: y, to: target, at: i) }
        }
      }
    }
  }

  /// Adds a multiple from a place on; the result is what is carried beyond it.
  @inline(__always)
  private static func add(
    _ factor: UInt64, times x: UnsafeBufferPointer<UInt64>,
    to target: UnsafeMutableBufferPointer<UInt64>, at place: Int
  ) -> UInt64 {
    var carry: UInt64 = 0
    for j in 0..<x.count {
      // (2⁶⁴−1)² + 2(2⁶⁴−1) is 2¹²⁸ − 1: the two additions cannot carry beyond the high half.
      let part = factor.multipliedFullWidth(by: x[j])
      let (partial, over) = part.low.addingReportingOverflow(target[place + j])
      let (low, overAgain) = partial.addingReportingOverflow(carry)
      target[place + j] = low
      carry = part.high &+ (over ? 1 : 0) &+ (overAgain ? 1 : 0)
    }
    return carry
  }

  /// `factor·x + addend`, with one limb more than `x`.
  static func multiple(_ x: [UInt64], by factor: UInt64, adding addend: UInt64) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: x.count + 1) { target, count in
      var carry = addend
      x.withUnsafeBufferPointer { x in
        for i in 0..<x.count {
          let part = factor.multipliedFullWidth(by: x[i])
          let (low, over) = part.low.addingReportingOverflow(carry)
          target.initializeElement(at: i, to: low)
          carry = part.high &+ (over ? 1 : 0)
        }
      }
      target.initializeElement(at: x.count, to: carry)
      count = x.count + 1
    }
  }

  /// `x − y` for `x` not below `y`, with as many limbs as `x`.
  static func difference(_ x: [UInt64], _ y: [UInt64]) -> [UInt64] {
    [UInt64](unsafeUninitializedCapacity: x.count) { target, count in
      var borrow: UInt64 = 0
      x.withUnsafeBufferPointer { x in
        y.withUnsafeBufferPointer { y in
          for i in 0..<x.count {
            let (partial, under) = x[i].subtractingReportingOverflow(i < y.count ? y[i] : 0)
            let (low, underAgain) = partial.subtractingReportingOverflow(borrow)
            target.initializeElement(at: i, to: low)
            borrow = under || underAgain ? 1 : 0
          }
        }
      }
      count = x.count
    }
  }

  /// Takes `digit·x` off the limbs from a place on; the result is what is borrowed from beyond it.
  static func subtract(
    _ digit: UInt64, times x: [UInt64], from target: inout [UInt64], at place: Int
  ) -> UInt64 {
    target.withUnsafeMutableBufferPointer { target in
      x.withUnsafeBufferPointer { x in
        var borrow: UInt64 = 0
        for i in 0..<x.count {
          let part = digit.multipliedFullWidth(by: x[i])
          let (low, over) = part.low.addingReportingOverflow(borrow)
          let (difference, under) = target[place + i].subtractingReportingOverflow(low)
          target[place + i] = difference
          borrow = part.high &+ (over ? 1 : 0) &+ (under ? 1 : 0)
        }
        return borrow
      }
    }
  }
}
