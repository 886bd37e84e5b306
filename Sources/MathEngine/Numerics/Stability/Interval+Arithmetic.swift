// The four operations, powers and some functions on intervals.

extension Interval {
  /// The sums of all pairs.
  public static func + (a: Interval, b: Interval) -> Interval {
    Interval(Directed.sum(a.lower, b.lower).lower, Directed.sum(a.upper, b.upper).upper)
  }

  /// The differences of all pairs.
  public static func - (a: Interval, b: Interval) -> Interval { a + -b }

  /// The opposites.
  public static prefix func - (a: Interval) -> Interval { Interval(-a.upper, -a.lower) }

  /// The products of all pairs.
  public static func * (a: Interval, b: Interval) -> Interval {
    hull([
      Directed.product(a.lower, b.lower), Directed.product(a.lower, b.upper),
      Directed.product(a.upper, b.lower), Directed.product(a.upper, b.upper),
    ])
  }

  /// The quotient. When the divisor contains 0 the result is the whole line.
  public static func / (a: Interval, b: Interval) -> Interval {
    if b.contains(0) { return .whole }
    return hull([
      Directed.quotient(a.lower, b.lower), Directed.quotient(a.lower, b.upper),
      Directed.quotient(a.upper, b.lower), Directed.quotient(a.upper, b.upper),
    ])
  }

  /// The sums with a number.
  public static func + (a: Interval, b: Double) -> Interval { a + Interval(b) }
  /// The sums with a number.
  public static func + (a: Double, b: Interval) -> Interval { Interval(a) + b }
  /// The differences with a number.
  public static func - (a: Interval, b: Double) -> Interval { a - Interval(b) }
  /// The differences with a number.
  public static func - (a: Double, b: Interval) -> Interval { Interval(a) - b }
  /// The multiples by a number.
  public static func * (a: Interval, b: Double) -> Interval { a * Interval(b) }
  /// The multiples by a number.
  public static func * (a: Double, b: Interval) -> Interval { Interval(a) * b }
  /// The quotients with a number.
  public static func / (a: Interval, b: Double) -> Interval { a / Interval(b) }
  /// The quotients with a number.
  public static func / (a: Double, b: Interval) -> Interval { Interval(a) / b }

  /// The square, tighter than `a * a`: it knows that both factors are the same number.
  public func squared() -> Interval {
    let (low, high) = (
      Directed.product(lower, lower), Directed.product(upper, upper)
    )
    let top = Swift.max(low.upper, high.upper)
    if contains(0) { return Interval(0, top) }
    return Interval(Swift.max(0, Swift.min(low.lower, high.lower)), top)
  }

  private static func hull(_ parts: [(lower: Double, upper: Double)]) -> Interval {
    let low = parts.map(\.lower).min() ?? 0
    let high = parts.map(\.upper).max() ?? 0
    return Interval(low, high)
  }
}

/// The square roots of the numbers of an interval that are at least 0. Stops when there are none.
public func sqrt(_ a: Interval) -> Interval {
  if a.upper < 0 { trap("sqrt(\(a))", "the interval holds negative numbers only") }
  return Interval(
    Directed.squareRoot(Swift.max(a.lower, 0)).lower, Directed.squareRoot(a.upper).upper)
}

/// The exponentials of the numbers of an interval. The C library is off by less than one unit in the
/// last place, so two units of widening enclose the result.
public func exp(_ a: Interval) -> Interval {
  Interval(
    Swift.max(0, exp(a.lower).nextDown.nextDown),
    a.upper == -.infinity ? 0 : exp(a.upper).nextUp.nextUp)
}

/// The logarithms of the numbers of an interval that are at least 0. Stops when there are none.
public func log(_ a: Interval) -> Interval {
  if a.upper < 0 { trap("log(\(a))", "the interval holds negative numbers only") }
  return Interval(
    log(Swift.max(a.lower, 0)).nextDown.nextDown, log(a.upper).nextUp.nextUp)
}
