// Approximate equality: `a ≈ b` with a scaled tolerance, and `a ≈ b ± t` with a stated one.

/// A value together with how far another may lie from it, made by `±`.
public struct WithinTolerance<Value: Sendable>: Sendable {
  /// The expected value.
  public let value: Value
  /// The largest distance that still agrees, in the sense of `≈`.
  public let tolerance: Double

  /// Makes what `value ± tolerance` makes. A tolerance below 0, infinite or NaN leaves only equal
  /// values.
  public init(value: Value, tolerance: Double) {
    self.value = value
    self.tolerance = tolerance
  }
}

/// The relative tolerance of `≈`: √ε, half of the digits of a double.
public let defaultRelativeTolerance = Double.ulpOfOne.squareRoot()

/// A value with an absolute tolerance for its distance from another: `x ≈ y ± t` holds when
/// `‖x − y‖ ≤ t`.
///
/// The distance is the one of `≈`: of vectors and matrices the norm of the difference, so that
/// `[1, 1]` and `[1.8, 1.8]` lie 1.13 apart; arrays are compared entry by entry. A claim compares in
/// the same way.
///
/// One generic operator: an overload for each type would be tried for every literal beside it.
@_disfavoredOverload
public func ± <Value: Sendable>(value: Value, tolerance: Double) -> WithinTolerance<Value> {
  WithinTolerance(value: value, tolerance: tolerance)
}

/// Whether two values agree to about eight digits: `‖a − b‖ ≤ √ε · max(‖a‖, ‖b‖)`.
///
/// The norm of a real or complex number is its magnitude, of a vector, real or complex, the Euclidean
/// one, of a matrix that of Frobenius; an interval is the vector of its ends. The entries of an array
/// have nothing to do with each other, so they are compared one by one. Different shapes never agree.
/// Equal infinities differ by nothing, and an infinity agrees with nothing else; NaN agrees with
/// nothing.
///
/// The tolerance is relative, so only 0 is near 0: write `a ≈ 0 ± 1e-12` for a number that should
/// vanish. A claim compares in the same way, but takes the chapter's tolerance in place of √ε.
/// - Complexity: `O(n)` for `n` entries; allocates the difference.
@_disfavoredOverload
public func ≈ <Value: ApproximatelyEquatable>(a: Value, b: Value) -> Bool {
  a.agrees(with: b, within: .relative(defaultRelativeTolerance))
}

/// Whether a value lies within an absolute distance of another; the end counts.
///
/// Distances are those of `a ≈ b` without a tolerance.
/// - Complexity: `O(n)` for `n` entries; allocates the difference.
@_disfavoredOverload
public func ≈ <Value: ApproximatelyEquatable>(a: Value, b: WithinTolerance<Value>) -> Bool {
  a.agrees(with: b.value, within: .absolute(b.tolerance))
}
