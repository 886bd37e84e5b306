// Interval arithmetic with outward rounding: enclosures that are true in spite of rounding.

/// A closed interval of real numbers that encloses an exact result.
///
/// ```swift
/// let third = Interval(1) / Interval(3)
/// third.contains(1.0 / 3)              // true
/// (third + third + third).contains(1)  // true
/// ```
///
/// Operations round the lower end down and the upper end up, so the result contains `x ∘ y` for every
/// `x` and `y` in the operands. Ends are the tightest doubles for the four operations and the square
/// root, but for one unit more where a rounded result, dividend or radicand lies below 1e-290 in size;
/// two units wider for `exp` and `log`. An infinite end stands for arbitrarily large numbers. Intervals
/// forget that two operands are the same
/// number: `x − x` is wider than 0.
public struct Interval: Sendable, Hashable {
  /// The lower end, possibly −∞.
  public let lower: Double
  /// The upper end, possibly +∞.
  public let upper: Double

  /// Makes the interval that holds one number.
  public init(_ number: Double) { self.init(number, number) }

  /// Makes the interval from `lower` to `upper`; both ends belong to it. Stops when they are not in
  /// order or one is NaN.
  public init(_ lower: Double, _ upper: Double) {
    if !(lower <= upper) {
      trap(
        "Interval(\(lower), \(upper))", "the ends are not in order",
        hint: "the lower end comes first, and neither end may be NaN")
    }
    (self.lower, self.upper) = (lower, upper)
  }

  /// All real numbers.
  public static let whole = Interval(-.infinity, .infinity)

  /// The smallest interval that contains a number known to half a unit in its last place, such as a
  /// decimal literal that had to be rounded.
  public static func around(_ number: Double) -> Interval {
    Interval(number.nextDown, number.nextUp)
  }

  /// The distance between the ends, rounded up.
  public var width: Double { Directed.sum(upper, -lower).upper }
  /// A number of the interval, in the middle up to rounding; 0 for the whole line, and the endless end of
  /// an interval with one finite end.
  public var midpoint: Double {
    let middle = 0.5 * lower + 0.5 * upper
    // Halves of subnormal numbers are rounded, perhaps to beyond the ends.
    return middle.isNaN ? 0 : Swift.min(Swift.max(middle, lower), upper)
  }
  /// Whether a number belongs to the interval.
  public func contains(_ x: Double) -> Bool { lower <= x && x <= upper }
  /// Whether another interval lies inside this one.
  public func contains(_ other: Interval) -> Bool { lower <= other.lower && other.upper <= upper }
  /// The numbers that belong to both, or `nil` when there are none.
  public func intersection(_ other: Interval) -> Interval? {
    let (low, high) = (Swift.max(lower, other.lower), Swift.min(upper, other.upper))
    return low <= high ? Interval(low, high) : nil
  }
}

extension Interval: CustomStringConvertible {
  /// Both ends: `[0.1, 0.2]`.
  public var description: String { "[\(lower), \(upper)]" }
}
