// Distributions at parameters and orders where closed forms cancel, overflow or underflow, against
// mpmath with 60 digits and more.

import MathEngine
import TestSupport
import Testing

struct ExtremeParameterTests {
  @Test func gammaEntropies() {
    let expected: [(shape: Double, entropy: Double)] = [
      (0.001, -992.6668174744946), (0.3, -1.0559689607220177), (1, 1), (15.9, 2.7808014695496603),
      (16, 2.784071458928986), (17.5, 2.8307172641740617), (1000, 4.8724827560179715),
      (1e6, 8.326693478853393), (1e13, 16.385741637665937), (1e15, 18.688326730660016),
      (1e18, 22.142204370151084), (1e300, 346.80670248231155),
    ]
    for (shape, entropy) in expected {
      expectClose(Gamma(shape: shape).entropy, entropy, relative: 1e-15)
      expectClose(Gamma(shape: shape, scale: 3).entropy, entropy + log(3), relative: 1e-15)
      expectClose(
        ChiSquared(degreesOfFreedom: 2 * shape).entropy, entropy + log(2), relative: 1e-15)
    }
  }

  @Test func betaEntropies() {
    let expected: [(alpha: Double, beta: Double, entropy: Double)] = [
      (0.2, 0.3, -1.6902369594575484), (1, 1, 0), (2, 3.5, -0.29869028194708824),
      (15, 0.9, -1.8740930754978267), (0.01, 20, -97.91709177119868),
      (8, 8, -0.6937427565041577), (30, 40, -1.416416796499153),
      (1e6, 2.5, -12.085565898456533), (1e-3, 1e15, -1027.2055938694052),
      (1e15, 1e15, -16.89017043509059), (1e18, 7, -39.10398647247352),
      (1e200, 1e3, -455.6445358427912),
    ]
    for (alpha, beta, entropy) in expected {
      expectClose(Beta(alpha: alpha, beta: beta).entropy, entropy, relative: 1e-15)
      expectClose(Beta(alpha: beta, beta: alpha).entropy, entropy, relative: 1e-15)
    }
  }

  @Test func studentEntropies() {
    let expected: [(degrees: Double, entropy: Double)] = [
      (0.1, 12.228957898730014), (1, 2.5310242469692907), (4.5, 1.651535724757466),
      (31.9, 1.4505269235981617), (32, 1.450427477494832), (33, 1.4494663966003087),
      (1e3, 1.4199387830378813), (1e6, 1.4189395332049228), (1e13, 1.4189385332047728),
      (1e15, 1.4189385332046738), (1e20, 1.4189385332046727), (1e300, 1.4189385332046727),
    ]
    for (degrees, entropy) in expected {
      expectClose(StudentT(degreesOfFreedom: degrees).entropy, entropy, relative: 1e-15)
    }
  }

  @Test func farTailsOfSmallShapes() {
    let expected: [(shape: Double, tail: Double, x: Double)] = [
      (0.001, 1e-300, 677.3551998031188), (0.01, 1e-290, 656.726298364391),
      (0.01, 1e-300, 679.7181333036848), (0.02, 1e-305, 691.9774733188864),
      (1e-4, 1e-300, 675.0496325531627), (0.05, 1e-300, 681.6070273145583),
      (0.5, 1e-300, 686.9363156111971), (0.999, 1e-300, 690.7684106094919),
      (1e-5, 1e-8, 5.118030506197049), (0.001, .leastNonzeroMagnitude, 730.9437868812906),
    ]
    for (shape, tail, x) in expected {
      expectClose(Gamma(shape: shape).survivalQuantile(at: tail), x, ulps: 2)
    }
    expectClose(
      ChiSquared(degreesOfFreedom: 0.02).survivalQuantile(at: 1e-300), 1359.4362666073696, ulps: 2)
    for exponent in stride(from: -5.0, through: 0, by: 0.25) {
      for tail in [1e-300, 1e-200, 1e-50, 1e-8, 0.01, 0.5] {
        let gamma = Gamma(shape: 10 ** exponent)
        let x = gamma.survivalQuantile(at: tail)
        let back = gamma.survival(at: x)
        #expect(x == 0 || abs(back / tail - 1) <= 1e-10, "\(exponent) \(tail) \(x)")
      }
    }
  }

  @Test func studentWithSoManyDegreesIsNormal() {
    // The normal distribution function; the difference is below an ulp but in the last tail.
    let expected: [(t: Double, below: Double)] = [
      (-1e-6, 0.4999996010577196), (-1e-3, 0.49960105778608893), (-0.7, 0.24196365222307303),
      (-5, 2.866515718791939e-07), (-30, 4.906713927148187e-198),
    ]
    for degrees in [1e19, 1e20, 1e30, 1e300] {
      let student = StudentT(degreesOfFreedom: degrees)
      for (t, below) in expected {
        expectClose(student.cdf(at: t), below, relative: 1e-13)
        expectClose(student.survival(at: -t), below, relative: 1e-13)
        expectClose(student.quantile(at: below), t, relative: 1e-9)
        expectClose(student.logCDF(at: t), log(below), relative: 1e-13)
      }
    }
  }

  @Test func certaintyOnUnboundedIntegersIsTheirEnd() {
    let unbounded: [any DiscreteDistribution] = [
      Poisson(mean: 3), Poisson(mean: 1e-20), Geometric(probability: 0.5),
      Geometric(probability: 1e-19),
    ]
    for d in unbounded {
      #expect(d.quantile(at: 1) == .max && d.survivalQuantile(at: 0) == .max)
      #expect(d.quantile(at: 0) == d.support.lowerBound)
    }
    #expect(Poisson(mean: 0).quantile(at: 1) == 0 && Poisson(mean: 0).survivalQuantile(at: 0) == 0)
    #expect(Geometric(probability: 1).quantile(at: 1) == 1)
    #expect(Binomial(trials: 5, probability: 0.5).quantile(at: 1) == 5)
  }

  @Test func quantilesOfRareEvents() {
    // ⌈ln(1 − 1e-5)/ln(1 − 1e-19)⌉ by mpmath.
    #expect(Geometric(probability: 1e-19).quantile(at: 1e-5) == 100_000_500_003_334)
    #expect(Geometric(probability: 1e-19).quantile(at: 1e-300) == 1)
    #expect(Geometric(probability: 1e-200).quantile(at: 0.1) == .max)
    #expect(Geometric(probability: 1e-200).quantile(at: 0.5) == .max)
  }

  @Test func infinitiesAreSortedLikeNumbers() {
    let infinity = Double.infinity
    #expect(Vector([1, 2, infinity]).median == 2)
    #expect(Vector([1, infinity]).quantile(0) == 1 && Vector([1, infinity]).median == infinity)
    #expect(Vector([infinity, infinity, infinity]).quantiles([0, 0.3, 1]) == infinity * .ones(3))
    #expect(Vector([-infinity, 3]).quantile(0.9) == -infinity)
    #expect(Vector([-infinity, 3]).quantile(1) == 3)
    #expect(Vector([-infinity, infinity]).median.isNaN)
    #expect(Vector([-1.5e308, 1.5e308]).median == 0)
    #expect(Vector([-1.5e308, 1.5e308]).quantile(0.75) == 0.75e308)
  }

  @Test func kurtosisOfStudent() {
    #expect(StudentT(degreesOfFreedom: 2).excessKurtosis.isNaN)
    #expect(StudentT(degreesOfFreedom: 3).excessKurtosis == .infinity)
    #expect(StudentT(degreesOfFreedom: 4).excessKurtosis == .infinity)
    #expect(StudentT(degreesOfFreedom: 7).excessKurtosis == 2)
  }

  @Test func fitsOfNearlyEqualNumbers() throws {
    // Roots of ln a − ψ(a) = ln x̄ − mean of ln x by mpmath, for the doubles given.
    for (data, shape) in [
      (Vector([1, 1 + 1e-9]), 3.999999342077114e+18), ([1, 1.0.nextUp], 8.11296384146067e+31),
      ([3, 3.01, 3.02], 135900.91666508233),
    ] {
      let fit = try Gamma.fit(to: data)
      #expect(isClose(fit.shape, shape, relative: 1e-9))
      #expect(isClose(fit.mean, data.mean, relative: 1e-15))
    }
  }

  @Test func normalFitsNearTheEndsOfTheRange() throws {
    #expect(try Normal.fit(to: [1e200, -1e200]) == Normal(deviation: 1e200))
    #expect(try Normal.fit(to: [1.7e308, -1.7e308]) == Normal(deviation: 1.7e308))
    #expect(isClose(try Normal.fit(to: [1e-200, 3e-200]).deviation, 1e-200, relative: 1e-15))
    #expect(throws: FitError.noSpread(value: 1e200)) { try Normal.fit(to: [1e200, 1e200]) }
  }

  /// mpmath: sums with 40 digits, for the three largest the asymptotic series with five terms.
  @Test func entropiesOfManyCounts() {
    let poisson: [(mean: Double, entropy: Double)] = [
      (5000, 5.6775184605790357194), (20_000, 6.3706781427018968333),
      (99_999, 7.17539543231895323), (100_000, 7.1754004323522869), (1e12, 15.234449091168863513),
      (1e14, 17.537034184162991697),
    ]
    for (mean, entropy) in poisson {
      expectClose(Poisson(mean: mean).entropy, entropy, relative: 1e-14)
    }
    let binomial: [(trials: Int, probability: Double, entropy: Double)] = [
      (20_000, 0.3, 5.5903552601508593593), (20_000, 0.5, 5.6775351287044372852),
      (200_000, 0.01, 5.2143241639577183711), (20_000, 0.9, 5.166679867073240965),
      (1 << 60, 0.3, 21.433030075870697828),
    ]
    for (trials, probability, entropy) in binomial {
      let value = Binomial(trials: trials, probability: probability).entropy
      expectClose(value, entropy, relative: 1e-14)
    }
  }

  /// The series and the sum meet: relative to the variance the entropy does not jump there.
  @Test func entropiesHaveNoJump() {
    for probability in [0.5, 0.3, 0.01] {
      let trials = Int(1e5 / (probability * (1 - probability)))
      let values = (-2...2).map {
        Binomial(trials: trials + $0, probability: probability).entropy
      }
      for (a, b) in zip(values, values.dropFirst()) {
        expectClose(b - a, 0.5 / Double(trials), relative: 1e-3, absolute: 3e-14)
      }
    }
  }

  /// `−p ln p − (1 − p) ln(1 − p)` and that over p, by mpmath.
  @Test(arguments: [
    (1e-17, 4.0143946580898779e-16, 40.143946580898777),
    (1e-9, 2.1723265836446412e-8, 21.723265836446411),
    (1e-3, 0.0079072551122320872, 7.907255112232087),
  ])
  func entropiesOfRareEvents(_ p: Double, _ bernoulli: Double, _ geometric: Double) {
    expectClose(Bernoulli(probability: p).entropy, bernoulli, relative: 1e-15)
    expectClose(Geometric(probability: p).entropy, geometric, relative: 1e-15)
  }

  /// mpmath, with 60 digits.
  @Test(arguments: [(1e8, 9.331122608361428), (1e15, 17.390170435090588)])
  func logDensitiesOfNarrowBetas(parameter: Double, expected: Double) throws {
    let beta = Beta(alpha: parameter, beta: parameter)
    #expect(abs(beta.logDensity(at: 0.5) - expected) <= 4e-15)
  }
}
