// One common layout for all numbers of an array, as NumPy chooses it: up to eight digits after the
// point, one width, powers of ten for all as soon as one number needs them.

struct NumberColumn {
  private static let digits = 8

  private let usesExponent: Bool
  private let alwaysSigned: Bool
  private var fractionWidth = 0
  private var exponentDigits = 0
  private var leftWidth = 0
  private var rightWidth = 0

  /// Chooses the layout for a set of numbers; with `alwaysSigned`, positive numbers get a plus.
  init(_ numbers: [Double], alwaysSigned: Bool = false) {
    self.alwaysSigned = alwaysSigned
    let finite = numbers.filter(\.isFinite)
    let sizes = finite.filter { $0 != 0 }.map { Swift.abs($0) }
    let (largest, smallest) = (sizes.max() ?? 1, sizes.min() ?? 1)
    usesExponent = largest >= 1e8 || smallest < 1e-4 || largest / smallest > 1000
    for number in finite {
      let text = NumberColumn.shortest(number, scientific: usesExponent)
      leftWidth = Swift.max(leftWidth, signed(text.whole, number).count)
      fractionWidth = Swift.max(fractionWidth, text.fraction.count)
      exponentDigits = Swift.max(exponentDigits, text.exponent.count - 1)
    }
    rightWidth = usesExponent ? fractionWidth + exponentDigits + 2 : fractionWidth
    if finite.count < numbers.count {
      let negative = alwaysSigned || numbers.contains(-.infinity)
      leftWidth = Swift.max(leftWidth, 3 + (negative ? 1 : 0) - (rightWidth + 1))
      leftWidth = Swift.max(leftWidth, 3 - (rightWidth + 1))
    }
    if finite.isEmpty { rightWidth = 0 }
  }

  /// The text of one number in this layout.
  func text(_ number: Double) -> String {
    guard number.isFinite else {
      let name = number.isNaN ? "nan" : (number < 0 ? "-inf" : "inf")
      let text = alwaysSigned && !(number < 0) ? "+" + name : name
      return padding(leftWidth + rightWidth + 1 - text.count) + text
    }
    if usesExponent { return scientificText(number) }
    let parts = NumberColumn.shortest(number, scientific: false)
    let whole = signed(parts.whole, number)
    return padding(leftWidth - whole.count) + whole + "." + parts.fraction
      + padding(rightWidth - parts.fraction.count)
  }

  private func scientificText(_ number: Double) -> String {
    let parts = NumberColumn.shortest(number, scientific: true)
    let whole = signed(parts.whole, number)
    let zeros = String(repeating: "0", count: fractionWidth - parts.fraction.count)
    let exponent = parts.exponent.dropFirst()
    let exponentZeros = String(
      repeating: "0", count: Swift.max(0, exponentDigits - exponent.count))
    return padding(leftWidth - whole.count) + whole + "." + parts.fraction + zeros + "e"
      + parts.exponent.prefix(1) + exponentZeros + exponent
  }

  private func signed(_ whole: String, _ number: Double) -> String {
    alwaysSigned && number.sign == .plus ? "+" + whole : whole
  }

  private func padding(_ count: Int) -> String {
    String(repeating: " ", count: Swift.max(0, count))
  }

  private struct Parts {
    var whole: String
    var fraction: String
    var exponent = ""
  }

  /// The fewest digits that identify the number if at most eight follow the point, else the exact
  /// value rounded to eight; no trailing zeros.
  private static func shortest(_ number: Double, scientific: Bool) -> Parts {
    var decimal = DecimalDigits(shortest: number)
    if scientific {
      if decimal.count > digits + 1 {
        decimal =
          decimal.rounded(toCount: digits + 1)
          ?? DecimalDigits(printed: DecimalText.scientific(number, decimals: digits))
        decimal.dropZeros()
      }
      let parts = decimal.scientificParts
      return Parts(whole: parts.whole, fraction: parts.fraction, exponent: parts.power)
    }
    if decimal.exponent < -digits {
      decimal =
        decimal.rounded(toPlace: -digits)
        ?? DecimalDigits(printed: DecimalText.fixed(number, decimals: digits))
      decimal.dropZeros()
    }
    let parts = decimal.fixedParts
    return Parts(whole: parts.whole, fraction: parts.fraction)
  }
}
