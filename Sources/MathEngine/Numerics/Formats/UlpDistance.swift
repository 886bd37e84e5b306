// How many floating-point numbers lie between two.

/// The number of steps from one `Double` to the next that lead from `a` to `b`.
///
/// Equal numbers, also zeros of both signs, are 0 apart, neighbours 1. Infinity counts as the number
/// after the largest. `UInt64.max` when either is NaN.
public func ulpDistance(_ a: Double, _ b: Double) -> UInt64 {
  if a.isNaN || b.isNaN { return .max }
  let (x, y) = (a.magnitude.bitPattern, b.magnitude.bitPattern)
  return distance(x, y, sameSide: a.sign == b.sign)
}

/// The number of steps from one `Float` to the next that lead from `a` to `b`. Literals are doubles.
@_disfavoredOverload
public func ulpDistance(_ a: Float, _ b: Float) -> UInt64 {
  if a.isNaN || b.isNaN { return .max }
  let (x, y) = (UInt64(a.magnitude.bitPattern), UInt64(b.magnitude.bitPattern))
  return distance(x, y, sameSide: a.sign == b.sign)
}

/// Bit patterns of magnitudes count the numbers up from 0, so those of opposite signs add up.
private func distance(_ x: UInt64, _ y: UInt64, sameSide: Bool) -> UInt64 {
  sameSide ? (x > y ? x - y : y - x) : x + y
}
