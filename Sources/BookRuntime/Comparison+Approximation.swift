// `≈` as a comparison: values that agree within the chapter's tolerance, or within a stated one.
//
// Against a literal the digits that are written decide; the tool sees the source and does that.

internal import BookRecords
public import MathEngine

public func ≈ (left: Double, right: Double) -> Comparison { .approximate(left, right) }

public func ≈ (left: Vector, right: Vector) -> Comparison { .approximate(left, right) }

public func ≈ (left: Matrix, right: Matrix) -> Comparison { .approximate(left, right) }

public func ≈ (left: [Double], right: [Double]) -> Comparison { .approximate(left, right) }

public func ≈ (left: Complex, right: Complex) -> Comparison { .approximate(left, right) }

public func ≈ (left: ComplexVector, right: ComplexVector) -> Comparison {
  .approximate(left, right)
}

public func ≈ (left: ComplexMatrix, right: ComplexMatrix) -> Comparison {
  .approximate(left, right)
}

public func ≈ (left: Double, right: WithinTolerance<Double>) -> Comparison {
  .approximate(left, right.value, .absolute, right.tolerance)
}

public func ≈ (left: Vector, right: WithinTolerance<Vector>) -> Comparison {
  .approximate(left, right.value, .absolute, right.tolerance)
}

public func ≈ (left: Matrix, right: WithinTolerance<Matrix>) -> Comparison {
  .approximate(left, right.value, .absolute, right.tolerance)
}

extension Comparison {
  /// Compares by the norm of the difference: at most `tolerance`, which is taken times the larger
  /// side's norm when it is relative. Equal infinities agree; an infinity agrees with nothing else,
  /// and NaN with nothing.
  static func approximate<T>(
    _ left: T, _ right: T, _ kind: RecordedTolerance.Kind = .relative, _ stated: Double? = nil
  ) -> Comparison {
    let left = shownForm(of: left)
    let right = shownForm(of: right)
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
      remarks: holds ? [] : difference.worstEntry.map { [$0] } ?? [])
  }
}
