// The plan of normal quantiles over whole vectors.
internal import CVectorKernels

enum NormalQuantiles {
  static func pass(mean: Double, deviation: Double) -> Elementwise.PartialPass {
    let plan = normal_quantile(mean: mean, deviation: deviation)
    return { VectorPasses.best.distributions.normal_quantiles(plan, 0, $1, $0, $2) }
  }
}
