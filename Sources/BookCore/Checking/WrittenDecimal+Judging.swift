// The rule for digits: what is written has to be a rounding of the value at the written precision.

import BookRecords

extension WrittenDecimal {
  /// Judges the digits against a finite value.
  func verdict(for value: ExactDecimal, _ number: ComputedNumber) -> WrittenVerdict {
    if isRounding(of: value) {
      return WrittenVerdict(slack: slack(at: value, number))
    }
    return WrittenVerdict(mismatch: mismatch(for: value, number))
  }

  /// Whether these digits are what rounding the value to them gives.
  func isRounding(of value: ExactDecimal) -> Bool { digits.isRounding(of: value) }

  var digits: DecimalDigits {
    DecimalDigits(value: self.value, unit: unit, isScientific: isScientific, isSigned: isSigned)
  }

  /// The distance to the nearest edge of what rounds to these digits, in units in the last place.
  private func slack(at value: ExactDecimal, _ number: ComputedNumber) -> Double? {
    guard case .double(let double) = number, double != 0 else { return nil }
    if isScientific, self.value.isZero { return nil }
    let half = ExactDecimal(powerOfTen: unit) * ExactDecimal(digits: [5], exponent: -1)
    let inner = digits.hasFinerUnitBelow ? half.scaled(byPowerOfTen: -1) : half
    let size = self.value.magnitude
    let distance = self.value.isNegative == value.isNegative ? value.magnitude : -value.magnitude
    let room = min(distance - (size - inner), size + half - distance)
    return room.magnitude.double / double.ulp
  }
}

// MARK: - What is wrong

extension WrittenDecimal {
  private static let longestCorrection = 40

  private func mismatch(for value: ExactDecimal, _ number: ComputedNumber) -> WrittenMismatch {
    let half = ExactDecimal(powerOfTen: unit) * ExactDecimal(digits: [5], exponent: -1)
    var result = WrittenMismatch(
      .rounding(halfUnit: half.sizeText), written: text, computed: number.text)
    let difference = (self.value - value).magnitude
    result.difference = difference.double
    result.differenceText = difference.sizeText
    let correction = corrected(to: value).text
    if correction.unicodeScalars.count <= Self.longestCorrection { result.correction = correction }
    result.remarks = remarks(for: value, number)
    return result
  }

  /// The value in this style, at this precision.
  func corrected(to value: ExactDecimal) -> WrittenDecimal {
    guard isScientific else { return with(value.rounded(toUnit: unit), unit: unit) }
    let count = significantDigits
    let rounded = value.rounded(toSignificantDigits: count)
    return with(rounded, unit: (rounded.leadingExponent ?? unit + count - 1) - count + 1)
  }

  private func remarks(for value: ExactDecimal, _ number: ComputedNumber) -> [String] {
    var remarks: [String] = []
    if !style.percent.isEmpty, isRounding(of: value.scaled(byPowerOfTen: -2)) {
      remarks.append("“%” divides by 100: \(text) states \(self.value.shortText)")
    }
    var unsigned = self
    unsigned.isSigned = false
    if isSigned, self.value.isZero, unsigned.isRounding(of: value) {
      remarks.append("A sign that is written counts, of zero too")
    }
    if style.power == .none, unit == 0, isRoundingWithoutTrailingZeros(of: value) {
      remarks.append("Zeros at the end count as digits; a power of ten states fewer")
    }
    let difference = (value - self.value).magnitude * ExactDecimal(2)
    if difference == ExactDecimal(powerOfTen: unit) {
      remarks.append("A tie is rounded to the even digit or away from zero")
    } else if case .double(let double) = number, let shown = ExactDecimal(shortest: double),
      isRounding(of: shown)
    {
      let side = value.magnitude < shown.magnitude ? "below" : "above"
      remarks.append(
        "The double nearest to \(number.text) lies \(side) it, at \(Self.expansion(value))…")
    }
    return remarks
  }

  /// Whether the number would hold if its zeros at the end only held the place.
  private func isRoundingWithoutTrailingZeros(of value: ExactDecimal) -> Bool {
    let zeros = self.value.plainText(decimals: 0).integer.reversed().prefix { $0 == "0" }.count
    guard zeros > 0, !self.value.isZero else { return false }
    var coarse = self
    coarse.unit = zeros
    return coarse.isRounding(of: value)
  }

  /// The first 20 significant digits, cut off.
  private static func expansion(_ value: ExactDecimal) -> String {
    let all = Array(value.digits.prefix(20))
    let exponent = value.exponent + max(0, value.digits.count - 20)
    return ExactDecimal(digits: all, exponent: exponent, isNegative: value.isNegative).shortText
  }
}
