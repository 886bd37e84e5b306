// Approximate equality: `a ≈ b` with a scaled tolerance, and `a ≈ b ± t` with a stated one.

/// A value together with how far another may lie from it, made by `±`.
public struct WithinTolerance<Value: Sendable>: Sendable {
  /// The expected value.
  public let value: Value
  /// The largest absolute difference that still agrees.
  public let tolerance: Double

  /// Makes what `value ± tolerance` makes. A tolerance below 0 or NaN leaves only equal values.
  public init(value: Value, tolerance: Double) {
    self.value = value
    self.tolerance = tolerance
  }
}

/// The relative tolerance of `≈`: √ε, half of the digits of a double.
public let defaultRelativeTolerance = Double.ulpOfOne.squareRoot()

/// A value with an absolute tolerance: of a number, or of each entry of a vector or a matrix.
///
/// One generic operator: an overload for each type would be tried for every literal beside it.
@_disfavoredOverload
public func ± <Value: Sendable>(value: Value, tolerance: Double) -> WithinTolerance<Value> {
  WithinTolerance(value: value, tolerance: tolerance)
}

/// Whether two numbers agree to about eight digits: `|a − b| ≤ √ε · max(|a|, |b|)`.
///
/// The tolerance is relative, so only 0 is near 0: write `a ≈ 0 ± 1e-12` for a number that should
/// vanish. Equal infinities agree; NaN agrees with nothing.
@_disfavoredOverload
public func ≈ (a: Double, b: Double) -> Bool {
  a == b || abs(a - b) <= defaultRelativeTolerance * finiteScale(Swift.max(abs(a), abs(b)))
}

/// Whether two vectors agree: the same count and `‖x − y‖₂ ≤ √ε · max(‖x‖₂, ‖y‖₂)`.
/// - Complexity: `O(n)`; allocates the difference.
@_disfavoredOverload
public func ≈ (x: Vector, y: Vector) -> Bool {
  guard x.count == y.count else { return false }
  let scale = finiteScale(Swift.max(x.norm, y.norm))
  return x == y || (x - y).norm <= defaultRelativeTolerance * scale
}

/// Whether two matrices agree: the same shape and `‖A − B‖ ≤ √ε · max(‖A‖, ‖B‖)` in the Frobenius
/// norm.
///
/// - Complexity: `O(mn)`; allocates the difference.
@_disfavoredOverload
public func ≈ (a: Matrix, b: Matrix) -> Bool { a.shape == b.shape && a.flattened ≈ b.flattened }

/// Whether a number lies within an absolute tolerance of another; both ends count.
@_disfavoredOverload
public func ≈ (a: Double, b: WithinTolerance<Double>) -> Bool {
  a == b.value || abs(a - b.value) <= b.tolerance
}

/// Whether every coordinate lies within an absolute tolerance of its partner.
/// - Complexity: `O(n)`; allocates nothing.
@_disfavoredOverload
public func ≈ (x: Vector, y: WithinTolerance<Vector>) -> Bool {
  x.count == y.value.count
    && Swift.zip(x, y.value).allSatisfy { $0 == $1 || abs($0 - $1) <= y.tolerance }
}

/// Whether every entry lies within an absolute tolerance of its partner.
/// - Complexity: `O(mn)`; allocates nothing.
@_disfavoredOverload
public func ≈ (a: Matrix, b: WithinTolerance<Matrix>) -> Bool {
  a.shape == b.value.shape
    && a.flattened ≈ WithinTolerance(value: b.value.flattened, tolerance: b.tolerance)
}

/// An infinite scale would let every number agree, so it becomes NaN, with which nothing agrees.
private func finiteScale(_ scale: Double) -> Double { scale.isFinite ? scale : .nan }
