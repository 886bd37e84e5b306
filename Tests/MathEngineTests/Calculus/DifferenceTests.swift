// Difference quotients: their order, their accuracy with the chosen step, and the error estimate.

import MathEngine
import Testing

struct DifferenceTests {
  @Test(arguments: DifferenceScheme.allCases)
  func errorFallsWithTheOrder(_ scheme: DifferenceScheme) {
    let errors = [0.1, 0.05, 0.025].map {
      numericalDerivative(of: { exp($0) }, at: 1, scheme: scheme, step: $0) - exp(1)
    }
    for (coarse, fine) in zip(errors, errors.dropFirst()) {
      let order = log2((coarse / fine).magnitude)
      #expect((order - Double(scheme.order)).magnitude < 0.1)
    }
  }

  @Test(arguments: zip(DifferenceScheme.allCases, [2e-7, 2e-7, 1e-9]))
  func chosenStepIsAccurate(_ scheme: DifferenceScheme, _ tolerance: Double) {
    for x in [-30.0, -1, 0, 0.3, 2, 12] {
      let estimate = numericalDerivative(of: { sin($0) }, at: x, scheme: scheme)
      #expect((estimate - cos(x)).magnitude <= tolerance * max(x.magnitude, 1))
    }
  }

  @Test func richardsonKnowsItsError() {
    let cases: [(f: (Double) -> Double, slope: (Double) -> Double)] = [
      ({ exp($0) }, { exp($0) }), ({ sin(3 * $0) }, { 3 * cos(3 * $0) }),
      ({ 1 / (1 + $0 * $0) }, { -2 * $0 / ((1 + $0 * $0) * (1 + $0 * $0)) }),
      ({ $0 * $0 * $0 }, { 3 * $0 * $0 }),
    ]
    for (f, slope) in cases {
      for x in [-1.7, 0.0, 0.4, 2.25] {
        let estimate = richardsonDerivative(of: f, at: x)
        let error = (estimate.value - slope(x)).magnitude
        #expect(error <= 10 * estimate.error)
        #expect(error <= 2e-12 * max(1, slope(x).magnitude))
        #expect(estimate.evaluations <= 21)
      }
    }
  }

  @Test func gradientJacobianAndHessian() {
    let f = { (x: Vector) in x[0] * x[0] + 2 * x[1] * x[1] + x[0] * x[1] }
    for scheme in DifferenceScheme.allCases {
      let tolerance = scheme == .central ? 1e-9 : 1e-6
      #expect(
        isClose(
          numericalGradient(of: f, at: [3, 4], scheme: scheme), [10, 19], relative: tolerance))
    }
    let J = numericalJacobian(of: { [$0[0] * $0[1], sin($0[1]), $0[0]] }, at: [2, 1])
    #expect(isClose(J, [[1, 2], [0, cos(1)], [1, 0]], relative: 1e-9))
    #expect(isClose(numericalHessian(of: f, at: [3, 4]), [[2, 1], [1, 4]], absolute: 1e-6))
    #expect(numericalGradient(of: { _ in 1 }, at: []) == [])
  }

  @Test func aStepOfZeroStops() async {
    await #expect(processExitsWith: .failure) {
      _ = numericalDerivative(of: { $0 }, at: 1, step: 0)
    }
  }
}
