// The sweeps of coordinate descent for `½‖y − Xw‖² + l1·‖w‖₁ + ½·l2·‖w‖²`.

struct CoordinateDescent {
  private(set) var weights: [Double]
  private var residual: [Double]
  /// The columns of X one after the other.
  private let columns: [Double]
  private let rightSide: [Double]
  private let squares: [Double]
  private let rowCount: Int
  private let l1: Double
  private let l2: Double

  init(_ X: Matrix, _ y: Vector, l1: Double, l2: Double, start: Vector) {
    (self.l1, self.l2, weights, rightSide) = (l1, l2, start.elements, y.elements)
    rowCount = X.rowCount
    columns = X.T.elements
    residual = (y - X * start).elements
    squares = X.columns.map { MathEngine.dot($0, $0) }
  }

  /// Sweeps until no step moves the predictions by more than `tolerance`; returns the number of
  /// sweeps, or `nil` when they did not suffice.
  ///
  /// Between sweeps over all weights only those that are not 0 are swept until they settle.
  mutating func run(tolerance: Double, sweeps: Int) -> Int? {
    let all = Array(weights.indices)
    var count = 0
    while count < sweeps {
      count += 1
      let move = sweep(all)
      if move <= tolerance { return count }
      if !move.isFinite { return nil }
      let active = all.filter { weights[$0] != 0 }
      if active.count == all.count { continue }
      while count < sweeps {
        count += 1
        if sweep(active) <= tolerance { break }
      }
    }
    return nil
  }

  /// One pass over some weights; returns the largest change of the predictions, NaN if any is.
  private mutating func sweep(_ indices: [Int]) -> Double {
    var largest = 0.0
    columns.withUnsafeBufferPointer { all in
      residual.withUnsafeMutableBufferPointer { r in
        for j in indices where squares[j] > 0 || squares[j].isNaN {
          let x = UnsafeBufferPointer(rebasing: all[j * rowCount..<(j + 1) * rowCount])
          let old = weights[j]
          let pull = CoordinateDescent.dot(x, r) + old * squares[j]
          let new = softThreshold(pull, l1) / (squares[j] + l2)
          let change = new - old
          if change == 0 { continue }
          weights[j] = new
          for i in 0..<rowCount { r[i] -= change * x[i] }
          let move = change.magnitude * squares[j].squareRoot()
          if !(move <= largest) { largest = move }
        }
      }
    }
    return largest
  }

  @inline(__always)
  private static func dot(
    _ x: UnsafeBufferPointer<Double>, _ y: UnsafeMutableBufferPointer<Double>
  ) -> Double {
    var sums = SIMD4<Double>()
    var i = 0
    while i + 4 <= x.count {
      let a = SIMD4<Double>(x[i], x[i + 1], x[i + 2], x[i + 3])
      let b = SIMD4<Double>(y[i], y[i + 1], y[i + 2], y[i + 3])
      sums += a * b
      i += 4
    }
    var total = (sums[0] + sums[1]) + (sums[2] + sums[3])
    while i < x.count {
      total += x[i] * y[i]
      i += 1
    }
    return total
  }

  /// The objective minus the dual objective at the residual scaled into the feasible region.
  ///
  /// The quadratic price is read as further rows `√l2·I` of `X` with right side 0.
  var dualityGap: Double {
    let (w, r, y) = (Vector(weights), Vector(residual), Vector(rightSide))
    let squaredResidual = MathEngine.dot(r, r) + l2 * MathEngine.dot(w, w)
    let correlations = weights.indices.map { j in
      let x = Vector(Array(columns[j * rowCount..<(j + 1) * rowCount]))
      return (MathEngine.dot(x, r) - l2 * w[j]).magnitude
    }
    let largest = correlations.max() ?? 0
    let scale = largest > l1 ? l1 / largest : 1
    let primal = 0.5 * squaredResidual + l1 * w.norm(.l1)
    return primal - (scale * MathEngine.dot(y, r) - 0.5 * scale * scale * squaredResidual)
  }
}
