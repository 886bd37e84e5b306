// Natural numbers as decimal digits, nineteen at a time: the most that fit one limb.

extension Natural {
  private static let chunk = 19
  private static let chunkSize: UInt64 = 10_000_000_000_000_000_000

  /// The decimal digits.
  var digits: String {
    var parts: [String] = []
    var rest = self
    while !rest.isZero {
      let (quotient, remainder) = rest.divided(by: Natural.chunkSize)
      let text = String(remainder)
      let zeros = quotient.isZero ? 0 : Natural.chunk - text.count
      parts.append(String(repeating: "0", count: zeros) + text)
      rest = quotient
    }
    return parts.isEmpty ? "0" : parts.reversed().joined()
  }

  /// The number that decimal digits write; nil when there are none, or something else among them.
  init?(digits: some StringProtocol) {
    if digits.isEmpty { return nil }
    var number = Natural.zero
    var (part, scale): (UInt64, UInt64) = (0, 1)
    for byte in digits.utf8 {
      guard byte >= 0x30, byte <= 0x39 else { return nil }
      (part, scale) = (part * 10 + UInt64(byte - 0x30), scale * 10)
      if scale == Natural.chunkSize {
        number = number.multiplied(by: scale, adding: part)
        (part, scale) = (0, 1)
      }
    }
    self = number.multiplied(by: scale, adding: part)
  }

  /// `10ⁿ`.
  static func powerOfTen(_ exponent: Int) -> Natural { Natural(10).power(exponent) }
}
