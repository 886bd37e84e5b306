// The kinds of real numbers that can be written, and bounds on them.

import BookRecords

/// A single real number, or a bound on one, as written.
enum WrittenScalar: Sendable, Equatable {
  case digits(WrittenDecimal)
  /// `numerator / denominator`, exactly; the denominator is positive.
  case exact(numerator: ExactDecimal, denominator: ExactDecimal)
  case infinity(negative: Bool)
  case nan
  case interval(center: WrittenDecimal, radius: ExactDecimal)
  /// An inequality with `numerator / denominator`; the denominator is positive.
  case bound(Relation, numerator: ExactDecimal, denominator: ExactDecimal)

  enum Relation: String, Sendable {
    case less = "<"
    case greater = ">"
    case atMost = "≤"
    case atLeast = "≥"
  }
}
