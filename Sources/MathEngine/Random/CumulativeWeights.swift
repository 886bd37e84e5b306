// Finds which of several weighted outcomes a uniform variate selects.

/// The running sums of weights, scaled so that the last is 1.
struct CumulativeWeights: Sendable, Equatable {
  private let bounds: [Double]

  /// The weights are not negative and not all zero.
  init(_ weights: [Double]) {
    var total = 0.0
    let sums = weights.map { weight in
      total += weight
      return total
    }
    bounds = sums.map { $0 / total }
  }

  /// The first outcome whose bound exceeds `u`, by binary search.
  func index(for u: Double) -> Int {
    var low = 0
    var high = bounds.count
    while low < high {
      let middle = (low + high) / 2
      if u < bounds[middle] { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

/// Stops unless the numbers are probabilities: none negative or NaN, their sum 1 to within √ε.
func requireSimplex(_ operation: String, _ probabilities: [Double]) {
  if let bad = probabilities.firstIndex(where: { !($0 >= 0) }) {
    trap(operation, "probability \(bad) is \(probabilities[bad])")
  }
  let sum = Reductions.sum(probabilities)
  if !(abs(sum - 1) <= Double.ulpOfOne.squareRoot()) {
    trap(operation, "the probabilities sum to \(sum)", hint: "divide them by their sum")
  }
}
