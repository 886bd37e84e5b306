// Errors in units in the last place.

/// How many units in the last place of `expected` separate it from `value`; 0 when both are the same,
/// infinite when either is NaN or only one is infinite.
func ulps(_ value: Double, _ expected: Double) -> Double {
  if value == expected { return 0 }
  let distance = abs(value - expected) / expected.ulp
  return distance.isNaN ? .infinity : distance
}
