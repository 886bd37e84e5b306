// Sizes such as tolerances and residuals, to three significant digits.

import FoundationEssentials

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Writes a number by its size: `0`, `0.0123`, `1.23e-13`.
enum ShortNumber {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    guard value != 0 else { return "0" }
    var exponent = Int(log10(abs(value)).rounded(.down))
    var mantissa = (value / pow(10, Double(exponent)) * 100).rounded() / 100
    if abs(mantissa) >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    if (-3...5).contains(exponent) {
      let scale = pow(10, Double(2 - exponent))
      return trimmed((value * scale).rounded() / scale)
    }
    return "\(trimmed(mantissa))e\(exponent)"
  }

  private static func trimmed(_ value: Double) -> String {
    let text = "\(value)"
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
