// The outcome of comparing two sides: what a claim records, passing or not.

internal import BookRecords

/// Two sides that were compared, with the verdict.
///
/// Comparisons are made by the operators `==`, `!=`, `<`, `<=`, `>`, `>=` and `≈` where a claim asks
/// for one. A verdict is always the pass condition, so that NaN fails.
public struct Comparison: Sendable {
  /// Whether the comparison holds.
  public let holds: Bool
  let operation: ClaimRecord.Operation
  let left: Shown?
  let right: Shown?
  let tolerance: RecordedTolerance?
  let residual: Double?
  let remarks: [String]

  init(
    _ operation: ClaimRecord.Operation, _ left: Shown?, _ right: Shown?, holds: Bool,
    tolerance: RecordedTolerance? = nil, residual: Double? = nil, remarks: [String] = []
  ) {
    self.operation = operation
    self.left = left
    self.right = right
    self.holds = holds
    self.tolerance = tolerance
    self.residual = residual
    self.remarks = remarks
  }

  /// Compares two values with a verdict that an operator of their type gave.
  init<T>(_ operation: ClaimRecord.Operation, _ left: T, _ right: T, holds: Bool) {
    let left = shownForm(of: left)
    let right = shownForm(of: right)
    let difference = Difference(left.value, right.value)
    let isEquality = operation == .equal || operation == .notEqual
    self.init(
      operation, left, right, holds: holds,
      residual: isEquality || difference?.count == 1 ? difference?.norm : nil,
      remarks: operation == .equal && !holds
        ? difference.flatMap(\.worstEntry).map { [$0] } ?? [] : [])
  }
}
