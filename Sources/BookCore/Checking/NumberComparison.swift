// Compares two printed numbers: a pinned one by its digits, a rebuilt one within a tolerance.

/// A number in a text, read only when its characters differ from those of the other text.
struct PrintedNumber {
  let decimal: WrittenDecimal
  /// Written without a point and an exponent.
  let isInteger: Bool

  /// Reads a number token; nil for one so long that it is compared as text.
  init?(_ text: String) {
    guard text.utf8.count <= 400 else { return nil }
    var parser = WrittenParser(Array(text.unicodeScalars), groupsByComma: false)
    guard case .success(.scalar(.digits(let decimal))) = parser.parse() else { return nil }
    self.decimal = decimal
    isInteger = !text.utf8.contains { $0 == 46 || $0 == 101 || $0 == 69 }
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
    if old == new { return nil }
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

  private static func size(_ x: ExactDecimal, _ y: ExactDecimal) -> Difference {
    let distance = (x - y).magnitude
    let largest = max(x.magnitude, y.magnitude)
    return Difference(
      absolute: distance.double,
      relative: largest.isZero ? 0 : distance.double / largest.double,
      absoluteText: distance.sizeText)
  }
}
