// The proximal step of the absolute value, which coordinate descent is made of.

/// The soft threshold `S(z, t) = sign(z)·max(|z| − t, 0)`: the minimiser of `½(x − z)² + t|x|`.
public func softThreshold(_ z: Double, _ t: Double) -> Double {
  if z > t { return z - t }
  if z < -t { return z + t }
  return z.isNaN || t.isNaN ? .nan : 0
}
