// The pair of a 10-point Gauss and a 21-point Kronrod rule on one interval.

/// The result of the rule pair on an interval.
struct KronrodPanel {
  let lower: Double
  let upper: Double
  let value: Double
  let error: Double
  /// The rounding error that the sum may carry.
  let noise: Double
}

/// The 21-point Kronrod rule with its embedded 10-point Gauss rule.
///
/// Nodes and weights were computed with 60 digits from the Legendre polynomial P₁₀ and its Stieltjes
/// polynomial. Exact for polynomials of degree up to 31.
enum GaussKronrod {
  static let evaluations = 21

  /// The nodes in (0, 1); those at odd places belong to the Gauss rule. The node 0 is separate.
  private static let nodes: [Double] = [
    0.1488743389816312108848, 0.2943928627014601981311, 0.4333953941292471907993,
    0.562757134668604683339, 0.6794095682990244062343, 0.7808177265864168970637,
    0.8650633666889845107321, 0.9301574913557082260012, 0.973906528517171720078,
    0.9956571630258080807355,
  ]
  private static let centerWeight = 0.1494455540029169056649
  private static let weights: [Double] = [
    0.1477391049013384913748, 0.1427759385770600807971, 0.1347092173114733259281,
    0.123491976262065851078, 0.1093871588022976418992, 0.09312545458369760553507,
    0.07503967481091995276704, 0.05475589657435199603138, 0.03255816230796472747882,
    0.01169463886737187427806,
  ]
  private static let gaussWeights: [Double] = [
    0.2955242247147528701739, 0.2692667193099963550912, 0.2190863625159820439955,
    0.1494513491505805931458, 0.06667134430868813759357,
  ]

  /// Integrates over an interval.
  ///
  /// The difference of the two rules measures the Gauss rule's error; the Kronrod rule's is far
  /// smaller. Relative to the integrand's variation it is raised to the power 1.5, as in QUADPACK.
  static func panel(
    _ f: (Double) throws(IntegrationError) -> Double, _ lower: Double, _ upper: Double
  ) throws(IntegrationError) -> KronrodPanel {
    let (center, half) = (0.5 * lower + 0.5 * upper, 0.5 * upper - 0.5 * lower)
    let middle = try f(center)
    var kronrod = centerWeight * middle
    var magnitude = centerWeight * middle.magnitude
    var gauss = 0.0
    var values: [(Double, Double)] = []
    for (i, node) in nodes.enumerated() {
      let (left, right) = (try f(center - half * node), try f(center + half * node))
      kronrod += weights[i] * (left + right)
      magnitude += weights[i] * (left.magnitude + right.magnitude)
      if i.isMultiple(of: 2) { gauss += gaussWeights[i / 2] * (left + right) }
      values.append((left, right))
    }
    let mean = 0.5 * kronrod
    var variation = centerWeight * (middle - mean).magnitude
    for (i, value) in values.enumerated() {
      variation += weights[i] * ((value.0 - mean).magnitude + (value.1 - mean).magnitude)
    }
    let noise = 50 * Double.ulpOfOne * magnitude * half.magnitude
    return KronrodPanel(
      lower: lower, upper: upper, value: kronrod * half,
      error: Swift.max(
        scaledError((kronrod - gauss).magnitude * half.magnitude, variation * half.magnitude), noise
      ),
      noise: noise)
  }

  private static func scaledError(_ difference: Double, _ variation: Double) -> Double {
    if difference == 0 || variation == 0 { return difference }
    let ratio = 200 * difference / variation
    return variation * Swift.min(1, ratio * ratio.squareRoot())
  }
}
