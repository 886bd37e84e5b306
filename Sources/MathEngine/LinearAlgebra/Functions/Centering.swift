// Columns less their means, where what rounding leaves of a constant must not pass for spread.

extension Matrix {
  /// The matrix less `means`, the means of its columns.
  ///
  /// A column of one number becomes exactly 0, though its mean is rounded, and a column whose first entry
  /// lies within the error of the mean is centred once more.
  ///
  /// - Complexity: `O(mn)`; allocates the result.
  func centered(at means: Vector) -> Matrix {
    var result = self - means.asRow
    if rowCount == 0 { return result }
    // Column sums are taken row by row, so that their error grows with the number of rows.
    let doubt = Double(rowCount) * .ulpOfOne
    for j in 0..<columnCount where abs(result[0, j]) <= doubt * abs(means[j]) {
      let column = result[column: j]
      result[column: j] = self[column: j].isConstant ? .zeros(rowCount) : column .- column.mean
    }
    return result
  }
}

extension Vector {
  /// Whether all coordinates are the same number.
  var isConstant: Bool { elements.allSatisfy { $0 == elements[0] } }
}
