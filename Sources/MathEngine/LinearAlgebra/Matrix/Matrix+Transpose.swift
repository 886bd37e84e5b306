// The transpose and the symmetry test.

extension Matrix {
  /// The transpose: `(Aᵀ)ᵢⱼ = Aⱼᵢ`.
  ///
  /// Products with a transpose need no copy: see ``product(_:_:transposeLeft:transposeRight:)``.
  ///
  /// - Complexity: one pass and one allocation of `count` numbers.
  // swift-format-ignore: AlwaysUseLowerCamelCase
  public var T: Matrix {
    Matrix(
      rowCount: columnCount, columnCount: rowCount,
      storage: BLAS.transpose(storage, rows: rowCount, columns: columnCount))
  }

  /// Whether the matrix is square and `|Aᵢⱼ − Aⱼᵢ| ≤ tolerance` everywhere; NaN is never symmetric.
  ///
  /// - Complexity: `n²/2` comparisons.
  public func isSymmetric(tolerance: Double = 0) -> Bool {
    guard isSquare else { return false }
    return (0..<rowCount).allSatisfy { i in
      (0...i).allSatisfy { j in
        let (a, b) = (storage[i * columnCount + j], storage[j * columnCount + i])
        return a == b ? true : abs(a - b) <= tolerance
      }
    }
  }
}
