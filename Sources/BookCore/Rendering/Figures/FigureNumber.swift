// Numbers as figures write them.

import Glibc

enum FigureNumber {
  /// A value to about three significant digits, or more.
  static func short(_ value: Double, digits: Int = 3) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
    let size = Int(log10(abs(value)).rounded(.down))
    if size >= max(5, digits) || size < -4 { return scientific(value, decimals: digits - 1) }
    return fixed(value, decimals: max(0, digits - 1 - size), trims: true)
  }

  /// How many digits tell the values of a column apart: three where they differ as much as they are
  /// large.
  static func digits(tellingApart values: [Double]) -> Int {
    guard let range = values.finiteRange else { return 3 }
    let (low, high) = (range.lowerBound, range.upperBound)
    guard high > low, (high - low).isFinite else { return 3 }
    let common = log10(max(abs(low), abs(high)) / (high - low))
    return 3 + min(max(Int(common.rounded(.down)), 0), 12)
  }

  /// `10³`
  static func power(_ exponent: Int) -> String {
    switch exponent {
    case 0: "1"
    case 1: "10"
    default: "10" + superscript(exponent)
    }
  }

  /// `2.5×10⁻⁷`
  static func scientific(_ value: Double, decimals: Int = 2) -> String {
    let (mantissa, exponent) = value.decimalParts
    let digits = fixed(mantissa, decimals: decimals, trims: true)
    if digits == "1" { return power(exponent) }
    if digits == "10" { return power(exponent + 1) }
    return digits + "×" + power(exponent)
  }

  static func fixed(_ value: Double, decimals: Int, trims: Bool = false) -> String {
    let scale = pow(10, Double(decimals))
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 1e15 else { return "\(value)" }
    var digits = String(Int(scaled))
    if digits.count <= decimals {
      digits = String(repeating: "0", count: decimals + 1 - digits.count) + digits
    }
    var text = String(digits.dropLast(decimals))
    var fraction = String(digits.suffix(decimals))
    if trims { while fraction.hasSuffix("0") { fraction.removeLast() } }
    if !fraction.isEmpty { text += "." + fraction }
    return value < 0 && scaled > 0 ? "−" + text : text
  }

  private static func superscript(_ number: Int) -> String {
    let signs: [Character: Character] = [
      "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷",
      "8": "⁸", "9": "⁹",
    ]
    return String(String(number).compactMap { signs[$0] })
  }
}
