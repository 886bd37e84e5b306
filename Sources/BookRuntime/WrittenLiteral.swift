// A number literal of the source as what its digits state: `5.10` states more than `5.1`, and the
// compiler hands both over as the same number.

internal import BookRecords

/// A literal, or a list of them, as it is written.
indirect enum WrittenLiteral {
  case digits(DecimalDigits)
  /// Digits to another base state their number exactly.
  case exact(ExactDecimal)
  case list([WrittenLiteral])

  /// - Parameters:
  ///   - text: digits, or brackets with literals between `, `; without underscores.
  ///   - value: what the compiler took the text for.
  init?(_ text: String, _ value: RecordedValue) {
    var rest = Substring(text)
    guard let read = Self.read(&rest, value), rest.isEmpty else { return nil }
    self = read
  }

  private static func read(_ text: inout Substring, _ value: RecordedValue) -> WrittenLiteral? {
    guard text.first == "[" else {
      let digits = text.prefix { !",]".contains($0) }
      text = text[digits.endIndex...]
      return number(digits, value)
    }
    var entries: [WrittenLiteral] = []
    let values = value.entries
    repeat {
      text = text.dropFirst().drop { $0 == " " }
      if text.first == "]" { break }
      let value = entries.count < values.count ? values[entries.count] : .text("")
      guard let entry = read(&text, value) else { return nil }
      entries.append(entry)
    } while text.first == ","
    guard text.popFirst() == "]" else { return nil }
    return .list(entries)
  }

  private static func number(_ text: Substring, _ value: RecordedValue) -> WrittenLiteral? {
    if text.contains("x") || text.contains("o") || text.contains("b") {
      return value.exact.map { .exact($0) }
    }
    let isNegative = text.first == "-"
    let parts = text.drop { $0 == "-" }.split(separator: "e", maxSplits: 1)
    guard let coefficient = parts.first, let exponent = parts.count == 1 ? 0 : Int(parts[1]) else {
      return nil
    }
    let decimals = coefficient.split(separator: ".").dropFirst().first?.count ?? 0
    let digits = coefficient.utf8.filter { $0 != UInt8(ascii: ".") }.map { $0 &- 48 }
    guard !digits.isEmpty, digits.allSatisfy({ $0 < 10 }) else { return nil }
    let unit = exponent - decimals
    return .digits(
      DecimalDigits(
        value: ExactDecimal(digits: digits, exponent: unit, isNegative: isNegative), unit: unit,
        isScientific: parts.count == 2, isSigned: isNegative))
  }
}

extension RecordedValue {
  /// The entries of a list, the rows of a matrix.
  fileprivate var entries: [RecordedValue] {
    switch self {
    case .vector(let elements): elements.map { .number($0) }
    case .list(let values): values
    case .matrix(let rows, let columns, let elements):
      (0..<rows).map { .vector(Array(elements[($0 * columns)..<(($0 + 1) * columns)])) }
    default: []
    }
  }

  fileprivate var isList: Bool {
    switch self {
    case .vector, .list, .matrix: true
    default: false
    }
  }

  fileprivate var exact: ExactDecimal? {
    switch self {
    case .integer(let value): ExactDecimal(value)
    case .number(let value): ExactDecimal(value)
    case .complex(let real, let imaginary): imaginary == 0 ? ExactDecimal(real) : nil
    default: nil
    }
  }
}

// Judging
extension WrittenLiteral {
  /// Whether what is written holds for a computed value; never for NaN, an infinity, or another shape.
  func holds(for value: RecordedValue, within tolerance: RecordedTolerance?) -> Bool {
    switch self {
    case .list(let entries):
      let values = value.entries
      return value.isList && entries.count == values.count
        && zip(entries, values).allSatisfy { $0.holds(for: $1, within: tolerance) }
    case .digits(let digits):
      return Self.holds(digits.value, value, tolerance) { digits.isRounding(of: $0) }
    case .exact(let number):
      return Self.holds(number, value, tolerance) { number == $0 }
    }
  }

  /// The largest value, not near 0, for which a `0` without decimals is written.
  func looseZero(for value: RecordedValue) -> Double? {
    switch (self, value) {
    case (.list(let entries), _):
      zip(entries, value.entries).compactMap { $0.looseZero(for: $1) }
        .max { $0.magnitude < $1.magnitude }
    case (.digits(let digits), .number(let number)), (.digits(let digits), .complex(let number, _)):
      digits.isLooseZero(for: number) ? number : nil
    default: nil
    }
  }

  private static func holds(
    _ written: ExactDecimal, _ value: RecordedValue, _ tolerance: RecordedTolerance?,
    byDigits: (ExactDecimal) -> Bool
  ) -> Bool {
    var value = value
    if case .complex(let real, let imaginary) = value {
      // A part that is not written has to vanish beside the other one.
      guard imaginary.magnitude <= 4 * max(real.magnitude, imaginary.magnitude).ulp else {
        return false
      }
      value = .number(real)
    }
    guard let exact = value.exact else { return false }
    guard let tolerance else { return byDigits(exact) }
    guard let allowed = ExactDecimal(tolerance.value) else { return false }
    let scale = tolerance.kind == .relative ? exact.magnitude : ExactDecimal(1)
    return (exact - written).magnitude <= allowed * scale
  }
}
