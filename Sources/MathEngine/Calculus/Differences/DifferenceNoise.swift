// The noise of a function's values from their divided differences.
//
// Source: J. Moré and S. Wild, Estimating computational noise, 2011, with points that are not evenly spaced.

enum DifferenceNoise {
  /// The points, in steps from the middle one.
  static let points: [Double] = [-8, -4, -2, -1, 0, 1, 2, 4, 8]

  /// For each order from 2, the combinations of neighbouring values that are divided differences, each
  /// scaled so that values of independent noise leave its standard deviation.
  private static let combinations: [[[Double]]] = (2..<points.count).map { order in
    (0..<points.count - order).map { unitWeights(Array(points[$0...$0 + order])) }
  }

  private static func unitWeights(_ nodes: [Double]) -> [Double] {
    let weights = Vector(
      nodes.map { node in 1 / nodes.filter { $0 != node }.reduce(1) { $0 * (node - $1) } })
    return (weights / weights.norm).elements
  }

  /// The standard deviation of the noise of values at ``points``; 0 where none shows, and for no values.
  ///
  /// Differences of a smooth function fall with their order, those of noise stay: three orders in a row
  /// that agree within a factor of 4 are noise.
  static func deviation(_ values: [Double]) -> Double {
    if values.isEmpty { return 0 }
    let levels = combinations.map { rootMeanSquare(values, $0) }
    for k in levels.indices.dropLast(2) {
      let (low, high) = (levels[k...k + 2].min() ?? 0, levels[k...k + 2].max() ?? 0)
      if high <= 4 * low, high.isFinite { return levels[k] }
    }
    return 0
  }

  private static func rootMeanSquare(_ values: [Double], _ weights: [[Double]]) -> Double {
    let squares = weights.indices.map { first in
      let sum = zip(weights[first], values[first...]).reduce(0) { $0 + $1.0 * $1.1 }
      return sum * sum
    }
    return (squares.reduce(0, +) / Double(squares.count)).squareRoot()
  }
}
