// The plans of densities over whole vectors: their constants in pairs of doubles.
internal import CVectorKernels

enum DensityPlans {
  /// The gamma density as `scale·uᵃ⁻¹ e^(a − x/s)` with u = x/(a s). Nil for parameters that the
  /// pass does not serve.
  static func gamma(shape: Double, scale: Double) -> Elementwise.PartialPass? {
    guard shape >= 1e-3, shape <= 1e5, scale > 0x1p-200, scale < 0x1p200 else { return nil }
    let rate = DoubleDouble(1.0) / DoubleDouble(scale)
    let first = rate / DoubleDouble(shape)
    let a = Extended(shape)
    let peak = (a / (2 * .pi)).squareRoot() * ExtendedMath.exp(-stirlingError(a))
    let plan = gamma_density(
      power: (DoubleDouble(shape) - DoubleDouble(1.0)).parts, first: first.parts,
      rate: rate.parts, scale: (DoubleDouble(extended: peak) * first).parts, shape: shape)
    return { VectorPasses.best.distributions.gamma_densities(plan, $1, $0, $2) }
  }

  /// The beta density as `scale·uᵃ⁻¹ vᵇ⁻¹` with u = x (a + b)/a and v = (1 − x)(a + b)/b.
  static func beta(_ a: Double, _ b: Double) -> Elementwise.PartialPass? {
    guard min(a, b) >= 1e-3, max(a, b) <= 1e5 else { return nil }
    let peak = stirlingBetaScale(Extended(a), Extended(b))
    let (x, y, one) = (DoubleDouble(a), DoubleDouble(b), DoubleDouble(1.0))
    let first = (x + y) / x
    let second = (x + y) / y
    let plan = beta_density(
      power: (x - one).parts, first: first.parts, other: (y - one).parts, second: second.parts,
      scale: (DoubleDouble(extended: peak) * first * second).parts)
    return { VectorPasses.best.distributions.beta_densities(plan, $1, $0, $2) }
  }

  /// Student's density as `scale·(1 + t²/ν)^(−(ν + 1)/2)`.
  static func student(
    degreesOfFreedom: Double, location: Double, scale: Double
  ) -> Elementwise.PartialPass? {
    guard degreesOfFreedom >= 1e-3, degreesOfFreedom <= 1e8, scale > 0x1p-200, scale < 0x1p200
    else { return nil }
    let nu = Extended(degreesOfFreedom)
    // Γ((ν + 1)/2)/(Γ(ν/2) √(πν)).
    let peak = ExtendedMath.exp(logGammaRise(nu / 2, by: 0.5)) / (.pi * nu).squareRoot()
    let one = DoubleDouble(1.0)
    let rate = one / DoubleDouble(scale)
    let plan = student_density(
      power: ((DoubleDouble(degreesOfFreedom) + one) * DoubleDouble(-0.5)).parts, rate: rate.parts,
      share: (one / DoubleDouble(degreesOfFreedom)).parts,
      scale: (DoubleDouble(extended: peak) * rate).parts, location: location)
    return { VectorPasses.best.distributions.student_densities(plan, $1, $0, $2) }
  }
}
