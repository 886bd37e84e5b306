// Least squares on centred data, where what rounding has left must not count as information.
//
// An entry x is known to about ε·|x|, and centring leaves that error as it is: a column of mean 170 and
// deviation 1 has lost two digits. So the columns are compared with their lengths before centring.

extension CenteredData {
  /// The weights that minimise `‖y − Xw‖²`; of several the shortest.
  ///
  /// - Complexity: `2np²` flops; where columns may depend on each other a singular value decomposition
  ///   besides.
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
    // Once more less the means, which were rounded the first time.
    let svd = try (scaled - scaled.columnMeans.asRow)
      .svd(X.rowCount < X.columnCount ? .full : .thin)
    let rank = svd.singularValues.count { $0 > negligible }
    let projected = Vector(rank) { dot(svd.u[column: $0], y) / svd.singularValues[$0] }
    let some = (svd.v[..., 0..<rank] * projected).timesPowersOfTwo(exponents)
    // Any combination of the other directions fits as well; the shortest weights are orthogonal to them.
    let free = svd.vT[rank..., ...].timesPowersOfTwo(exponents).T
    return (some - free * (try free.leastSquares(some).solution), rank)
  }
}
