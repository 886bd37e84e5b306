// Rounding an exact decimal to digits, and the short texts of it that messages show.

extension ExactDecimal {
  /// The multiple of `10^unit` next to this number, ties away from zero.
  package func rounded(toUnit unit: Int) -> ExactDecimal {
    let all = digits
    let kept = all.count - (unit - exponent)
    guard unit > exponent else { return self }
    guard kept >= 0 else {
      return ExactDecimal(digits: [], exponent: unit, isNegative: isNegative)
    }
    let cut = ExactDecimal(digits: all[..<kept], exponent: unit, isNegative: isNegative)
    guard all[kept] >= 5 else { return cut }
    var one = ExactDecimal(powerOfTen: unit)
    if isNegative { one = -one }
    return cut + one
  }

  /// This number rounded to so many significant digits, ties away from zero.
  package func rounded(toSignificantDigits count: Int) -> ExactDecimal {
    guard let leading = leadingExponent else { return self }
    return rounded(toUnit: leading - count + 1)
  }

  /// The nearest `Double`.
  package var double: Double {
    let text = String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
    guard !text.isEmpty, let value = Double("\(text)e\(exponent)") else { return 0 }
    return isNegative ? -value : value
  }

  /// The digits without sign, with the given number of decimals: `0.050`. The number has to be a
  /// multiple of `10^(−decimals)`.
  package func plainText(decimals: Int) -> (integer: String, fraction: String) {
    var all = digits
    if exponent > -decimals {
      all += [UInt8](repeating: 0, count: exponent + decimals)
    } else {
      all.removeLast(min(-decimals - exponent, all.count))
    }
    if all.count <= decimals {
      all = [UInt8](repeating: 0, count: decimals + 1 - all.count) + all
    }
    let text = all.map { Character(Unicode.Scalar($0 + UInt8(ascii: "0"))) }
    return (String(text.dropLast(decimals)), String(text.suffix(decimals)))
  }

  /// The number to two significant digits, for sizes of differences: `0.0006`, `1.2e-09`.
  package var sizeText: String {
    let short = rounded(toSignificantDigits: 2)
    guard let leading = short.leadingExponent else { return "0" }
    let sign = isNegative ? "-" : ""
    let all = short.digits
    if (-5..<7).contains(leading) {
      let trailingZeros = all.reversed().prefix { $0 == 0 }.count
      let decimals = max(0, -(short.exponent + trailingZeros))
      let (integer, fraction) = short.plainText(decimals: decimals)
      return sign + integer + (fraction.isEmpty ? "" : "." + fraction)
    }
    let second = all.count > 1 && all[1] != 0 ? ".\(all[1])" : ""
    return "\(sign)\(all[0])\(second)e\(leading)"
  }
}
