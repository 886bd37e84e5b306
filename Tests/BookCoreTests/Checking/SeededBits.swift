// Seeded random doubles and choices for the property tests of the checks.

/// SplitMix64: a small generator whose stream depends on its seed alone.
struct SeededBits: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }

  /// A finite double of any size, or one of moderate size.
  mutating func double(anySize: Bool) -> Double {
    while anySize {
      let value = Double(bitPattern: next())
      if value.isFinite { return value }
    }
    let exponent = Int.random(in: -20...40, using: &self)
    return Double.random(in: -1...1, using: &self)
      * Double(sign: .plus, exponent: exponent, significand: 1)
  }
}
