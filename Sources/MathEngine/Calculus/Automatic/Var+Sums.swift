// Sums over lists of `Var`s, as losses and likelihoods need them.

extension Array where Element == Var {
  /// The sum of all elements, added in their order; 0 for none.
  ///
  /// - Complexity: `O(n)`; reverse mode records one node for two terms.
  public var sum: Var {
    guard var record = SumRecorder(self) else { return dropFirst().reduce(first ?? Var(0), +) }
    var value = 0.0
    for x in self {
      value += x.value
      record.add(x)
    }
    return record.finish(value: value)
  }

  /// The mean of all elements; NaN for none.
  ///
  /// - Complexity: `O(n)`; reverse mode records one node for two terms.
  public var mean: Var { sum / Double(count) }

  /// The sum of the squares of all elements, 0 for none.
  ///
  /// - Complexity: `O(n)`; reverse mode records one node for two elements.
  public var squaredNorm: Var { dot(self) }

  /// The Euclidean length `√Σxᵢ²`. Its derivative at the origin is taken as 0.
  ///
  /// Where squares would leave the range of a double the elements are divided by a power of two first.
  ///
  /// - Complexity: `O(n)`; reverse mode records one node for two elements.
  public var norm: Var {
    let square = squaredNorm
    if square.value > 1e-280 && square.value < 1e300 || square.value.isNaN { return sqrt(square) }
    // Not down to subnormal numbers, whose reciprocals are out of range.
    let exponent = Swift.max(Vector(map(\.value)).exponent, -1000)
    let unit = Double(sign: .plus, exponent: exponent, significand: 1)
    let scaled = map { $0 / unit }.squaredNorm
    return scaled.value == 0 ? scaled * 0.0 : sqrt(scaled) * unit
  }

  /// The dot product `Σ xᵢyᵢ` with as many variables, 0 for none. Stops when the counts differ.
  ///
  /// - Complexity: `O(n)`; reverse mode records one node for each product.
  public func dot(_ other: [Var]) -> Var {
    requireCount(other.count)
    guard var record = SumRecorder(self, other) else { return zip(self, other).map(*).sum }
    var value = 0.0
    for (x, y) in zip(self, other) {
      value += x.value * y.value
      record.add(x, times: y)
    }
    return record.finish(value: value)
  }

  /// The dot product `Σ xᵢyᵢ` with as many constants, 0 for none. Stops when the counts differ.
  ///
  /// - Complexity: `O(n)`; reverse mode records one node for two products.
  public func dot(_ other: Vector) -> Var {
    requireCount(other.count)
    guard var record = SumRecorder(self) else {
      return zip(self, other.elements).map { $0 * $1 }.sum
    }
    var value = 0.0
    for (x, y) in zip(self, other.elements) {
      value += x.value * y
      record.add(x, times: y)
    }
    return record.finish(value: value)
  }

  private func requireCount(_ other: Int) {
    if count != other { trap("x.dot(y)", "counts \(count) and \(other) differ") }
  }
}

/// `ln Σ exp xᵢ`, computed without overflow by taking out the largest; −∞ for none.
///
/// Its derivatives are the softmax of `x`.
///
/// - Complexity: `O(n)` operations; reverse mode records a node for two terms.
public func logSumExp(_ x: [Var]) -> Var {
  guard let largest = x.map(\.value).max() else { return Var(-.infinity) }
  if !largest.isFinite { return x.map { exp($0) }.sum.asLog() }
  return log(x.map { exp($0 - largest) }.sum) + largest
}

/// The softmax `exp xᵢ / Σ exp xⱼ`, computed without overflow; it sums to 1.
///
/// - Complexity: `O(n)` operations; reverse mode records a node for two terms of the sum and one for each
///   result.
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
/// - Complexity: `O(mn)`; reverse mode records one node for two products.
public func * (A: Matrix, x: [Var]) -> [Var] {
  if A.columnCount != x.count {
    trap("A * x", "the matrix is \(A.shapeText) and x has \(x.count) variables")
  }
  return A.rows.map { x.dot($0) }
}
