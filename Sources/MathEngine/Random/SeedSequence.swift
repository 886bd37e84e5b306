// Turns seeds of any length into well-mixed generator state, as NumPy's SeedSequence does.

/// A hash of seed words from which a generator's initial state is drawn.
///
/// The design is M. E. O'Neill's `seed_seq_fe` (2015) with NumPy's constants: similar seeds give
/// unrelated states, and a seed of any number of words is used in full.
struct SeedSequence: Sendable, Equatable {
  private static let poolSize = 4
  private var pool: [UInt32]

  /// Mixes 32-bit words, lowest first.
  init(words: [UInt32]) {
    var hash = Hash(constant: 0x43B0_D7E5, multiplier: 0x931E_8875)
    pool = (0..<Self.poolSize).map { hash.mix($0 < words.count ? words[$0] : 0) }
    for source in 0..<Self.poolSize {
      for target in 0..<Self.poolSize where target != source {
        pool[target] = Self.combine(pool[target], hash.mix(pool[source]))
      }
    }
    for word in words.dropFirst(Self.poolSize) {
      for target in 0..<Self.poolSize {
        pool[target] = Self.combine(pool[target], hash.mix(word))
      }
    }
  }

  /// Splits each integer into 32-bit words, lowest first, and mixes them all.
  init(integers: [UInt64]) {
    self.init(
      words: integers.flatMap { integer in
        let low = UInt32(truncatingIfNeeded: integer)
        return integer >> 32 == 0 ? [low] : [low, UInt32(integer >> 32)]
      })
  }

  /// `count` words of 64 bits, each from two of 32 with the low one first.
  func state(_ count: Int) -> [UInt64] {
    var hash = Hash(constant: 0x8B51_F9DD, multiplier: 0x58F3_8DED)
    return (0..<count).map { index in
      let low = UInt64(hash.mix(pool[2 * index % Self.poolSize]))
      let high = UInt64(hash.mix(pool[(2 * index + 1) % Self.poolSize]))
      return high << 32 | low
    }
  }

  private static func combine(_ x: UInt32, _ y: UInt32) -> UInt32 {
    let mixed = 0xCA01_F9DD &* x &- 0x4973_F715 &* y
    return mixed ^ (mixed >> 16)
  }

  /// A multiplicative hash whose constant moves on with every word.
  private struct Hash {
    var constant: UInt32
    let multiplier: UInt32

    mutating func mix(_ word: UInt32) -> UInt32 {
      var value = word ^ constant
      constant = constant &* multiplier
      value = value &* constant
      return value ^ (value >> 16)
    }
  }
}
