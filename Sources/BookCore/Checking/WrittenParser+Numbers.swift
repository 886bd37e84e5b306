// The grammar of single written numbers: digits, powers of ten, percentages, fractions, infinity.

import BookRecords

extension WrittenParser {
  /// Numbers with more digits, or further from 1, are refused, so that exact arithmetic is bounded.
  static let mostDigits = 1200
  static let largestExponent = 5000

  mutating func signedNumber() -> WrittenScalar? {
    let sign = takeSign()
    skipSpaces()
    guard let number = unsignedNumber() else { return nil }
    guard let sign else { return number }
    return number.signed(isNegative: sign.isNegative, sign: sign.text)
  }

  mutating func unsignedNumber() -> WrittenScalar? {
    for word in ["∞", "infinity", "inf"] where take(word: Array(word.unicodeScalars)) {
      return .infinity(negative: false)
    }
    if take(word: ["n", "a", "n"]) { return .nan }
    if let fraction = vulgarFraction() {
      return .exact(numerator: ExactDecimal(fraction.0), denominator: ExactDecimal(fraction.1))
    }
    if take(Array("\\frac{".unicodeScalars)) { return texFraction() }
    return digitsNumber()
  }

  private mutating func vulgarFraction() -> (Int, Int)? {
    guard let here = peek, let fraction = WrittenNotation.vulgarFractions[here] else { return nil }
    index += 1
    return fraction
  }

  /// What follows `\frac{`.
  private mutating func texFraction() -> WrittenScalar? {
    let isNegative = takeSign()?.isNegative ?? false
    guard let numerator = integer(), take(["}", "{"]), let denominator = integer(),
      !denominator.isZero, take(["}"])
    else { return nil }
    return .exact(numerator: isNegative ? -numerator : numerator, denominator: denominator)
  }

  /// Plain digits without separators.
  private mutating func integer() -> ExactDecimal? {
    let digits = takeDigits()
    guard !digits.isEmpty, digits.count <= Self.mostDigits else { return nil }
    return ExactDecimal(digits: digits, exponent: 0)
  }

  private mutating func digitsNumber() -> WrittenScalar? {
    let start = index
    guard var number = decimal() else { return nil }
    let isPlain = text[start..<index].allSatisfy { Self.digit($0) != nil }
    if isPlain, let exact = exactNumber(startingWith: number.value) { return exact }
    guard scientificPart(of: &number), takePercent(of: &number) else { return nil }
    return .digits(number)
  }

  /// What makes an integer an exact statement: `/3`, `½`, `^10`.
  private mutating func exactNumber(startingWith integer: ExactDecimal) -> WrittenScalar? {
    if let (numerator, denominator) = vulgarFraction() {
      let whole = integer * ExactDecimal(denominator)
      return .exact(
        numerator: whole + ExactDecimal(numerator), denominator: ExactDecimal(denominator))
    }
    let end = index
    if takeSeparator("/") || takeSeparator("\u{2044}") {
      skipSpaces()
      if let denominator = self.integer(), !denominator.isZero {
        return .exact(numerator: integer, denominator: denominator)
      }
    } else if let (exponent, _) = power(), let exact = Self.exactPower(of: integer, exponent) {
      return exact
    }
    index = end
    return nil
  }

  private static func exactPower(of base: ExactDecimal, _ exponent: Int) -> WrittenScalar? {
    let one = ExactDecimal(1)
    if base == ExactDecimal(10) {
      guard exponent.magnitude < largestExponent else { return nil }
      return .exact(numerator: ExactDecimal(powerOfTen: exponent), denominator: one)
    }
    guard !base.isZero, exponent.magnitude * UInt(base.digits.count) <= UInt(mostDigits) else {
      return nil
    }
    let power = (0..<abs(exponent)).reduce(one) { result, _ in result * base }
    return exponent < 0
      ? .exact(numerator: one, denominator: power) : .exact(numerator: power, denominator: one)
  }
}

// MARK: - Digits

extension WrittenParser {
  /// Digits with separators and a point.
  private mutating func decimal() -> WrittenDecimal? {
    let start = index
    var style = WrittenDecimal.Style()
    var digits = integerDigits(grouping: &style.grouping)
    var decimals = 0
    if peek == ".", !digits.isEmpty || digit(at: index + 1) != nil {
      index += 1
      let fraction = fractionDigits()
      decimals = fraction.count
      digits += fraction
    }
    guard !digits.isEmpty, digits.count <= Self.mostDigits else {
      index = start
      return nil
    }
    let value = ExactDecimal(digits: digits, exponent: -decimals)
    return WrittenDecimal(value: value, unit: -decimals, style: style)
  }

  private mutating func integerDigits(grouping: inout String) -> [UInt8] {
    let first = takeDigitsWithUnderscores()
    guard (1...3).contains(first.count), first[0] != 0, let separator = peek,
      groupSeparators.contains(separator)
    else { return first }
    let end = index
    var digits = first
    while peek == separator, let group = group(after: index) {
      digits += group
      index += 4
    }
    // `1,234,56` is not a grouped number.
    if peek == separator, digit(at: index + 1) != nil {
      index = end
      return first
    }
    if digits.count > first.count { grouping = String(separator) }
    return digits
  }

  /// Exactly three digits behind a separator.
  private func group(after separator: Int) -> [UInt8]? {
    let digits = (1...3).compactMap { digit(at: separator + $0) }
    return digits.count == 3 && digit(at: separator + 4) == nil ? digits : nil
  }

  /// Digits in which single underscores may stand, as in Swift.
  private mutating func takeDigitsWithUnderscores() -> [UInt8] {
    var digits = takeDigits()
    while !digits.isEmpty, peek == "_", digit(at: index + 1) != nil {
      index += 1
      digits += takeDigits()
    }
    return digits
  }

  /// The digits behind the point, which spaces may part into threes.
  private mutating func fractionDigits() -> [UInt8] {
    var digits = takeDigitsWithUnderscores()
    while !digits.isEmpty, digits.count % 3 == 0, let space = peek,
      WrittenNotation.spaces.contains(space), groupSeparators.contains(space),
      digit(at: index + 1) != nil
    {
      let end = index
      index += 1
      let group = takeDigits()
      guard group.count <= 3 else {
        index = end
        break
      }
      digits += group
    }
    return digits
  }
}

// MARK: - Powers of ten and percentages

extension WrittenParser {
  /// `e-5` or ` × 10⁻⁵` behind digits. False when it is there and out of bounds.
  private mutating func scientificPart(of number: inout WrittenDecimal) -> Bool {
    let end = index
    var exponent = 0
    if let letter = peek, letter == "e" || letter == "E" {
      index += 1
      let isNegative = takeSign()?.isNegative ?? false
      let digits = takeDigits()
      guard !digits.isEmpty else {
        index = end
        return true
      }
      guard let value = Self.small(digits) else { return false }
      exponent = isNegative ? -value : value
      number.style.power = .letter(String(letter), digits: digits.count)
    } else if let (value, style) = timesPowerOfTen() {
      exponent = value
      number.style.power = style
    } else {
      index = end
      return true
    }
    guard exponent.magnitude < Self.largestExponent else { return false }
    number.value = number.value.scaled(byPowerOfTen: exponent)
    number.unit += exponent
    return true
  }

  private mutating func timesPowerOfTen() -> (Int, WrittenDecimal.Power)? {
    let start = index
    skipSpaces()
    guard let sign = peek, WrittenNotation.timesSigns.contains(sign) else { return nil }
    index += 1
    skipSpaces()
    guard take(["1", "0"]) else { return nil }
    let between = String(String.UnicodeScalarView(text[start..<index]))
    guard let (exponent, style) = power() else { return nil }
    return (exponent, .times(between, style))
  }

  /// `^{-5}`, `^-5`, `**5`, `⁻⁵` behind a base.
  private mutating func power() -> (Int, WrittenDecimal.Power.Exponent)? {
    let start = index
    let superscript = text[index...].prefix(8).prefix { WrittenNotation.superscripts[$0] != nil }
    if !superscript.isEmpty {
      index += superscript.count
      let plain = superscript.compactMap { WrittenNotation.superscripts[$0] }
      if let value = Int(String(String.UnicodeScalarView(plain))) { return (value, .superscript) }
    } else if take(["^", "{"]) {
      if let value = signedSmallInteger(), takeSeparator("}") { return (value, .braces) }
    } else if take(["^"]) || take(["*", "*"]) {
      if let value = signedSmallInteger() { return (value, .caret) }
    }
    index = start
    return nil
  }

  private mutating func signedSmallInteger() -> Int? {
    let isNegative = takeSign()?.isNegative ?? false
    return Self.small(takeDigits()).map { isNegative ? -$0 : $0 }
  }

  private static func small(_ digits: [UInt8]) -> Int? {
    guard !digits.isEmpty, digits.count <= 6 else { return nil }
    return digits.reduce(0) { $0 * 10 + Int($1) }
  }

  /// Takes a percent sign; false where one cannot stand.
  private mutating func takePercent(of number: inout WrittenDecimal) -> Bool {
    let start = index
    guard takeSeparator("%") else { return true }
    guard !number.isScientific else { return false }
    number.style.percent = String(String.UnicodeScalarView(text[start..<index]))
    number.value = number.value.scaled(byPowerOfTen: -2)
    number.unit -= 2
    return true
  }
}

extension WrittenScalar {
  /// The number with a sign that was written before it.
  fileprivate func signed(isNegative: Bool, sign: String) -> WrittenScalar {
    switch self {
    case .digits(var decimal):
      decimal.isSigned = true
      if isNegative { decimal.style.minus = sign } else { decimal.style.plus = sign }
      if isNegative { decimal.value = -decimal.value }
      return .digits(decimal)
    case .exact(let numerator, let denominator):
      return .exact(numerator: isNegative ? -numerator : numerator, denominator: denominator)
    case .infinity: return .infinity(negative: isNegative)
    case .nan, .interval, .bound: return self
    }
  }
}
