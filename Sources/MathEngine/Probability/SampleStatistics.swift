// Quantiles of samples.

extension Vector {
  /// The sample quantile of order p, interpolated linearly between the two nearest of the sorted
  /// numbers: position `p (n − 1)`, NumPy's default and R's type 7.
  ///
  /// NaN when empty, when a number is NaN, and between −∞ and ∞. Stops for an order outside [0, 1].
  /// - Complexity: O(n log n).
  public func quantile(_ p: Double) -> Double { quantiles([p])[0] }

  /// The sample quantiles of the given orders; see ``quantile(_:)``. Stops for an order outside [0,
  /// 1].
  ///
  /// - Complexity: O(n log n) for all of them together.
  public func quantiles(_ orders: Vector) -> Vector {
    for p in orders { requireProbability("x.quantile(p)", p) }
    if isEmpty || elements.contains(where: \.isNaN) {
      return Vector(repeating: .nan, count: orders.count)
    }
    let sorted = elements.sorted()
    return orders.map { p in
      let position = p * Double(sorted.count - 1)
      let below = Int(position.rounded(.down))
      let fraction = position - Double(below)
      let (low, high) = (sorted[below], sorted[Swift.min(below + 1, sorted.count - 1)])
      if fraction == 0 || low == high { return low }
      if !(high - low).isFinite { return (1 - fraction) * low + fraction * high }
      // From the nearer end, so that the result never passes either (NumPy's rule).
      return fraction < 0.5
        ? low + fraction * (high - low) : high - (1 - fraction) * (high - low)
    }
  }

  /// The median, the quantile of order ½.
  public var median: Double { quantile(0.5) }
}
