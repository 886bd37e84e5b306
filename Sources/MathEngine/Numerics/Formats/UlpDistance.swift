// How many floating-point numbers lie between two.

/// The number of steps from one `Double` to the next that lead from `a` to `b`.
///
/// Equal numbers, also zeros of both signs, are 0 apart, neighbours 1. Infinity counts as the number
/// after the largest. `UInt64.max` when either is NaN.
public func ulpDistance(_ a: Double, _ b: Double) -> UInt64 {
  if a.isNaN || b.isNaN { return .max }
  let (x, y) = (order(a.magnitude.bitPattern, a.sign), order(b.magnitude.bitPattern, b.sign))
  return (x - y).magnitude
}

/// The number of steps from one `Float` to the next that lead from `a` to `b`.
public func ulpDistance(_ a: Float, _ b: Float) -> UInt64 {
  if a.isNaN || b.isNaN { return .max }
  let x = order(UInt64(a.magnitude.bitPattern), a.sign)
  return (x - order(UInt64(b.magnitude.bitPattern), b.sign)).magnitude
}

/// The position of a number among all, counted from zero.
private func order(_ magnitude: UInt64, _ sign: FloatingPointSign) -> Int64 {
  sign == .minus ? -Int64(magnitude) : Int64(magnitude)
}
