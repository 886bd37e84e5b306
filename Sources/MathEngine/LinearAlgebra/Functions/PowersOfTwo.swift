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

  private func powersOfTwo(_ exponents: [Int]) -> RepeatedRow {
    Vector(exponents.map { Double(sign: .plus, exponent: $0, significand: 1) }).asRow
  }
}
