// PCG64 (XSL-RR), the bit generator under NumPy's default_rng.

/// The 128-bit permuted congruential generator PCG XSL-RR 128/64 (M. E. O'Neill, 2014).
///
/// A 32-bit draw takes the low half of a fresh word and keeps the high half for the next one.
struct PCG64: Sendable, Equatable {
  private static let multiplier: UInt128 = 0x2360_ED05_1FC6_5DA4_4385_DF64_9FCC_F645

  private var state: UInt128
  private let increment: UInt128
  private var buffered: UInt32?

  init(_ seeds: SeedSequence) {
    let words = seeds.state(4).map { UInt128($0) }
    increment = (words[2] << 64 | words[3]) << 1 | 1
    state = 0
    step()
    state &+= words[0] << 64 | words[1]
    step()
  }

  @inline(__always)
  private mutating func step() { state = state &* Self.multiplier &+ increment }

  @inline(__always)
  mutating func nextUInt64() -> UInt64 {
    step()
    let high = UInt64(truncatingIfNeeded: state >> 64)
    let folded = high ^ UInt64(truncatingIfNeeded: state)
    let rotation = high >> 58
    return folded >> rotation | folded << ((0 &- rotation) & 63)
  }

  @inline(__always)
  mutating func nextUInt32() -> UInt32 {
    if let half = buffered {
      buffered = nil
      return half
    }
    let word = nextUInt64()
    buffered = UInt32(word >> 32)
    return UInt32(truncatingIfNeeded: word)
  }

  @inline(__always)
  mutating func nextUniform() -> Double { Double(nextUInt64() >> 11) * 0x1p-53 }
}
