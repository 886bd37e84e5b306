// Numbers in the way in which an author wrote them: for messages and corrections.

import BookRecords

extension WrittenScalar {
  /// The number as written.
  var text: String {
    switch self {
    case .digits(let decimal): decimal.text
    case .exact(let numerator, let denominator): Self.fraction(numerator, denominator)
    case .infinity(let negative): negative ? "-∞" : "∞"
    case .nan: "NaN"
    case .interval(let center, let radius):
      center.text + " ± " + center.with(radius, unit: radius.lowestUnit).text
    case .bound(let relation, let numerator, let denominator):
      "\(relation.rawValue) \(Self.fraction(numerator, denominator))"
    }
  }

  private static func fraction(_ numerator: ExactDecimal, _ denominator: ExactDecimal) -> String {
    let top = numerator.shortText
    return denominator == ExactDecimal(1) ? top : "\(top)/\(denominator.shortText)"
  }
}

extension ExactDecimal {
  /// The power of ten of the last digit that is not 0, at most that of the units.
  fileprivate var lowestUnit: Int {
    guard !isZero else { return 0 }
    return min(0, exponent + digits.reversed().prefix { $0 == 0 }.count)
  }

  /// All digits, or `1.2e-5` where that is shorter.
  var shortText: String {
    guard let leading = leadingExponent, !(-6...20).contains(leading) else {
      let unit = lowestUnit
      return WrittenDecimal(value: self, unit: unit, style: .init()).text
    }
    var style = WrittenDecimal.Style()
    style.power = .letter("e", digits: 1)
    let all = digits
    let count = all.count - all.reversed().prefix { $0 == 0 }.count
    return WrittenDecimal(value: self, unit: leading - count + 1, style: style).text
  }
}

extension WrittenDecimal {
  /// The same style for another value; `unit` is that of the value itself.
  func with(_ value: ExactDecimal, unit: Int) -> WrittenDecimal {
    WrittenDecimal(value: value, unit: unit, style: style)
  }

  var significantDigits: Int {
    guard let leading = value.leadingExponent else { return 1 }
    return leading - unit + 1
  }

  /// The number in its own style.
  var text: String {
    let sign = value.isNegative ? style.minus : style.plus
    guard isScientific else { return sign + plainText + style.percent }
    let leading = value.leadingExponent ?? unit
    let coefficient = value.scaled(byPowerOfTen: -leading)
    let (integer, fraction) = coefficient.plainText(decimals: max(0, leading - unit))
    return sign + integer + (fraction.isEmpty ? "" : "." + fraction) + powerText(leading)
  }

  private var plainText: String {
    let shift = style.percent.isEmpty ? 0 : 2
    let shown = value.scaled(byPowerOfTen: shift)
    let (integer, fraction) = shown.plainText(decimals: max(0, -(unit + shift)))
    return grouped(integer) + (fraction.isEmpty ? "" : "." + fraction)
  }

  private func grouped(_ integer: String) -> String {
    guard !style.grouping.isEmpty else { return integer }
    var result = ""
    for (index, digit) in integer.enumerated() {
      if index > 0, (integer.count - index) % 3 == 0 { result += style.grouping }
      result.append(digit)
    }
    return result
  }

  private func powerText(_ exponent: Int) -> String {
    switch style.power {
    case .none: return ""
    case .letter(let letter, let digits):
      let number = String(exponent.magnitude)
      let padding = String(repeating: "0", count: max(0, digits - number.count))
      return letter + (exponent < 0 ? "-" : "") + padding + number
    case .times(let between, .superscript):
      let scalars = String(exponent).unicodeScalars.map { Self.superscript($0) }
      return between + String(String.UnicodeScalarView(scalars))
    case .times(let between, .braces): return between + "^{\(exponent)}"
    case .times(let between, .caret): return between + "^\(exponent)"
    }
  }

  private static func superscript(_ plain: Unicode.Scalar) -> Unicode.Scalar {
    WrittenNotation.superscripts.first { $0.value == plain }?.key ?? plain
  }
}
