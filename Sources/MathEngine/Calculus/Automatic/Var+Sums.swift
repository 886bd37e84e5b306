// Sums over lists of `Var`s, as losses and likelihoods need them.

extension Array where Element == Var {
  /// The sum of all elements, 0 for none.
  public var sum: Var {
    guard var total = first else { return Var(0) }
    for x in dropFirst() { total = total + x }
    return total
  }

  /// The mean of all elements; NaN for none.
  public var mean: Var { sum / Double(count) }

  /// The sum of the squares of all elements.
  public var squaredNorm: Var { dot(self) }

  /// The Euclidean length `√Σxᵢ²`. Its derivative at the origin is taken as 0.
  public var norm: Var {
    let square = squaredNorm
    return square.value == 0 ? square * 0.0 : sqrt(square)
  }

  /// The dot product `Σ xᵢyᵢ` with as many variables. Stops when the counts differ.
  public func dot(_ other: [Var]) -> Var {
    requireCount(other.count)
    return zip(self, other).map { $0 * $1 }.sum
  }

  /// The dot product `Σ xᵢyᵢ` with as many constants. Stops when the counts differ.
  public func dot(_ other: Vector) -> Var {
    requireCount(other.count)
    return zip(self, other.elements).map { $0 * $1 }.sum
  }

  private func requireCount(_ other: Int) {
    if count != other { trap("x.dot(y)", "counts \(count) and \(other) differ") }
  }
}

/// `ln Σ exp xᵢ`, computed without overflow by taking out the largest; −∞ for none.
///
/// Its derivatives are the softmax of `x`.
///
/// - Complexity: `O(n)` recorded operations.
public func logSumExp(_ x: [Var]) -> Var {
  guard let largest = x.map(\.value).max() else { return Var(-.infinity) }
  if !largest.isFinite { return x.map { exp($0) }.sum.asLog() }
  return log(x.map { exp($0 - largest) }.sum) + largest
}

/// The softmax `exp xᵢ / Σ exp xⱼ`, computed without overflow; it sums to 1.
///
/// - Complexity: `O(n)` recorded operations.
public func softmax(_ x: [Var]) -> [Var] {
  let shift = x.map(\.value).max() ?? 0
  let weights = x.map { exp($0 - shift) }
  let total = weights.sum
  return weights.map { $0 / total }
}

extension Var {
  fileprivate func asLog() -> Var { log(self) }
}

/// A linear map applied to variables: entry `i` is `Σⱼ Aᵢⱼ xⱼ`. Stops when there are other than as
/// many variables as columns.
///
/// - Complexity: `2mn` recorded operations.
public func * (A: Matrix, x: [Var]) -> [Var] {
  if A.columnCount != x.count {
    trap("A * x", "the matrix is \(A.shapeText) and x has \(x.count) variables")
  }
  return A.rows.map { x.dot($0) }
}
