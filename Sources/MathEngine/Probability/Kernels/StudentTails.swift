// The plan of Student's distribution functions over whole vectors.
internal import CVectorKernels

/// What Student's distribution functions need: half of `Iₓ(ν/2, ½)` with x = 1/(1 + t²/ν) lies
/// beyond |t|.
struct StudentTails: Sendable {
  private let beta: BetaTails
  private let degreesOfFreedom: Double
  private let location: Double
  private let scale: Double

  /// Nil for parameters that the passes do not serve.
  init?(degreesOfFreedom: Double, location: Double, scale: Double) {
    guard scale > 0x1p-200, scale < 0x1p200, let beta = BetaTails(degreesOfFreedom / 2, 0.5) else {
      return nil
    }
    self.beta = beta
    self.degreesOfFreedom = degreesOfFreedom
    self.location = location
    self.scale = scale
  }

  /// Calls `body` with the plan as the passes in C take it.
  private func withPlan(_ body: (student_tails) -> Int) -> Int? {
    let one = DoubleDouble(1.0)
    return beta.withPlan { beta in
      body(
        student_tails(
          beta: beta, rate: (one / DoubleDouble(scale)).parts,
          share: (one / DoubleDouble(degreesOfFreedom)).parts, location: location))
    }
  }

  /// The pass for one tail.
  func pass(upper: Bool) -> Elementwise.PartialPass {
    { target, source, count in
      withPlan {
        VectorPasses.best.distributions.student_tails($0, upper ? 1 : 0, source, target, count)
      }
    }
  }

  /// The pass for quantiles.
  var quantilePass: Elementwise.PartialPass {
    { target, source, count in
      withPlan { tails in
        let half = degreesOfFreedom / 2
        let plan = student_quantile(
          tails: tails, scale: DoubleDouble(scale).parts,
          log_left: log(half) + logBeta(half, 0.5),
          inverse_peak: degreesOfFreedom.squareRoot() * betaFunction(half, 0.5))
        return VectorPasses.best.distributions.student_quantiles(plan, source, target, count)
      }
    }
  }
}
