// The distributions' passes give equal bits in every variant, fused multiply-adds or not.

import CVectorKernels
import TestSupport
import Testing

@Suite struct DistributionKernelTests {
  static let counts = [0, 1, 3, 4, 5, 255, 256, 257, 1000]

  private static func parts(_ high: Double, _ low: Double = 0) -> two_doubles {
    two_doubles(high: high, low: low)
  }

  /// A third, in two parts.
  private static let third = parts(1.0 / 3, 0x1p-54 / 3)

  /// Numbers between the bounds with zeros, NaN and infinities among them.
  private static func numbers(_ count: Int, in range: ClosedRange<Double>) -> [Double] {
    var generator = SeededGenerator(seed: 9)
    let special: [Double] = [0, -0.0, .nan, .infinity, -.infinity, 1, -1, 0x1p-1030, 1e300, 1e-200]
    return (0..<count).map { i in
      i % 23 == 22
        ? special.randomElement(using: &generator) ?? 0
        : Double.random(in: range, using: &generator) * (i % 5 == 0 ? 1e-3 : 1)
    }
  }

  /// The bits of a pass, and how many values it left out.
  private static func bits(
    _ x: [Double], _ pass: (UnsafePointer<Double>, UnsafeMutablePointer<Double>, Int) -> Int
  ) -> [UInt64] {
    var target = [Double](repeating: -7, count: x.count)
    let missing = pass(x, &target, x.count)
    #expect(missing == target.count { $0.isNaN })
    return target.map { $0.isNaN ? Double.nan.bitPattern : $0.bitPattern } + [UInt64(missing)]
  }

  private static func densities(_ k: distribution_kernels, _ count: Int) -> [UInt64] {
    let gamma = gamma_density(
      power: parts(1.5), first: third, rate: third, scale: parts(0.25, 0x1p-60), shape: 2.5)
    let beta = beta_density(
      power: parts(1), first: parts(2.5), other: parts(-0.3), second: third, scale: third)
    let student = student_density(
      power: parts(-3), rate: third, share: parts(0.2), scale: third, location: 0.7)
    return bits(numbers(count, in: 0...20)) { k.gamma_densities(gamma, $0, $1, $2) }
      + bits(numbers(count, in: 0...1)) { k.beta_densities(beta, $0, $1, $2) }
      + bits(numbers(count, in: -9...9)) { k.student_densities(student, $0, $1, $2) }
  }

  private static func masses(_ k: distribution_kernels, _ count: Int) -> [UInt64] {
    let binomial = binomial_mass(
      successes: third, failures: parts(0.01), scale: third, trials: 100)
    let poisson = poisson_mass(reciprocal: third, scale: third, mean: 3)
    let whole = (0..<count).map { Double($0 - 2) }
    return bits(whole) { k.binomial_masses(binomial, $0, $1, $2) }
      + bits(whole) { k.poisson_masses(poisson, $0, $1, $2) }
      + bits(numbers(count, in: 0...1)) {
        k.normal_quantiles(normal_quantile(mean: 0.3, deviation: 1.7), 0, $0, $1, $2)
      }
      + bits(numbers(count, in: 0...1e-12)) {
        k.normal_quantiles(normal_quantile(mean: 0, deviation: 1), 1, $0, $1, $2)
      }
  }

  /// Coefficients that need not belong to any distribution: a series below 1/2, a fraction above.
  private static func tails(_ k: distribution_kernels, _ count: Int) -> [UInt64] {
    let lower: [Double] = [1, 0, 0.3, 1e-18, 0.1, -1e-18, 0.02, 0.004]
    let upper: [Double] = (0..<40).map { Double($0 % 7 + 1) / 3 }
    return lower.withUnsafeBufferPointer { lower in
      upper.withUnsafeBufferPointer { upper in
        guard let a = lower.baseAddress, let b = upper.baseAddress else { return [] }
        let series = distribution_band(
          limit: 0.5, is_upper: 0, exact: a, rest: a + 6, exact_count: 3, rest_count: 2)
        let gammaFraction = distribution_band(
          limit: .infinity, is_upper: 1, exact: b, rest: b + 10, exact_count: 2, rest_count: 3)
        let betaFraction = distribution_band(
          limit: 0.5, is_upper: 0, exact: b + 3, rest: b + 19, exact_count: 2, rest_count: 3)
        let mirrored = distribution_band(
          limit: .infinity, is_upper: 1, exact: b + 1, rest: b + 9, exact_count: 1, rest_count: 3)
        return banded(k, count, [series, gammaFraction], [betaFraction, mirrored])
      }
    }
  }

  private static func banded(
    _ k: distribution_kernels, _ count: Int, _ gammaBands: [distribution_band],
    _ betaBands: [distribution_band]
  ) -> [UInt64] {
    gammaBands.withUnsafeBufferPointer { gammaBands in
      betaBands.withUnsafeBufferPointer { betaBands in
        guard let g = gammaBands.baseAddress, let b = betaBands.baseAddress else { return [] }
        let gamma = gamma_tails(
          first: third, rate: third, shape: parts(3), scale: third, bands: g, band_count: 2)
        let beta = beta_tails(
          first: parts(2.5), power: parts(2), second: third, other: parts(3), sum: parts(5),
          scale: third, bands: b, band_count: 2)
        let student = student_tails(beta: beta, rate: third, share: parts(0.25), location: 0.1)
        let x = numbers(count, in: 0...4)
        let y = numbers(count, in: 0...1)
        return bits(x) { k.gamma_tails(gamma, 0, $0, $1, $2) }
          + bits(x) { k.gamma_tails(gamma, 1, $0, $1, $2) }
          + bits(y) { k.beta_tails(beta, 0, $0, $1, $2) }
          + bits(y) { k.beta_tails(beta, 1, $0, $1, $2) }
          + bits(x) { k.student_tails(student, 0, $0, $1, $2) }
          + quantiles(k, y, gamma, student)
      }
    }
  }

  private static func quantiles(
    _ k: distribution_kernels, _ p: [Double], _ gamma: gamma_tails, _ student: student_tails
  ) -> [UInt64] {
    let gammaPlan = gamma_quantile(
      tails: gamma, log_gamma: 1.8, log_border: -0.6, wilson_mean: 0.96, wilson_deviation: 0.19)
    let betaPlan = beta_quantile(
      tails: student.beta, log_left: -1.8, log_right: -1.4, left_border: -3, right_border: -3,
      mean: -0.4, deviation: 1)
    let studentPlan = student_quantile(
      tails: student, scale: parts(3), log_left: 0.3, inverse_peak: 2.6)
    return bits(p) { k.gamma_quantiles(gammaPlan, $0, $1, $2) }
      + bits(p) { k.beta_quantiles(betaPlan, $0, $1, $2) }
      + bits(p) { k.student_quantiles(studentPlan, $0, $1, $2) }
  }

  @Test(arguments: counts)
  func allVariantsGiveTheSameBits(_ count: Int) {
    let baseline = vector_kernels_baseline().pointee.distributions
    for variant in VectorKernelTests.variants.map(\.distributions) {
      #expect(Self.densities(baseline, count) == Self.densities(variant, count))
      #expect(Self.masses(baseline, count) == Self.masses(variant, count))
      #expect(Self.tails(baseline, count) == Self.tails(variant, count))
    }
  }
}
