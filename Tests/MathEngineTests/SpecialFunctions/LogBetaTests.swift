// The logarithm of the beta function.

import MathEngine
import TestSupport
import Testing

@Suite struct LogBetaTests {
  /// mpmath 1.3: `loggamma(a) + loggamma(b) - loggamma(a + b)` with 400 digits.
  @Test(arguments: [
    (0.5, 0.5, 1.1447298858494002), (2, 3, -2.4849066497880003),
    (1e-05, 0.002, 11.517912973630822), (1e-300, 5, 690.77552789821371),
    (30.5, 0.25, 0.43667291792967856), (1000, 2000, -1911.8746142144516),
    (1e10, 1e-3, 6.8841530344539632), (1e15, 1e15, -1386294361119906.6),
    (3e8, 1e4, -113093.37947791083), (1e300, 2, -1381.5510557964274),
  ])
  func agreesWithMpmath(_ a: Double, _ b: Double, _ expected: Double) {
    expectClose(logBeta(a, b), expected, ulps: 2)
    expectClose(logBeta(b, a), expected, ulps: 2)
  }

  @Test func edgeValues() {
    #expect(abs(logBeta(1, 1)) < 1e-18)
    for (a, b) in [(0, 1), (1, 0), (-0.5, 2), (2, -3), (.nan, 1), (1, .nan)] {
      #expect(logBeta(a, b).isNaN, "logBeta(\(a), \(b))")
    }
  }
}
