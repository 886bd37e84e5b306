// How decimal digits are written.

extension DecimalDigits {
  /// What stands before the point, with the sign, and what stands after it.
  var fixedParts: (whole: String, fraction: String) {
    let digits = digits
    if exponent >= 0 { return (sign + digits + Self.zeros(exponent), "") }
    let split = digits.utf8.count + exponent
    guard split > 0 else { return (sign + "0", Self.zeros(-split) + digits) }
    return (sign + Substring(digits.utf8.prefix(split)), String(digits.utf8.dropFirst(split)) ?? "")
  }

  /// The first digit with the sign, the others, and the power of ten as `+05`.
  var scientificParts: (whole: String, fraction: String, power: String) {
    let (digits, power) = (digits, leadingExponent)
    let size = String(power.magnitude)
    return (
      sign + Substring(digits.utf8.prefix(1)), String(digits.utf8.dropFirst()) ?? "",
      (power < 0 ? "-" : "+") + Self.zeros(2 - size.utf8.count) + size
    )
  }

  /// The number as `-0.05`.
  var fixedText: String {
    let parts = fixedParts
    return parts.fraction.isEmpty ? parts.whole : parts.whole + "." + parts.fraction
  }

  /// The number as `-5.1e-02`.
  var scientificText: String {
    let parts = scientificParts
    return parts.whole + (parts.fraction.isEmpty ? "" : "." + parts.fraction) + "e" + parts.power
  }

  private var sign: String { isNegative ? "-" : "" }

  private var digits: String { significand == 0 ? Self.zeros(count) : String(significand) }

  private static func zeros(_ count: Int) -> String {
    String(repeating: "0", count: max(0, count))
  }
}
