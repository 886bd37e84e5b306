// A number in digits, with how it was written.

import BookRecords

/// A number written with digits.
struct WrittenDecimal: Sendable, Equatable {
  var value: ExactDecimal
  /// The power of ten of the last digit, that of a percentage included: −3 for `5.099` and `97.5%`.
  var unit: Int
  var style = Style()
  /// Whether a sign was written: `+0.0` and `-0.0` state more than `0.0`.
  var isSigned = false

  /// How it looks, so that a correction looks the same.
  struct Style: Sendable, Equatable {
    var minus = "-"
    var plus = ""
    /// What separates groups of three digits before the point.
    var grouping = ""
    /// Spaces and the percent sign.
    var percent = ""
    var power = Power.none
  }

  enum Power: Sendable, Equatable {
    case none
    /// `1.2e-5` with the `e` as written, and the number of digits the exponent is padded to.
    case letter(String, digits: Int)
    /// `1.2 × 10⁻⁵` with the text between the coefficient and the exponent.
    case times(String, Exponent)

    enum Exponent: Sendable, Equatable { case superscript, braces, caret }
  }

  /// Written with a power of ten: its digits are significant digits.
  var isScientific: Bool { style.power != .none }
}
