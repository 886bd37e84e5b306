// Sizes such as tolerances and residuals, to three significant digits.

import FoundationEssentials
import Glibc

/// Writes a number by its size: `0`, `0.0123`, `1.23e-13`.
enum ShortNumber {
  static func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "NaN" : value < 0 ? "−∞" : "∞" }
    guard value != 0 else { return "0" }
    var (mantissa, exponent) = value.decimalParts
    mantissa = (mantissa * 100).rounded() / 100
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

extension Double {
  /// The number as `mantissa · 10^exponent`, with a mantissa from 1 to 10, for one that is finite and
  /// not 0. Small numbers are scaled first: the power of ten of a subnormal one would be 0.
  var decimalParts: (mantissa: Double, exponent: Int) {
    let isTiny = abs(self) < 1e-290
    let scaled = isTiny ? self * 1e40 : self
    let exponent = Int(log10(abs(scaled)).rounded(.down))
    return (scaled / pow(10, Double(exponent)), isTiny ? exponent - 40 : exponent)
  }
}
