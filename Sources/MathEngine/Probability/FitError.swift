// Why a distribution could not be fitted to data.

/// Why a distribution could not be fitted to data.
public enum FitError: Error, Equatable, Sendable {
  /// Fewer observations than the estimate needs.
  case tooFewObservations(needed: Int, count: Int)
  /// The observation at this index cannot come from the distribution.
  case outsideSupport(index: Int, value: Double)
  /// All observations are equal: the likelihood grows without bound as the spread goes to 0.
  case noSpread(value: Double)
  /// The likelihood grows towards the edge of the parameters and has no maximum inside.
  case noMaximum(parameter: String)
  /// Newton's iteration did not settle.
  case notConverged(iterations: Int)
}

extension FitError: CustomStringConvertible {
  /// The facts and what usually helps.
  public var description: String {
    switch self {
    case .tooFewObservations(let needed, let count):
      "the fit needs at least \(needed) observation\(needed == 1 ? "" : "s") and got \(count)"
    case .outsideSupport(let index, let value):
      "observation \(index) is \(value), which the distribution never gives"
    case .noSpread(let value):
      "all observations are \(value), so that the likelihood has no maximum"
    case .noMaximum(let parameter):
      "the likelihood has no maximum: it grows with \(parameter) to the edge of its range"
    case .notConverged(let iterations):
      "the likelihood equations were not solved in \(iterations) iterations"
    }
  }
}

/// Throws for the first observation that fails a condition, which NaN must fail.
func requireSupport(
  _ data: Vector, atLeast needed: Int = 1, _ holds: (Double) -> Bool
) throws(FitError) {
  if data.count < needed { throw .tooFewObservations(needed: needed, count: data.count) }
  for (index, value) in data.elements.enumerated() where !holds(value) {
    throw .outsideSupport(index: index, value: value)
  }
}
