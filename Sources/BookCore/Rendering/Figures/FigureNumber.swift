// Numbers as figures write them.

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

enum FigureNumber {
  /// A tick's value with the decimals that its step needs.
  static func text(_ value: Double, step: Double) -> String {
    guard value != 0 else { return "0" }
    let size = log10(abs(value))
    if size >= 5 || step < 1e-4 { return scientific(value) }
    let decimals = max(0, Int((-log10(step) - 1e-9).rounded(.up)))
    return fixed(value, decimals: decimals)
  }

  /// A value to about three significant digits.
  static func short(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "\(value)" }
    let size = Int(log10(abs(value)).rounded(.down))
    if size >= 5 || size < -4 { return scientific(value) }
    return fixed(value, decimals: max(0, 2 - size), trims: true)
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
  static func scientific(_ value: Double) -> String {
    let exponent = Int(log10(abs(value)).rounded(.down))
    let mantissa = value / pow(10, Double(exponent))
    let digits = fixed(mantissa, decimals: 2, trims: true)
    if digits == "1" { return power(exponent) }
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
