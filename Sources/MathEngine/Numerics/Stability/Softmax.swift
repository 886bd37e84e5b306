// Softmax and its relatives, naive and stable. Exponentials are within 0.75 units in the last place.

/// The softmax `exp xᵢ / Σⱼ exp xⱼ`, computed as `exp(xᵢ − max x) / Σⱼ exp(xⱼ − max x)`.
///
/// The shift changes nothing in exact arithmetic and keeps every exponential in [0, 1]. Entries are
/// at least 0 and sum to 1 within `n·ε`. An entry −∞ gets weight 0. When all are −∞, one is +∞ or one
/// is NaN, every entry is NaN, as there is no such distribution. Empty for an empty vector.
/// - Complexity: `n` exponentials, `n` divisions.
public func softmax(_ x: Vector) -> Vector {
  Vector(RowSoftmax.softmax(x.elements, rows: 1, columns: x.count))
}

/// The softmax of every row. See ``softmax(_:)-(Vector)``.
/// - Complexity: `mn` exponentials and divisions, rows split over threads when they are many;
///   allocates the result.
public func softmax(_ A: Matrix) -> Matrix {
  A.sameShape(RowSoftmax.softmax(A.elements, rows: A.rowCount, columns: A.columnCount))
}

/// The softmax by its definition, without the shift.
///
/// It overflows from about `x = 710` on, where entries become NaN, and underflows to 0/0 when all are
/// below about −745. It is here to be compared with ``softmax(_:)-(Vector)``.
///
/// - Complexity: `n` exponentials and divisions.
public func naiveSoftmax(_ x: Vector) -> Vector {
  let weights = exp(x)
  return weights / weights.sum
}

/// `ln Σ exp xᵢ`, computed as `max x + ln Σ exp(xᵢ − max x)`.
///
/// −∞ for an empty vector and when all are −∞; +∞ when one is +∞; NaN when one is NaN.
/// The absolute error is a few ε beside that of the largest entry.
///
/// - Complexity: `n` exponentials and one logarithm; room for the exponentials.
public func logSumExp(_ x: Vector) -> Double {
  RowSoftmax.logSumExp(x.elements, rows: 1, columns: x.count)[0]
}

/// The log-sum-exp of every row.
/// - Complexity: `mn` exponentials and a logarithm per row, rows split over threads when they are
///   many; room for the exponentials of a row.
public func logSumExp(_ A: Matrix) -> Vector {
  Vector(RowSoftmax.logSumExp(A.elements, rows: A.rowCount, columns: A.columnCount))
}

/// The logarithm of the softmax, `xᵢ − ln Σⱼ exp xⱼ`, accurate also where the softmax underflows.
///
/// An entry −∞ stays −∞. NaN everywhere when all are −∞ or one is not a number.
///
/// - Complexity: `n` exponentials and one logarithm; allocates the result.
public func logSoftmax(_ x: Vector) -> Vector {
  Vector(RowSoftmax.logSoftmax(x.elements, rows: 1, columns: x.count))
}

/// The logarithm of the softmax of every row.
/// - Complexity: `mn` exponentials and a logarithm per row, rows split over threads when they are
///   many; allocates the result.
public func logSoftmax(_ A: Matrix) -> Matrix {
  A.sameShape(RowSoftmax.logSoftmax(A.elements, rows: A.rowCount, columns: A.columnCount))
}
