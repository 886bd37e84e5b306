// `≈` as a comparison: values that agree within the chapter's tolerance, or within a stated one.
//
// Against a literal the digits that are written decide; the tool sees the source and does that.
// The operators are generic, since each further overload of an operator is one more that the
// compiler tries for every subexpression beside it.

internal import BookRecords
public import MathEngine

/// A value that `≈` compares in a claim: one whose shown form consists of numbers.
///
/// A chapter's own types may conform when they are `Showable` as numbers, vectors, matrices or
/// lists of them.
public protocol Approximable: Sendable {}

extension Int: Approximable {}
extension Double: Approximable {}
extension Float: Approximable {}
extension BFloat16: Approximable {}
extension Complex: Approximable {}
extension Vector: Approximable {}
extension Matrix: Approximable {}
extension ComplexVector: Approximable {}
extension ComplexMatrix: Approximable {}
extension Interval: Approximable {}
extension Array: Approximable where Element: Approximable {}

public func ≈ <Value: Approximable>(left: Value, right: Value) -> Comparison {
  .approximate(left, right)
}

public func ≈ <Value: Approximable>(left: Value, right: WithinTolerance<Value>) -> Comparison {
  .approximate(left, right.value, .absolute, right.tolerance)
}

public func ≈ (left: Complex, right: WithinTolerance<Complex>) -> Comparison {
  .approximate(left, right.value, .absolute, right.tolerance)
}

public func ≈ (left: ComplexVector, right: WithinTolerance<ComplexVector>) -> Comparison {
  .approximate(left, right.value, .absolute, right.tolerance)
}

public func ≈ (left: ComplexMatrix, right: WithinTolerance<ComplexMatrix>) -> Comparison {
  .approximate(left, right.value, .absolute, right.tolerance)
}

extension Comparison {
  /// Compares by the norm of the difference: at most `tolerance`, which is taken times the larger
  /// side's norm when it is relative. Equal infinities agree; an infinity agrees with nothing else,
  /// and NaN with nothing.
  static func approximate<T>(
    _ left: T, _ right: T, _ kind: RecordedTolerance.Kind = .relative, _ stated: Double? = nil
  ) -> Comparison {
    let left = ComparedSide(left)
    let right = ComparedSide(right)
    let tolerance = stated ?? Session.current.withLock { $0.tolerance }
    let recorded = RecordedTolerance(kind, tolerance)
    guard let difference = Difference(left.value, right.value) else {
      return Comparison(
        .approximately, left, right, holds: false, tolerance: recorded,
        remarks: ["the two sides do not have the same shape"])
    }
    // A scale that overflows must not let everything agree.
    let scale = min(difference.scale, .greatestFiniteMagnitude)
    let allowed = kind == .relative ? tolerance * scale : tolerance
    let holds =
      difference.norm == 0 || (difference.norm.isFinite && difference.norm <= allowed)
    return Comparison(
      .approximately, left, right, holds: holds, tolerance: recorded, residual: difference.norm,
      allowed: allowed, remarks: holds ? [] : difference.worstEntry.map { [$0] } ?? [])
  }
}
