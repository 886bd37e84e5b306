// Seeded random doubles for the property tests of the checks.

import TestSupport

extension SeededGenerator {
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
