// Sums and products together with their rounding errors, exactly.

/// A rounded result and the exact error that rounding made: `value + error` is the true result.
public struct Augmented: Sendable, Equatable {
  /// The rounded result.
  public let value: Double
  /// What rounding removed.
  public let error: Double
}

/// The sum `a + b` and its rounding error, exactly (Knuth's two-sum).
///
/// `value + error == a + b` in exact arithmetic unless the sum overflows.
/// - Complexity: 6 additions.
public func twoSum(_ a: Double, _ b: Double) -> Augmented {
  let value = a + b
  let partOfB = value - a
  return Augmented(value: value, error: (a - (value - partOfB)) + (b - partOfB))
}

/// The product `a·b` and its rounding error, exactly.
///
/// `value + error == a·b` in exact arithmetic unless the product overflows or falls below about
/// 1e-292, where its last bits leave the range of `Double`.
/// - Complexity: a product and a fused multiply-add.
public func twoProduct(_ a: Double, _ b: Double) -> Augmented {
  let value = a * b
  return Augmented(value: value, error: (-value).addingProduct(a, b))
}
