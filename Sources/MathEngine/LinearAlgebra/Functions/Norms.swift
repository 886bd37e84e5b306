// Norms, distances and angles of vectors, and the norms of matrices that need no factorisation.

/// A norm of a vector.
public enum VectorNorm: Sendable {
  /// `Σ|xᵢ|`.
  case l1
  /// `√Σxᵢ²`, the Euclidean norm.
  case l2
  /// `max |xᵢ|`.
  case max
  /// `(Σ|xᵢ|ᵖ)^(1/p)`; a norm for p ≥ 1.
  case p(Double)
}

extension Vector {
  /// The Euclidean norm `√Σxᵢ²`; 0 when empty.
  ///
  /// Neither overflows nor underflows on the way: `Vector([3e200, 4e200]).norm` is 5e200.
  public var norm: Double { norm(.l2) }

  /// A norm of the vector; 0 when empty, NaN when a coordinate is NaN.
  /// - Complexity: `O(n)`; allocates nothing.
  public func norm(_ kind: VectorNorm) -> Double {
    switch kind {
    case .l1: return Reductions.sum(elements) { Swift.abs($0) }
    case .l2: return scaledNorm()
    case .max: return Extremes.largestMagnitude(elements)
    case .p(let p):
      if !(p >= 1) { trap("x.norm(.p(\(p)))", "p must be at least 1 for a norm") }
      let scale = norm(.max)
      if scale == 0 || !scale.isFinite { return scale }
      return scale * pow(Reductions.sum(elements) { pow(Swift.abs($0) / scale, p) }, 1 / p)
    }
  }

  /// The vector of length 1 in the same direction, also where the length itself leaves the range of a
  /// double; NaN everywhere for the zero vector.
  ///
  /// - Complexity: `O(n)`; allocates the result.
  public func normalized() -> Vector {
    let length = norm
    if length > 1e-280 && length < .infinity { return self / length }
    let unit = broughtToUnit
    return unit / unit.norm
  }

  /// Divides by the length in place; see ``normalized()``.
  /// - Complexity: `O(n)`; allocates a vector of the same count.
  public mutating func normalize() { self = normalized() }

  /// Sums the squares as they are when that is safe, so that digits agree with NumPy, and by the
  /// scaled BLAS routine when they might leave the range of a double.
  private func scaledNorm() -> Double {
    let squares = BLAS.dot(elements, elements)
    return squares > 1e-280 && squares < 1e300 ? squares.squareRoot() : BLAS.norm(elements)
  }
}

/// The Euclidean norm of a vector.
/// - Complexity: `O(n)`; allocates nothing.
public func norm(_ x: Vector) -> Double { x.norm }

/// The Euclidean distance `‖x − y‖₂`.
/// - Complexity: `O(n)`; allocates the difference.
public func distance(_ x: Vector, _ y: Vector) -> Double { (x - y).norm }

/// The cosine of the angle between two vectors, `x·y / (‖x‖‖y‖)`; NaN when either is zero.
///
/// The result lies in [−1, 1] up to rounding and does not change when a vector is scaled by a positive
/// number.
///
/// - Complexity: `6n` flops; allocates nothing, but for lengths near the ends of the range two copies.
public func cosineSimilarity(_ x: Vector, _ y: Vector) -> Double {
  requireSameCount("cosineSimilarity(x, y)", x, y)
  let lengths = x.norm * y.norm
  if lengths > 1e-280 && lengths < 1e300 { return dot(x, y) / lengths }
  let (u, v) = (x.broughtToUnit, y.broughtToUnit)
  return dot(u, v) / (u.norm * v.norm)
}
