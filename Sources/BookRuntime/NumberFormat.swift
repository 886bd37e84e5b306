// How a number is written. Every number that a report shows goes through here.

internal import MathEngine

/// A way to write a number. Digits are rounded correctly (half to even on the exact value).
public enum NumberFormat: Sendable, Equatable {
  /// Up to six significant digits, trailing zeros dropped; integers below 10¹⁵ in full.
  case automatic
  /// A number of digits after the point: `.fixed(3)` writes 3.142.
  case fixed(Int)
  /// A number of significant digits, trailing zeros dropped: `.significant(3)` writes 3.14.
  case significant(Int)
  /// A number of digits after the point of the mantissa: `.scientific(2)` writes 3.14e+00.
  case scientific(Int)
  /// A hundredfold with a percent sign: `.percent(1)` writes 97.5%.
  case percent(Int)
  /// The shortest text that reads back as the same number.
  case exact

  /// The number as text. `nan`, `inf` and `-inf` are written so in every format.
  public func text(_ value: Double) -> String {
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    switch self {
    case .automatic:
      return value == value.rounded() && abs(value) < 1e15
        ? NumberFormat.fixed(0).text(value) : NumberFormat.significant(6).text(value)
    case .fixed(let digits):
      return Self.unsigned(DecimalText.fixed(value, decimals: Self.places(digits)))
    case .significant(let digits):
      return Self.unsigned(DecimalText.significant(value, digits: Self.places(digits)))
    case .scientific(let digits):
      return Self.unsigned(DecimalText.scientific(value, decimals: Self.places(digits)))
    case .percent(let digits):
      let text = DecimalText.fixed(value, decimals: Self.places(digits) + 2)
      return Self.hundredfold(Self.unsigned(text)) + "%"
    case .exact: return value.description
    }
  }

  /// The number as TeX: powers of ten written out, infinities as symbols.
  public func tex(_ value: Double) -> String {
    if value.isInfinite { return value < 0 ? "-\\infty" : "\\infty" }
    if value.isNaN { return "\\mathrm{NaN}" }
    let text = text(value)
    guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...])
    else { return text.replacing("%", with: "\\%") }
    return "\(text[..<mark]) \\times 10^{\(power)}"
  }

  /// A complex number as `1.5 - 2i`.
  func text(real: Double, imaginary: Double) -> String { join(real, imaginary, text) }

  /// A complex number as TeX.
  func tex(real: Double, imaginary: Double) -> String { join(real, imaginary, tex) }

  private func join(_ real: Double, _ imaginary: Double, _ write: (Double) -> String) -> String {
    let part = write(imaginary)
    return part.hasPrefix("-")
      ? "\(write(real)) - \(part.dropFirst())i" : "\(write(real)) + \(part)i"
  }

  /// Moves the point of a number with at least two decimals, so that nothing is rounded twice.
  private static func hundredfold(_ text: String) -> String {
    let sign = text.hasPrefix("-") ? "-" : ""
    let halves = text.dropFirst(sign.count).split(separator: ".")
    var whole = Substring(String(halves[0]) + halves[1].prefix(2))
    while whole.count > 1, whole.first == "0" { whole = whole.dropFirst() }
    let decimals = halves[1].dropFirst(2)
    return sign + whole + (decimals.isEmpty ? "" : "." + decimals)
  }

  /// No more digits than a double has.
  private static func places(_ digits: Int) -> Int { min(max(digits, 0), 1100) }

  /// What is zero as written has no sign.
  private static func unsigned(_ text: String) -> String {
    let isZero = text.hasPrefix("-") && !text.prefix { $0 != "e" }.contains { ("1"..."9") ~= $0 }
    return isZero ? String(text.dropFirst()) : text
  }
}

private func abs(_ value: Double) -> Double { value.magnitude }
