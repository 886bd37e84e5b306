// The rule for single numbers, decided in exact arithmetic.

import BookRecords

/// A computed real number: exact as an integer, or a double.
enum ComputedNumber: Sendable, Equatable {
  case integer(Int)
  /// An integer beyond 64 bits.
  case digits(ExactDecimal, text: String)
  case double(Double)

  /// Nil when the text is no integer.
  init?(digits text: String) {
    let isNegative = text.hasPrefix("-")
    let digits = text.utf8.dropFirst(isNegative ? 1 : 0)
    guard !digits.isEmpty, digits.allSatisfy(\.isDigit) else { return nil }
    let value = ExactDecimal(
      digits: digits.map { $0 - UInt8(ascii: "0") }, exponent: 0, isNegative: isNegative)
    self = .digits(value, text: text)
  }

  /// Nil for infinities and NaN.
  var exact: ExactDecimal? {
    switch self {
    case .integer(let value): ExactDecimal(value)
    case .digits(let value, _): value
    case .double(let value): ExactDecimal(value)
    }
  }

  /// The shortest text that reads back as this number.
  var text: String {
    switch self {
    case .integer(let value): String(value)
    case .digits(_, let text): text
    case .double(let value): value.isNaN ? "NaN" : value.isInfinite ? "\(value)" : value.description
    }
  }

  var double: Double {
    switch self {
    case .integer(let value): Double(value)
    case .digits(let value, _): value.double
    case .double(let value): value
    }
  }

  /// Whether this is what a program means by a decimal limit: the double nearest to it, or the integer.
  ///
  /// So `≤ 0.1` holds for 0.1, whose double is a little larger, and `< 0.3` does not for 0.3, whose
  /// double is a little smaller.
  func stands(for limit: ExactDecimal, over denominator: ExactDecimal = ExactDecimal(1)) -> Bool {
    switch self {
    case .integer(let value): ExactDecimal(value) * denominator == limit
    case .digits(let value, _): value * denominator == limit
    case .double(let value): value == limit.double / denominator.double
    }
  }
}

extension ComputedNumber {
  fileprivate func stands(forEdgeOf center: ExactDecimal, _ radius: ExactDecimal) -> Bool {
    stands(for: center - radius) || stands(for: center + radius)
  }
}

extension WrittenScalar {
  /// Units in the last place of a double by which an exact statement may be missed.
  static let exactUlps = 4

  /// Judges this number against a computed one.
  func verdict(for number: ComputedNumber, tolerance: Tolerance?) -> WrittenVerdict {
    guard let value = number.exact else { return verdict(forNonFinite: number.double) }
    switch self {
    case .digits(let decimal):
      if let tolerance { return within(tolerance, decimal.value, one, value, number) }
      return decimal.verdict(for: value, number)
    case .exact(let numerator, let denominator):
      if let tolerance { return within(tolerance, numerator, denominator, value, number) }
      return exactVerdict(numerator, denominator, value, number)
    case .interval(let center, let radius):
      let distance = (center.value - value).magnitude
      if distance <= radius || number.stands(forEdgeOf: center.value, radius) { return .holding }
      return mismatch(.outsideInterval, number, by: distance)
    case .bound(let relation, let numerator, let denominator):
      let isLimit = number.stands(for: numerator, over: denominator)
      if relation.holds(isLimit ? numerator : value * denominator, numerator) { return .holding }
      return mismatch(.bound, number, by: nil)
    case .infinity, .nan: return mismatch(.notFinite, number, by: nil)
    }
  }

  private var one: ExactDecimal { ExactDecimal(1) }

  private func verdict(forNonFinite value: Double) -> WrittenVerdict {
    let holds =
      switch self {
      case .nan: value.isNaN
      case .infinity(let negative): value == (negative ? -.infinity : .infinity)
      case .bound(.less, _, _), .bound(.atMost, _, _): value == -.infinity
      case .bound(.greater, _, _), .bound(.atLeast, _, _): value == .infinity
      case .digits, .exact, .interval: false
      }
    return holds ? .holding : mismatch(.notFinite, .double(value), by: nil)
  }

  /// |v − p/q| ≤ 4 ulp(v), multiplied by q; integers have to be met exactly.
  private func exactVerdict(
    _ numerator: ExactDecimal, _ denominator: ExactDecimal, _ value: ExactDecimal,
    _ number: ComputedNumber
  ) -> WrittenVerdict {
    let distance = (value * denominator - numerator).magnitude
    var allowed = ExactDecimal.zero
    if case .double(let double) = number, let ulp = ExactDecimal(double.ulp) {
      allowed = ulp * ExactDecimal(Self.exactUlps) * denominator
    }
    if distance <= allowed { return .holding }
    return mismatch(.inexact, number, by: distance, over: denominator)
  }

  /// |v − p/q| ≤ tolerance, or tolerance · |v|, multiplied by q.
  private func within(
    _ tolerance: Tolerance, _ numerator: ExactDecimal, _ denominator: ExactDecimal,
    _ value: ExactDecimal, _ number: ComputedNumber
  ) -> WrittenVerdict {
    let distance = (value * denominator - numerator).magnitude
    if let allowed = tolerance.allowed(at: value.magnitude) {
      if distance <= allowed * denominator { return .holding }
      if tolerance.kind == .absolute, denominator == one,
        number.stands(forEdgeOf: numerator, allowed)
      {
        return .holding
      }
    }
    return mismatch(.outsideTolerance(tolerance), number, by: distance, over: denominator)
  }

  private func mismatch(
    _ reason: WrittenMismatch.Reason, _ number: ComputedNumber, by distance: ExactDecimal?,
    over denominator: ExactDecimal = ExactDecimal(1)
  ) -> WrittenVerdict {
    var result = WrittenMismatch(reason, written: text, computed: number.text)
    if let distance {
      let size = distance.double / denominator.double
      result.difference = size
      result.differenceText = ExactDecimal(size)?.sizeText
    }
    return WrittenVerdict(mismatch: result)
  }
}

extension WrittenScalar.Relation {
  func holds(_ value: ExactDecimal, _ limit: ExactDecimal) -> Bool {
    switch self {
    case .less: value < limit
    case .greater: value > limit
    case .atMost: value <= limit
    case .atLeast: value >= limit
    }
  }
}

extension Tolerance {
  /// The largest distance allowed from a value of the given size; nil for a tolerance that is none.
  ///
  /// The tolerance counts as the decimal that the author wrote, not as the double nearest to it.
  func allowed(at size: ExactDecimal) -> ExactDecimal? {
    guard value.isFinite, value >= 0, let decimal = ExactDecimal(shortest: value) else {
      return nil
    }
    return kind == .absolute ? decimal : decimal * size
  }
}

extension ExactDecimal {
  /// The shortest decimal that reads back as a double.
  init?(shortest value: Double) {
    guard let written = WrittenValue(parsing: value.description),
      case .scalar(.digits(let decimal))? = written.readings.first
    else { return nil }
    self = decimal.value
  }
}
