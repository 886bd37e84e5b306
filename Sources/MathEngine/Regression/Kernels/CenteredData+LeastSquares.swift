// Least squares on centred data, where what rounding has left must not count as information.
//
// An entry x is known to about ε·|x|, and centring leaves that error as it is: a column of mean 170 and
// deviation 1 has lost two digits. So the columns are compared with their lengths before centring.

extension CenteredData {
  /// The weights that minimise `‖y − Xw‖²`; of several the shortest.
  ///
  /// - Complexity: O(np min(n, p)); O(p³) for more columns than rows whose lengths differ by more than
  ///   2¹⁶.
  func leastSquares(_ method: LeastSquaresMethod) throws(LinearAlgebraError) -> LeastSquares {
    let solution = try X.leastSquares(y, method: method)
    guard method == .qr || method == .svd(), columnMeans.contains(where: { $0 != 0 }) else {
      return solution
    }
    let lengths = X.columns.map(\.norm)
    let before = Vector(lengths.count) { j in
      Vector([lengths[j], y.n.squareRoot() * columnMeans[j]]).norm
    }
    // At most by this factor are singular values smaller for columns of one length before centring.
    let kept = zip(lengths, before).map { $0 / $1 }.min() ?? 1
    let isDetermined = solution.rank == lengths.count
    if isDetermined && kept > 4 * negligible * solution.scaledConditionNumber { return solution }
    let judged = try shortestSolution(before)
    if isDetermined && judged.rank == lengths.count { return solution }
    return LeastSquares(
      solution: judged.weights, residual: y - X * judged.weights, rank: judged.rank,
      conditionNumber: solution.conditionNumber,
      scaledConditionNumber: solution.scaledConditionNumber)
  }

  /// What counts as 0 beside columns of length 1.
  private var negligible: Double { 16 * Double.ulpOfOne * Double(X.columnCount).squareRoot() }

  /// The shortest weights, by singular values of the columns over their lengths before centring.
  private func shortestSolution(
    _ lengths: Vector
  ) throws(LinearAlgebraError) -> (weights: Vector, rank: Int) {
    let exponents = lengths.elements.map { $0 > 0 && $0.isFinite ? -Int($0.exponent) : 0 }
    let scaled = X.timesPowersOfTwo(exponents)
    let isWide = X.rowCount < X.columnCount
    let isEven = (exponents.max() ?? 0) - (exponents.min() ?? 0) <= 16
    // Once more less the means, which were rounded the first time.
    let svd = try (scaled - scaled.columnMeans.asRow).svd(isWide && !isEven ? .full : .thin)
    let rank = svd.singularValues.count { $0 > negligible }
    let projected = Vector(rank) { dot(svd.u[column: $0], y) / svd.singularValues[$0] }
    if isWide && isEven {
      let directions = svd.vT[0..<rank, ...].timesPowersOfTwo(exponents.map { -$0 })
      return (try shortestSolution(directions, projected), rank)
    }
    let some = (svd.v[..., 0..<rank] * projected).timesPowersOfTwo(exponents)
    // Any combination of the other directions fits as well; the shortest weights are orthogonal to them.
    let free = svd.vT[rank..., ...].timesPowersOfTwo(exponents).T
    return (some - free * (try free.leastSquares(some).solution), rank)
  }

  /// The shortest `w` with `Aw = b` for independent rows: `w = QR⁻ᵀb` with `QR = Aᵀ`, so that nothing has
  /// the square of the columns' number of entries. Once more for what rounding left, as lengths of columns
  /// that differ by up to 2¹⁶ cost digits.
  private func shortestSolution(
    _ a: Matrix, _ b: Vector
  ) throws(LinearAlgebraError) -> Vector {
    let factors = a.T.qr()
    let (q, triangle) = (factors.q, LU(factors.r.T))
    let first = q * (try triangle.solve(b))
    return first + q * (try triangle.solve(b - a * first))
  }
}
