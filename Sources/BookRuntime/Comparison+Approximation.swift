// `≈` as a comparison: values that agree within the chapter's tolerance, or within a stated one.
//
// Against a literal the digits that are written decide; the tool sees the source and does that.

internal import BookRecords
public import MathEngine

public func ≈ (left: Double, right: Double) -> Comparison { .approximate(left, right) }

public func ≈ (left: Vector, right: Vector) -> Comparison { .approximate(left, right) }

public func ≈ (left: Matrix, right: Matrix) -> Comparison { .approximate(left, right) }

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
  /// side's norm when it is relative. Equal infinities agree; NaN agrees with nothing.
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
    let allowed = kind == .relative ? tolerance * difference.scale : tolerance
    let holds = difference.norm == 0 || difference.norm <= allowed
    return Comparison(
      .approximately, left, right, holds: holds, tolerance: recorded, residual: difference.norm,
      remarks: holds ? [] : difference.worstEntry.map { [$0] } ?? [])
  }
}
