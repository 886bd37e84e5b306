// MT19937, the generator under NumPy's legacy stream.

/// The Mersenne Twister MT19937 of Matsumoto and Nishimura (ACM TOMACS 8, 1998): period 2¹⁹⁹³⁷ − 1.
///
/// Seeding by one integer and by an array follow NumPy's `RandomState`, whose streams are frozen.
/// A 64-bit word is two 32-bit words, the first one high.
struct MersenneTwister: Sendable, Equatable {
  private static let length = 624
  private static let shift = 397

  private var state: [UInt32]
  /// The words to hand out: the state after tempering, filled for all words at once.
  private var tempered = [UInt32](repeating: 0, count: MersenneTwister.length)
  private var position: Int

  /// Knuth's linear congruential fill of the state from one word.
  init(seed: UInt32) {
    var word = seed
    state = []
    state.reserveCapacity(Self.length)
    for index in 0..<Self.length {
      state.append(word)
      word = 1_812_433_253 &* (word ^ (word >> 30)) &+ UInt32(index) &+ 1
    }
    position = Self.length
  }

  /// Matsumoto and Nishimura's initialisation by an array, which must not be empty.
  init(key: [UInt32]) {
    self.init(seed: 19_650_218)
    var index = 1
    for step in 0..<max(Self.length, key.count) {
      let word = step % key.count
      state[index] =
        (state[index] ^ (mixed(before: index) &* 1_664_525)) &+ key[word] &+ UInt32(word)
      advance(&index)
    }
    for _ in 1..<Self.length {
      state[index] = (state[index] ^ (mixed(before: index) &* 1_566_083_941)) &- UInt32(index)
      advance(&index)
    }
    state[0] = 0x8000_0000
  }

  private func mixed(before index: Int) -> UInt32 {
    state[index - 1] ^ (state[index - 1] >> 30)
  }

  /// Moves to the next word, carrying the last one to the front when the state is used up.
  private mutating func advance(_ index: inout Int) {
    index += 1
    if index == Self.length {
      state[0] = state[Self.length - 1]
      index = 1
    }
  }

  @inline(__always)
  mutating func nextUInt32() -> UInt32 {
    if position == Self.length { refill() }
    let word = tempered[position]
    position += 1
    return word
  }

  @inline(__always)
  mutating func nextUInt64() -> UInt64 {
    let high = UInt64(nextUInt32())
    return high << 32 | UInt64(nextUInt32())
  }

  /// 53 bits from two words: 27 of the first, 26 of the second.
  @inline(__always)
  mutating func nextUniform() -> Double {
    let high = Double(nextUInt32() >> 5)
    let low = Double(nextUInt32() >> 6)
    return (high * 67_108_864 + low) / 9_007_199_254_740_992
  }

  @inline(never)
  private mutating func refill() {
    state.withUnsafeMutableBufferPointer { words in
      @inline(__always) func twist(_ index: Int, next: Int, source: Int) {
        let joined = (words[index] & 0x8000_0000) | (words[next] & 0x7FFF_FFFF)
        words[index] = words[source] ^ (joined >> 1) ^ ((0 &- (joined & 1)) & 0x9908_B0DF)
      }
      let wrap = Self.length - Self.shift
      for index in 0..<wrap { twist(index, next: index + 1, source: index + Self.shift) }
      for index in wrap..<(Self.length - 1) { twist(index, next: index + 1, source: index - wrap) }
      twist(Self.length - 1, next: 0, source: Self.shift - 1)
    }
    temper()
    position = 0
  }

  private mutating func temper() {
    state.withUnsafeBufferPointer { words in
      tempered.withUnsafeMutableBufferPointer { target in
        for index in 0..<Self.length {
          var word = words[index]
          word ^= word >> 11
          word ^= (word << 7) & 0x9D2C_5680
          word ^= (word << 15) & 0xEFC6_0000
          word ^= word >> 18
          target[index] = word
        }
      }
    }
  }
}
