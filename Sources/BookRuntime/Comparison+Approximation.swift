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

/// A claim that two values agree: within the digits of a literal, else within the chapter's tolerance.
public func ≈ <Value: Approximable>(left: Value, right: Value) -> Comparison {
  .approximate(left, right)
}

/// A claim that two values agree within an absolute tolerance: `x ≈ y ± 1e-6`. What holds here holds
/// for the engine's `≈` in a condition too.
public func ≈ <Value: Approximable>(left: Value, right: WithinTolerance<Value>) -> Comparison {
  .approximate(left, right.value, right.recorded)
}

extension WithinTolerance {
  fileprivate var recorded: RecordedTolerance { RecordedTolerance(.absolute, tolerance) }
}

extension Comparison {
  /// Compares by the norm of the difference: at most the tolerance, which is taken times the larger
  /// side's norm when it is relative. The entries of a list have nothing to do with each other, so
  /// they are compared one by one. Equal infinities agree; an infinity agrees with nothing else, and
  /// NaN with nothing.
  ///
  /// - Parameter stated: nil takes the block's or the chapter's tolerance.
  static func approximate<T>(
    _ left: T, _ right: T, _ stated: RecordedTolerance? = nil
  ) -> Comparison {
    let left = ComparedSide(left)
    let right = ComparedSide(right)
    let tolerance = stated ?? Session.current.withLock { $0.tolerance }
    let forms = (
      ComparedForm(of: left.value, as: T.self), ComparedForm(of: right.value, as: T.self)
    )
    guard let agreement = Agreement.worst(of: forms.0, forms.1, within: tolerance) else {
      return Comparison(
        .approximately, left, right, holds: false, tolerance: tolerance,
        remarks: ["the two sides do not have the same shape"])
    }
    return Comparison(
      .approximately, left, right, holds: agreement.holds, tolerance: tolerance,
      residual: agreement.residual, allowed: agreement.allowed,
      remarks: agreement.remark.map { [$0] } ?? [])
  }
}
