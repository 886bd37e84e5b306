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
  let left: ComparedSide?
  let right: ComparedSide?
  let tolerance: RecordedTolerance?
  let residual: Double?
  /// How large the residual may be.
  let allowed: Double?
  let remarks: [String]
  /// The literal on the right as it is written, where its digits decide.
  var written: String?
  /// The value, not near 0, that a literal `0` without decimals holds for.
  var looseZero: Double?

  init(
    _ operation: ClaimRecord.Operation, _ left: ComparedSide?, _ right: ComparedSide?, holds: Bool,
    tolerance: RecordedTolerance? = nil, residual: Double? = nil, allowed: Double? = nil,
    remarks: [String] = []
  ) {
    self.operation = operation
    self.left = left
    self.right = right
    self.holds = holds
    self.tolerance = tolerance
    self.residual = residual
    self.allowed = allowed
    self.remarks = remarks
  }

  /// Compares two values with a verdict that an operator of their type gave.
  init<T>(_ operation: ClaimRecord.Operation, _ left: T, _ right: T, holds: Bool) {
    let left = ComparedSide(left)
    let right = ComparedSide(right)
    let difference = Difference(left.value, right.value)
    let isEquality = operation == .equal || operation == .notEqual
    // The norm tells of most values that there is nothing to look for.
    let isSpoilt =
      operation == .notEqual && difference?.norm.isNaN == true
      && left.value.hasNaN != right.value.hasNaN
    let remark =
      isSpoilt
      ? "NaN differs from everything, so that this would say nothing; ask for isNaN where it is meant"
      : operation == .equal && !holds ? difference?.worstEntry : nil
    self.init(
      operation, left, right, holds: holds && !isSpoilt,
      residual: isEquality || difference?.count == 1 ? difference?.norm : nil,
      remarks: remark.map { [$0] } ?? [])
  }

  /// The residual of a comparison that holds, as a share of what is allowed. Nil where the sides may
  /// well differ, as those of an inequality.
  var shareOfAllowance: Double? {
    guard let residual else { return nil }
    if residual == 0 { return operation == .equal || allowed != nil ? 0 : nil }
    return allowed.map { residual / $0 }
  }
}

extension RecordedValue {
  fileprivate var hasNaN: Bool { numbers?.contains(where: \.isNaN) ?? false }
}
