// Compares two printed numbers: a pinned one by its digits, a rebuilt one within a tolerance.

import BookRecords

/// A number in a text, read only when its characters differ from those of the other text.
struct PrintedNumber {
  private(set) var decimal: WrittenDecimal
  /// Written without a point and an exponent.
  private(set) var isInteger = true

  /// Reads a number token; nil for one so long that it is compared as text.
  init?(_ text: String) {
    var bytes = Array(text.utf8)[...]
    guard bytes.count <= 400 else { return nil }
    let isSigned = Self.takeSign(&bytes)
    var digits = Self.takeDigits(&bytes)
    var unit = 0
    if bytes.first == 46 {
      bytes.removeFirst()
      isInteger = false
      let fraction = Self.takeDigits(&bytes)
      unit = -fraction.count
      digits += fraction
    }
    var style = WrittenDecimal.Style()
    if let letter = bytes.popFirst() {
      let isNegative = Self.takeSign(&bytes)
      let exponent = Self.takeDigits(&bytes)
      guard exponent.count <= 3, letter == 101 || letter == 69 else { return nil }
      let size = exponent.reduce(0) { $0 * 10 + Int($1) }
      unit += isNegative == true ? -size : size
      isInteger = false
      style.power = .letter(letter == 101 ? "e" : "E", digits: exponent.count)
    }
    guard !digits.isEmpty, bytes.isEmpty else { return nil }
    let value = ExactDecimal(digits: digits, exponent: unit, isNegative: isSigned == true)
    decimal = WrittenDecimal(value: value, unit: unit, style: style, isSigned: isSigned != nil)
  }

  /// Whether the sign is a minus; nil when there is none.
  private static func takeSign(_ bytes: inout ArraySlice<UInt8>) -> Bool? {
    for (sign, isNegative) in [("-", true), ("+", false), ("\u{2212}", true)]
    where bytes.starts(with: sign.utf8) {
      bytes.removeFirst(sign.utf8.count)
      return isNegative
    }
    return nil
  }

  private static func takeDigits(_ bytes: inout ArraySlice<UInt8>) -> [UInt8] {
    let digits = bytes.prefix { (48...57).contains($0) }
    bytes.removeFirst(digits.count)
    return digits.map { $0 - 48 }
  }
}

enum NumberComparison {
  /// Why two printed numbers do not agree.
  struct Difference: Sendable, Equatable {
    /// nil for numbers that are compared as text.
    var absolute: Double?
    /// |a − b| / max(|a|, |b|)
    var relative: Double?
    var absoluteText: String?
    /// The number printed, written with the pinned number's precision.
    var correction: String?
  }

  /// nil when the pinned number holds for the one that was printed.
  ///
  /// Two integers have to be equal. Otherwise the pinned digits have to be a rounding of the printed
  /// ones, or within the tolerance when there is one.
  static func pinned(
    _ pinned: String, printed: String, tolerance: Tolerance?
  ) -> Difference? {
    if pinned == printed { return nil }
    guard let a = PrintedNumber(pinned), let b = PrintedNumber(printed) else { return Difference() }
    let (written, value) = (a.decimal, b.decimal.value)
    let holds: Bool
    if a.isInteger, b.isInteger {
      holds = written.value == value
    } else if let tolerance {
      let allowed = tolerance.allowed(at: value.magnitude)
      holds = allowed.map { (written.value - value).magnitude <= $0 } ?? false
    } else {
      holds = written.isRounding(of: value)
    }
    if holds { return nil }
    var difference = size(written.value, value)
    difference.correction = written.corrected(to: value).text
    return difference
  }

  /// nil when a number in a rebuilt text agrees with the one in the old text.
  ///
  /// Two integers have to be equal; other numbers may differ by the tolerance, a relative one being
  /// taken of the larger number.
  static func rebuilt(_ old: String, _ new: String, tolerance: Tolerance) -> Difference? {
    if old == new || clearlyAgree(old, new, tolerance) { return nil }
    guard let a = PrintedNumber(old), let b = PrintedNumber(new) else { return Difference() }
    let (x, y) = (a.decimal.value, b.decimal.value)
    if x == y { return nil }
    if !(a.isInteger && b.isInteger),
      let allowed = tolerance.allowed(at: max(x.magnitude, y.magnitude)),
      (x - y).magnitude <= allowed
    {
      return nil
    }
    return size(x, y)
  }

  /// Whether doubles are enough to see that two numbers, not both integers, agree: most do.
  private static func clearlyAgree(_ old: String, _ new: String, _ tolerance: Tolerance) -> Bool {
    guard tolerance.kind == .relative, tolerance.value > 1e-13, let x = Double(old),
      let y = Double(new), x.isNormal, y.isNormal, old.utf8.contains(46), new.utf8.contains(46)
    else { return false }
    return (x - y).magnitude <= 0.5 * tolerance.value * max(x.magnitude, y.magnitude)
  }

  private static func size(_ x: ExactDecimal, _ y: ExactDecimal) -> Difference {
    let distance = (x - y).magnitude
    let largest = max(x.magnitude, y.magnitude)
    return Difference(
      absolute: distance.double,
      relative: largest.isZero ? 0 : distance.double / largest.double,
      absoluteText: distance.sizeText)
  }
}
