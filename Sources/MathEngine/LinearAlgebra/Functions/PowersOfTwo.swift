// Scaling by powers of two, which changes no digit, where the quick way leaves the range of a double.

extension Vector {
  /// The exponent of the largest magnitude; 0 when all are 0 or one is not finite.
  var exponent: Int {
    let largest = norm(.max)
    return largest > 0 && largest.isFinite ? Int(largest.exponent) : 0
  }

  /// The vector times `2ᵏ`.
  func timesPowerOfTwo(_ k: Int) -> Vector {
    map { Double(sign: .plus, exponent: k, significand: $0) }
  }

  /// Coordinate `j` times `2ᵏ` for the j-th of the exponents.
  func timesPowersOfTwo(_ exponents: [Int]) -> Vector {
    Vector(count) { Double(sign: .plus, exponent: exponents[$0], significand: self[$0]) }
  }

  /// The vector with its largest magnitude brought between 1 and 2.
  var broughtToUnit: Vector { timesPowerOfTwo(-exponent) }
}

extension Matrix {
  /// The matrix with column `j` times `2ᵏ` for the j-th of the exponents.
  func timesPowersOfTwo(_ exponents: [Int]) -> Matrix {
    if exponents.allSatisfy({ abs($0) <= 1000 }) { return self .* powersOfTwo(exponents) }
    // In two steps, since 2ᵏ itself is out of range.
    let halves = exponents.map { $0 / 2 }
    return self .* powersOfTwo(halves) .* powersOfTwo(zip(exponents, halves).map { $0 - $1 })
  }

  /// For each column the power of two that brings its length between 1 and 2: scaling by it is exact.
  /// `nil` where the lengths are within a factor of 4 already, and far from the ends of the range.
  var equilibratingExponents: [Int]? {
    let columns = columns
    let lengths = columns.map(\.norm)
    guard let longest = lengths.max(), let shortest = lengths.min() else { return nil }
    if longest <= 4 * shortest, longest < 0x1p900, shortest > 0x1p-900 { return nil }
    return zip(lengths, columns).map { length, column in
      length > 0 && length.isFinite ? -Int(length.exponent) : -column.exponent
    }
  }

  private func powersOfTwo(_ exponents: [Int]) -> RepeatedRow {
    Vector(exponents.map { Double(sign: .plus, exponent: $0, significand: 1) }).asRow
  }
}
