// Continuous distributions over intervals and over whole vectors.
extension ContinuousDistribution {
  /// The probability of an interval, P(a ≤ X ≤ b), from the tail on its own side so that it keeps its
  /// digits far from the mean.
  ///
  /// - Complexity: two values of the distribution function or of the survival function.
  public func probability(in interval: ClosedRange<Double>) -> Double {
    let (a, b) = (interval.lowerBound, interval.upperBound)
    let below = cdf(at: a)
    return below < 0.5 ? cdf(at: b) - below : survival(at: a) - survival(at: b)
  }

  /// `count` draws in order. Stops for a negative count.
  /// - Complexity: `n` draws; allocates the result.
  public func samples(_ count: Int, using source: inout some RandomSource) -> Vector {
    requireCount("samples(count, using:)", count)
    return Vector(source.fill(count) { sample(using: &$0) })
  }

  /// The density at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func density(at x: Vector) -> Vector {
    Vector(Elementwise.apply({ density(at: $0) }, to: x.elements))
  }

  /// The logarithm of the density at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func logDensity(at x: Vector) -> Vector {
    Vector(Elementwise.apply({ logDensity(at: $0) }, to: x.elements))
  }

  /// The probability P(X ≤ xᵢ) at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func cdf(at x: Vector) -> Vector {
    Vector(Elementwise.apply({ cdf(at: $0) }, to: x.elements))
  }

  /// The probability P(X > xᵢ) at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func survival(at x: Vector) -> Vector {
    Vector(Elementwise.apply({ survival(at: $0) }, to: x.elements))
  }

  /// The quantile at every coordinate.
  /// - Complexity: one value per coordinate, split over threads when they are many; allocates the
  ///   result.
  public func quantile(at p: Vector) -> Vector {
    Vector(Elementwise.apply({ quantile(at: $0) }, to: p.elements))
  }

  /// The log-likelihood of independent observations, the sum of their log densities.
  /// - Complexity: a logarithm of the density or the mass per number; allocates them.
  public func logLikelihood(of data: Vector) -> Double { logDensity(at: data).sum }
}
