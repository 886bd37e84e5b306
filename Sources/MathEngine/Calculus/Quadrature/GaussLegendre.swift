// Gauss–Legendre quadrature with any number of points.

/// The Gauss–Legendre rule with `n` points: exact for polynomials of degree up to `2n − 1`.
///
/// ```swift
/// GaussLegendre(points: 5).integrate({ $0 ** 9 }, from: 0, to: 1)     // 0.1
/// ```
///
/// The nodes are the roots of the Legendre polynomial `Pₙ`, found by Newton's method from
/// `cos(π(i + 3/4)/(n + 1/2))`, and the weights are `2/((1 − x²)Pₙ′(x)²)`. Nodes are accurate to a
/// few units of 1e-16, the weights to a relative error of about `n·ε`.
/// - Complexity: O(n²) for the nodes; `n` evaluations for an integral.
public struct GaussLegendre: Sendable, Equatable {
  /// The nodes in (−1, 1), increasing.
  public let nodes: Vector
  /// The weights, all positive; they sum to 2.
  public let weights: Vector

  /// Makes the rule with a number of points, at least 1.
  public init(points n: Int) {
    if n < 1 { trap("GaussLegendre(points: \(n))", "a rule needs at least one point") }
    var (x, w) = (Vector.zeros(n), Vector.zeros(n))
    for i in 0..<(n + 1) / 2 {
      let (root, slope) = GaussLegendre.root(i, degree: n)
      let weight = 2 / ((1 - root) * (1 + root) * slope * slope)
      x[i] = -root
      x[n - 1 - i] = root
      w[i] = weight
      w[n - 1 - i] = weight
    }
    if !n.isMultiple(of: 2) { x[n / 2] = 0 }
    (nodes, weights) = (x, w)
  }

  /// The integral of `f` from `a` to `b` by this rule, both ends finite. There is no error estimate.
  public func integrate(_ f: (Double) -> Double, from a: Double, to b: Double) -> Double {
    let (center, half) = (0.5 * a + 0.5 * b, 0.5 * b - 0.5 * a)
    let terms = zip(nodes.elements, weights.elements).map { $1 * f(center + half * $0) }
    return half * Vector(terms).sum
  }

  /// The `i`-th largest root of `Pₙ` and the derivative there.
  private static func root(_ i: Int, degree n: Int) -> (root: Double, slope: Double) {
    var x = cos(.pi * (Double(i) + 0.75) / (Double(n) + 0.5))
    if n == 2 * i + 1 { x = 0 }
    var (value, slope) = legendre(n, x)
    for _ in 0..<20 {
      let step = value / slope
      x -= step
      (value, slope) = legendre(n, x)
      if step.magnitude <= 1e-16 { break }
    }
    return (x, slope)
  }

  /// `Pₙ(x)` and `Pₙ′(x)` by the three-term recurrence.
  private static func legendre(_ n: Int, _ x: Double) -> (value: Double, slope: Double) {
    var (previous, value) = (1.0, x)
    for k in 1..<Swift.max(n, 1) {
      let next = (Double(2 * k + 1) * x * value - Double(k) * previous) / Double(k + 1)
      (previous, value) = (value, next)
    }
    if n == 1 { (previous, value) = (1, x) }
    return (value, Double(n) * (previous - x * value) / ((1 - x) * (1 + x)))
  }
}
