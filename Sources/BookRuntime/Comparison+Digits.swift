// `≈` against a literal: the digits that are written decide. Generated programs call this where an
// author compares with a literal, since only the source tells its digits.

internal import BookRecords

/// Compares a computed value with a literal; only generated programs call it.
///
/// - Parameters:
///   - written: the literal as it is written, without underscores.
///   - absolute: the tolerance that the block states in place of the digits.
///   - relative: the same, as a share of the computed value.
public func __written<Value: Approximable>(
  _ written: String, _ computed: Value, _ literal: Value, absolute: Double? = nil,
  relative: Double? = nil
) -> Comparison {
  .written(written, computed, literal, absolute: absolute, relative: relative)
}

extension Comparison {
  fileprivate static func written<T>(
    _ written: String, _ computed: T, _ literal: T, absolute: Double?, relative: Double?
  ) -> Comparison {
    let left = ComparedSide(computed)
    let right = ComparedSide(literal)
    let stated =
      absolute.map { RecordedTolerance(.absolute, $0) }
      ?? relative.map { RecordedTolerance(.relative, $0) }
    let digits = WrittenLiteral(written, right.value)
    let difference = Difference(left.value, right.value)
    var comparison = Comparison(
      .approximately, left, right,
      holds: digits?.holds(for: left.value, within: stated) ?? false,
      tolerance: stated ?? RecordedTolerance(.digits, 0), residual: difference?.norm,
      remarks: difference == nil ? ["the two sides do not have the same shape"] : [])
    comparison.written = written
    if comparison.holds, stated == nil { comparison.looseZero = digits?.looseZero(for: left.value) }
    return comparison
  }
}
