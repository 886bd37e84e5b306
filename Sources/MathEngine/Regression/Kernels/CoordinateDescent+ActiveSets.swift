// The end of a slow descent in finitely many steps: while the signs of the weights stay, the objective is
// a least-squares problem.
//
// Source: H. Lee and others, Efficient sparse coding algorithms, 2006 (feature-sign search).

extension CoordinateDescent {
  /// Goes on to the minimum by active sets. Returns whether the conditions of optimality hold there;
  /// where that fails the weights stay as they were.
  ///
  /// - Complexity: a QR factorisation of the columns in use per step; about as many steps as signs change.
  mutating func settle() -> Bool {
    let start = (weights, residual)
    if findsMinimum() { return true }
    (weights, residual) = start
    return false
  }

  private mutating func findsMinimum() -> Bool {
    var entering: (index: Int, sign: Double)?
    for _ in 0..<(4 * weights.count + 20) {
      let active = weights.indices.filter { weights[$0] != 0 } + (entering.map { [$0.index] } ?? [])
      let signs = active.map { weights[$0] != 0 ? sign(weights[$0]) : entering?.sign ?? 0 }
      guard let target = minimizer(active, signs) else {
        if !dropDependentColumns(active, signs) { return false }
        entering = nil
        continue
      }
      let reached = move(active, to: target, signs)
      entering = nil
      if !reached { continue }
      updateResidual()
      entering = worstOutsider
      if entering == nil { return true }
    }
    return false
  }

  private func sign(_ x: Double) -> Double { x < 0 ? -1 : 1 }

  /// The minimiser over the active weights for fixed signs, `(XᵀX + l2·I)⁻¹(Xᵀy − l1·s)`, by QR; nil when
  /// their columns depend on each other.
  private func minimizer(_ active: [Int], _ signs: [Double]) -> [Double]? {
    if active.isEmpty { return [] }
    var (A, y) = (Matrix(columns: active.map(column)), Vector(rightSide))
    if l2 > 0 {
      A = vstack(A, Matrix.diagonal(Vector(repeating: l2.squareRoot(), count: active.count)))
      y = y.appending(.zeros(active.count))
    }
    if A.rowCount < active.count { return nil }
    let factors = A.qr()
    let R = factors.r
    for (k, j) in active.enumerated() where !isIndependent(R[k, k], j) { return nil }
    guard let free = try? factors.solve(y), let lowered = try? R.T.solve(l1 * Vector(signs)),
      let shift = try? R.solve(lowered)
    else { return nil }
    return (free - shift).elements
  }

  /// Whether a diagonal entry of R is more than the rounding of what the columns before it explain.
  private func isIndependent(_ rest: Double, _ j: Int) -> Bool {
    rest.magnitude > Self.rankTolerance * (squares[j] + l2).squareRoot()
  }

  /// Moves towards a target up to the first weight that would change its sign, which becomes 0; returns
  /// whether the target was reached.
  private mutating func move(_ active: [Int], to target: [Double], _ signs: [Double]) -> Bool {
    var share = 1.0
    var first: Int?
    for (k, j) in active.enumerated() where target[k] * signs[k] < 0 {
      let crossing = weights[j] / (weights[j] - target[k])
      if crossing < share { (share, first) = (crossing, j) }
    }
    for (k, j) in active.enumerated() {
      weights[j] = share == 1 ? target[k] : weights[j] + share * (target[k] - weights[j])
    }
    if let first { weights[first] = 0 }
    return share == 1
  }

  private mutating func updateResidual() {
    var rest = Vector(rightSide)
    for j in weights.indices where weights[j] != 0 { rest.add(-weights[j], times: column(j)) }
    residual = rest.elements
  }

  /// The weight that is 0 and whose column pulls most beyond the price, by more than rounding.
  private var worstOutsider: (index: Int, sign: Double)? {
    let rest = Vector(residual)
    let reach = zip(weights, squares).map { $0.magnitude * $1.squareRoot() }
    let scale = 1e-13 * (Vector(rightSide).norm + reach.reduce(0, +))
    var worst: (index: Int, sign: Double)?
    var largest = 0.0
    for j in weights.indices where weights[j] == 0 && squares[j] > 0 {
      let pull = dot(column(j), rest)
      let excess = (pull.magnitude - l1) / squares[j].squareRoot()
      if excess > Swift.max(largest, scale) { (largest, worst) = (excess, (j, sign(pull))) }
    }
    return worst
  }
}
