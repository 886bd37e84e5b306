// The plans of binomial and Poisson probabilities over ranges of whole numbers.
internal import CVectorKernels

enum MassPlans {
  /// Nil for parameters that the pass does not serve: beyond, the error would pass 1 ulp far out.
  static func binomial(trials: Int, probability: Double) -> Elementwise.PartialPass? {
    guard trials <= 1_000_000, probability > 0x1p-200, probability < 1 else { return nil }
    let (n, p, one) = (DoubleDouble(Double(trials)), DoubleDouble(probability), DoubleDouble(1.0))
    let (successes, failures) = (n * p, n * (one - p))
    let extended = Extended(trials)
    let spread = 2 * .pi * extended * Extended(probability) * (1 - Extended(probability))
    let peak = ExtendedMath.exp(stirlingError(extended)) / spread.squareRoot()
    let plan = binomial_mass(
      successes: (one / successes).parts, failures: (one / failures).parts,
      scale: DoubleDouble(extended: peak).parts, trials: Double(trials))
    return { VectorPasses.best.distributions.binomial_masses(plan, $1, $0, $2) }
  }

  /// Nil for parameters that the pass does not serve.
  static func poisson(mean: Double) -> Elementwise.PartialPass? {
    guard mean > 0x1p-200, mean <= 1e5 else { return nil }
    let peak = 1 / (2 * .pi * Extended(mean)).squareRoot()
    let plan = poisson_mass(
      reciprocal: (DoubleDouble(1.0) / DoubleDouble(mean)).parts,
      scale: DoubleDouble(extended: peak).parts, mean: mean)
    return { VectorPasses.best.distributions.poisson_masses(plan, $1, $0, $2) }
  }
}

extension Elementwise {
  /// The values of a pass at a range of whole numbers, with those of `function` where the pass gave
  /// none.
  static func apply(
    _ pass: PartialPass?, orElse function: (Int) -> Double, to integers: ClosedRange<Int>
  ) -> [Double] {
    // Beyond, neighbouring integers are not neighbouring doubles.
    let exact = -(1 << 53)...(1 << 53)
    guard let pass, exact.contains(integers.lowerBound), exact.contains(integers.upperBound) else {
      return integers.map(function)
    }
    return apply(pass, orElse: { function(Int($0)) }, to: integers.map(Double.init))
  }
}
