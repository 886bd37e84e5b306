// Unbiased integers in a range: by masked rejection and by Lemire's multiplication.
extension RandomSource {
  /// A uniform integer from 0 through `bound` by masked rejection: draw as many bits as `bound` has
  /// and try again when the result is too large. One 32-bit word per try while `bound` fits in one.
  @inline(__always)
  mutating func maskedInteger(through bound: UInt64) -> UInt64 {
    if bound == 0 { return 0 }
    let mask = UInt64.max >> UInt64(bound.leadingZeroBitCount)
    var value: UInt64
    if bound <= 0xFFFF_FFFF {
      repeat { value = UInt64(nextUInt32()) & mask } while value > bound
    } else {
      repeat { value = next() & mask } while value > bound
    }
    return value
  }

  /// A uniform integer from 0 through `bound` by multiplication with rejection of the few products
  /// that would bias it (D. Lemire, "Fast random integer generation in an interval", ACM TOMACS
  /// 29, 2019), in 32 bits while `bound` fits.
  @inline(__always)
  mutating func lemireInteger(through bound: UInt64) -> UInt64 {
    // One comparison for the bounds from 1 that fit with 1 added.
    if bound &- 1 < 0xFFFF_FFFE { return UInt64(lemire32(below: UInt32(bound) &+ 1)) }
    return rareLemireInteger(through: bound)
  }

  @inline(never)
  private mutating func rareLemireInteger(through bound: UInt64) -> UInt64 {
    switch bound {
    case 0: return 0
    case 0xFFFF_FFFF: return UInt64(nextUInt32())
    case UInt64.max: return next()
    default: return lemire64(below: bound + 1)
    }
  }

  @inline(__always)
  private mutating func lemire32(below count: UInt32) -> UInt32 {
    var product = UInt64(nextUInt32()) * UInt64(count)
    if UInt32(truncatingIfNeeded: product) < count {
      let threshold = (0 &- count) % count
      while UInt32(truncatingIfNeeded: product) < threshold {
        product = UInt64(nextUInt32()) * UInt64(count)
      }
    }
    return UInt32(product >> 32)
  }

  @inline(__always)
  private mutating func lemire64(below count: UInt64) -> UInt64 {
    var product = next().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (0 &- count) % count
      while product.low < threshold {
        product = next().multipliedFullWidth(by: count)
      }
    }
    return product.high
  }
}
