// Results rounded down and up, from the exact sign of the rounding error. No rounding mode is
// changed, so nothing else in the process is affected.

enum Directed {
  typealias Ends = (lower: Double, upper: Double)

  static func sum(_ a: Double, _ b: Double) -> Ends {
    let result = twoSum(a, b)
    if !result.value.isFinite {
      return overflowed(result.value, exact: !(a.isFinite && b.isFinite))
    }
    return ends(result.value, error: result.error)
  }

  /// An end that is infinite times 0 counts as 0: the infinity stands for arbitrarily large numbers.
  static func product(_ a: Double, _ b: Double) -> Ends {
    if a == 0 || b == 0 { return (0, 0) }
    let result = twoProduct(a, b)
    if !result.value.isFinite {
      return overflowed(result.value, exact: !(a.isFinite && b.isFinite))
    }
    return ends(result.value, error: result.value.magnitude < 1e-290 ? .nan : result.error)
  }

  /// Quotients by an infinite end come as near to 0 as one likes, those of two infinite ends have any
  /// size. The divisor is not 0.
  static func quotient(_ a: Double, _ b: Double) -> Ends {
    let value = a / b
    if value.isNaN { return (a < 0) == (b < 0) ? (0, .infinity) : (-.infinity, 0) }
    if !value.isFinite { return overflowed(value, exact: !a.isFinite) }
    if a == 0 || !b.isFinite { return (0, 0) }
    let remainder = a.addingProduct(-value, b)
    let isSafe = value.magnitude > 1e-290 && a.magnitude > 1e-290
    return ends(value, error: isSafe ? (b < 0 ? -remainder : remainder) : .nan)
  }

  static func squareRoot(_ a: Double) -> Ends {
    let root = a.squareRoot()
    if a == 0 || !a.isFinite { return (root, root) }
    return ends(root, error: a < 1e-290 ? .nan : a.addingProduct(-root, root))
  }

  /// The neighbours of a rounded result that enclose the true one; NaN means an unknown error.
  private static func ends(_ value: Double, error: Double) -> Ends {
    if error == 0 { return (value, value) }
    if error.isNaN { return (value.nextDown, value.nextUp) }
    return error < 0 ? (value.nextDown, value) : (value, value.nextUp)
  }

  /// An infinite result: exact when an operand was infinite, otherwise beyond the largest number.
  private static func overflowed(_ value: Double, exact: Bool) -> Ends {
    if value.isNaN { return (-.infinity, .infinity) }
    if exact { return (value, value) }
    let largest = Double.greatestFiniteMagnitude
    return value > 0 ? (largest, .infinity) : (-.infinity, -largest)
  }
}
