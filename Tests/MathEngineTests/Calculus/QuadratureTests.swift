// Integrals with known values: smooth, peaked, oscillating, singular at an end, over infinite ranges.

import MathEngine
import Testing

struct QuadratureTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let f: @Sendable (Double) -> Double
    let range: (Double, Double)
    let exact: Double

    init(
      _ name: String, _ range: (Double, Double), _ exact: Double,
      _ f: @escaping @Sendable (Double) -> Double
    ) {
      (testDescription, self.range, self.exact, self.f) = (name, range, exact, f)
    }
  }

  static let cases = [
    Case("cubic", (0, 2), 4) { $0 * $0 * $0 },
    Case("exponential", (-1, 1), 2 * sinh(1)) { exp($0) },
    Case("Runge's function", (-5, 5), 2 * atan(5)) { 1 / (1 + $0 * $0) },
    Case("narrow peak", (-1, 1), 2 * 1e3 * atan(1e3)) { 1 / (1e-6 + $0 * $0) },
    Case("oscillation", (0, 10), (1 - cos(1000)) / 100) { sin(100 * $0) },
    Case("kink", (-1, 2), 2.5) { abs($0) },
    Case("square root", (0, 1), 2.0 / 3) { $0.squareRoot() },
    Case("logarithm", (0, 1), -1) { log($0) },
    Case("bell", (-.infinity, .infinity), Double.pi.squareRoot()) { exp(-$0 * $0) },
    Case("shifted bell", (-.infinity, .infinity), Double.pi.squareRoot()) {
      exp(-($0 - 3) * ($0 - 3))
    },
    Case("decay", (0, .infinity), 1) { exp(-$0) },
    Case("Cauchy's tail", (-.infinity, -1), .pi / 4) { 1 / (1 + $0 * $0) },
    Case("tail x^-1.5", (1, .infinity), 2) { pow($0, -1.5) },
    Case("tail x^-1.3", (1, .infinity), 1 / 0.3) { pow($0, -1.3) },
    Case("tail x^-1.2", (-.infinity, -1), 1 / 0.2) { pow(-$0, -1.2) },
    Case("tail x^-1.1", (1, .infinity), 1 / 0.1) { pow($0, -1.1) },
    Case("both ends", (0, .infinity), .pi) { 1 / ($0.squareRoot() * (1 + $0)) },
    Case("a finite end far from 0", (1e6, .infinity), 2e-3) { pow($0, -1.5) },
    Case("heavy tails", (-.infinity, .infinity), 1) {
      StudentT(degreesOfFreedom: 0.5).density(at: $0)
    },
    // 2√ν Γ((ν + 1)/2)/(√π Γ(ν/2)(ν − 1)) for ν = 1.5, by mpmath.
    Case("absolute value", (-.infinity, .infinity), 2.0444098877321618) {
      abs($0) * StudentT(degreesOfFreedom: 1.5).density(at: $0)
    },
    // √(2π·1e12), by mpmath.
    Case("wide bell", (-.infinity, .infinity), 2506628.2746310005) { exp(-$0 * $0 / 2e12) },
    Case("odd", (-.infinity, .infinity), 0) { $0 * exp(-$0 * $0) },
    Case("odd and wider", (-.infinity, .infinity), 0) { $0 * exp(-$0 * $0 / 2) },
    Case("odd of degree 3", (-.infinity, .infinity), 0) {
      $0 * $0 * $0 * exp(-$0 * $0 / 2) / (2 * Double.pi).squareRoot()
    },
    Case("even of value 0", (-.infinity, .infinity), 0) { ($0 * $0 - 1) * exp(-$0 * $0 / 2) },
    Case("odd in log x", (0, .infinity), 0) { log($0) / (1 + $0 * $0) },
    Case("backwards", (1, 0), -1.0 / 3) { $0 * $0 },
    Case("empty range", (3, 3), 0) { _ in .nan },
  ]

  @Test(arguments: cases)
  func agreesWithTheClosedForm(_ test: Case) throws {
    let result = try integrate(test.f, from: test.range.0, to: test.range.1)
    let error = (result.value - test.exact).magnitude
    #expect(error <= max(1e-10 * test.exact.magnitude, 1e-13))
    #expect(error <= result.error + 4 * test.exact.ulp)
  }

  @Test func polynomialsNeedOnePanel() throws {
    let result = try integrate({ $0 ** 19 + $0 ** 18 }, from: -1, to: 1)
    #expect(result.evaluations == 21)
    #expect(isClose(result.value, 2.0 / 19, relative: 1e-15))
  }

  @Test func failuresAreTyped() {
    #expect(throws: IntegrationError.self) { try integrate({ 1 / $0 }, from: 0, to: 1) }
    #expect(throws: IntegrationError.notFinite(at: 0)) {
      try integrate({ 1 / $0 }, from: -1, to: 1)
    }
    #expect {
      try integrate({ sin(1 / $0) }, from: 0, to: 1, relativeTolerance: 1e-14, intervals: 20)
    } throws: {
      guard case .notConverged(let best, _) = $0 as? IntegrationError else { return false }
      return (best.value - 0.504067061906928).magnitude <= best.error
    }
  }

  @Test func endsAreNeverEvaluated() {
    let slow: [(Double) -> Double] = [
      { _ in 1 }, { cos($0) }, { sin($0) / $0 }, { sin($0) / (1 + $0) },
    ]
    let ranges: [(a: Double, b: Double)] = [
      (0, .infinity), (-.infinity, 0), (-.infinity, .infinity), (3, 5),
    ]
    for f in slow + [{ 1 / sqrt(5 - $0) }, { 1 / ($0 - 3) }] {
      for (a, b) in ranges {
        var points: [Double] = []
        _ = try? integrate(
          {
            points.append($0)
            return f($0)
          }, from: a, to: b)
        #expect(points.allSatisfy { $0 > a && $0 < b })
      }
    }
  }

  @Test func infiniteRangesThatDoNotConvergeSaySo() {
    #expect {
      try integrate({ sin($0) / $0 }, from: 0, to: .infinity)
    } throws: {
      guard case .notConverged(let best, _) = $0 as? IntegrationError else { return false }
      let advice =
        " evaluations; split the range at kinks and singularities, ask for less, or, on an infinite "
        + "range, look whether the integrand dies out at all"
      return best.value.isFinite && "\($0)".hasSuffix(advice)
    }
  }

  @Test(arguments: [1, 2, 3, 4, 5, 10, 33, 100])
  func gaussLegendreIsExactToItsDegree(_ n: Int) {
    let rule = GaussLegendre(points: n)
    #expect(isClose(rule.weights.sum, 2, relative: 1e-14))
    for degree in [0, n, 2 * n - 2, 2 * n - 1] {
      let exact = degree.isMultiple(of: 2) ? 2 / Double(degree + 1) : 0
      let value = rule.integrate({ $0 ** Double(degree) }, from: -1, to: 1)
      #expect(isClose(value, exact, relative: 1e-13, absolute: 1e-15))
    }
    let next = rule.integrate({ $0 ** Double(2 * n) }, from: -1, to: 1)
    if n <= 10 { #expect(next < 2 / Double(2 * n + 1) * (1 - 1e-9)) }
    #expect(zip(rule.nodes, rule.nodes.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test func gaussLegendreAgreesWithPublishedNodes() {
    let rule = GaussLegendre(points: 3)
    #expect(isClose(rule.nodes, [-0.6.squareRoot(), 0, 0.6.squareRoot()], relative: 2e-16))
    #expect(isClose(rule.weights, [5.0 / 9, 8.0 / 9, 5.0 / 9], relative: 4e-16))
  }

  @Test func tanhSinhTakesEndPointSingularities() throws {
    #expect(
      isClose(try tanhSinh({ 1 / $0.squareRoot() }, from: 0, to: 1).value, 2, relative: 1e-13))
    #expect(isClose(try tanhSinh({ log($0) }, from: 0, to: 1).value, -1, relative: 1e-13))
    #expect(isClose(try tanhSinh({ exp($0) }, from: -1, to: 1).value, 2 * sinh(1), relative: 1e-13))
    #expect(isClose(try tanhSinh({ $0 }, from: 2, to: 0).value, -2, relative: 1e-13))
    #expect(throws: IntegrationError.self) { try tanhSinh({ 1 / $0 }, from: 0, to: 1) }
  }

  /// The best value has its error with it, and the tolerance is the one that it missed.
  @Test func tanhSinhGivesUpAfterNineHalvings() {
    #expect {
      try tanhSinh({ sin(1e5 * $0) + 2 }, from: 0, to: 1)
    } throws: { error in
      guard case IntegrationError.notConverged(let best, let tolerance) = error else {
        return false
      }
      // 2·⌊6.2·1024⌋ + 1 points at the ninth step, 2⁻¹⁰, some of them at the ends.
      return best.error.isFinite && best.error > tolerance && tolerance > 1e-12
        && best.evaluations > 5000 && best.evaluations < 12_697
    }
  }
}
