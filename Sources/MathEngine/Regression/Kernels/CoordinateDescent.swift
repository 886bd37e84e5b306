// The sweeps of coordinate descent for `½‖y − Xw‖² + l1·‖w‖₁ + ½·l2·‖w‖²`.

internal import CVectorKernels

struct CoordinateDescent {
  var weights: [Double]
  var residual: [Double]
  /// The columns of X one after the other.
  private let columns: [Double]
  let rightSide: [Double]
  let squares: [Double]
  let rowCount: Int
  let l1: Double
  let l2: Double

  init(_ X: Matrix, _ y: Vector, l1: Double, l2: Double, start: Vector) {
    (self.l1, self.l2, weights, rightSide) = (l1, l2, start.elements, y.elements)
    rowCount = X.rowCount
    columns = X.T.elements
    residual = (y - X * start).elements
    squares = X.columns.map { MathEngine.dot($0, $0) }
  }

  /// The largest `|xⱼᵀr|` at the start, added up as a sweep does it: with all weights 0, the price from
  /// which on a sweep leaves them there.
  var largestPull: Double {
    let pulls = weights.indices.map { j in
      columns.withUnsafeBufferPointer { all in
        residual.withUnsafeBufferPointer { r in
          guard let x = all.baseAddress, let r = r.baseAddress else { return 0.0 }
          return VectorPasses.best.dot(x + j * rowCount, r, rowCount)
        }
      }
    }
    return Vector(pulls).norm(.max)
  }

  /// Sweeps until no step moves the predictions by more than `tolerance`; returns the number of
  /// sweeps, or `nil` when they did not suffice.
  ///
  /// Between sweeps over all weights only those that are not 0 are swept until they settle. Columns that
  /// nearly depend on each other may need millions of sweeps: after a thousand, and whenever their number
  /// has doubled, the rest is tried by active sets.
  mutating func run(tolerance: Double, sweeps: Int) -> Int? {
    let all = Array(weights.indices)
    var (count, pause) = (0, 1000)
    while count < sweeps {
      count += 1
      let move = sweep(all)
      if move <= tolerance { return count }
      if !move.isFinite { return nil }
      let active = all.filter { weights[$0] != 0 }
      while count < Swift.min(sweeps, pause) && active.count < all.count {
        count += 1
        if sweep(active) <= tolerance { break }
      }
      if count >= pause {
        if settle() { return count }
        pause *= 2
      }
    }
    return nil
  }

  /// One pass over some weights; returns the largest change of the predictions, NaN if any is.
  private mutating func sweep(_ indices: [Int]) -> Double {
    var largest = 0.0
    columns.withUnsafeBufferPointer { all in
      residual.withUnsafeMutableBufferPointer { residual in
        guard let first = all.baseAddress, let r = residual.baseAddress else { return }
        for j in indices where squares[j] > 0 || squares[j].isNaN {
          let x = first + j * rowCount
          let old = weights[j]
          let pull = VectorPasses.best.dot(x, r, rowCount) + old * squares[j]
          let new = softThreshold(pull, l1) / (squares[j] + l2)
          let change = new - old
          if change == 0 { continue }
          weights[j] = new
          VectorPasses.best.add_multiple(-change, x, r, rowCount)
          let move = change.magnitude * squares[j].squareRoot()
          if !(move <= largest) { largest = move }
        }
      }
    }
    return largest
  }

  /// The objective minus the dual objective at the residual scaled into the feasible region.
  ///
  /// The quadratic price is read as further rows `√l2·I` of `X` with right side 0.
  var dualityGap: Double {
    let (w, r, y) = (Vector(weights), Vector(residual), Vector(rightSide))
    let squaredResidual = MathEngine.dot(r, r) + l2 * MathEngine.dot(w, w)
    let correlations = weights.indices.map { j in
      (MathEngine.dot(column(j), r) - l2 * w[j]).magnitude
    }
    let largest = correlations.max() ?? 0
    let scale = largest > l1 ? l1 / largest : 1
    let primal = 0.5 * squaredResidual + l1 * w.norm(.l1)
    return primal - (scale * MathEngine.dot(y, r) - 0.5 * scale * scale * squaredResidual)
  }

  /// Whether the duality gap is small beside what there is to explain. Steps may end where columns are so
  /// much alike that rounding hides which of them is wanted.
  ///
  /// Where the price is below the rounding of the correlations the gap tells nothing.
  var isNearMinimum: Bool {
    let largest = (squares.max() ?? 0).squareRoot()
    let norm = Vector(rightSide).norm
    return l1 < 1e-10 * norm * largest || dualityGap <= 0.5e-6 * norm * norm
  }

  /// One column of X.
  func column(_ j: Int) -> Vector { Vector(Array(columns[j * rowCount..<(j + 1) * rowCount])) }
}
