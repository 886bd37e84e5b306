// Difference quotients: their order, their accuracy with the chosen step, and the error estimate.

import Foundation
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
        #expect(estimate.evaluations <= 25)
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

  /// mpmath: the slopes. Steps of a tenth of x span many periods.
  @Test(arguments: [
    (true, 1000.0, 0.56237907629070299), (true, 628, 0.94969658031482454),
    (true, 2000, -0.36745954910083133), (false, 500, 0.46777180532247613),
    (true, 1e6, 0.93675212753314479), (true, 123456, -0.67229488165658452),
    (true, -1000, 0.56237907629070299),
  ])
  func richardsonSeesThroughLargeSteps(_ isSine: Bool, _ x: Double, _ slope: Double) {
    let estimate = richardsonDerivative(of: { isSine ? sin($0) : cos($0) }, at: x)
    let error = (estimate.value - slope).magnitude
    #expect(error <= 1e-11 && error <= 100 * estimate.error, "\(estimate)")
  }

  /// The errors that the entry with the best agreement over all steps had are the bounds.
  @Test func richardsonMeasuresTheNoise() {
    let root = { (a: Double) in
      (try? bisect({ $0 * $0 * $0 - a }, on: 0...10, tolerance: 1e-10))?.x ?? .nan
    }
    let cases: [(f: (Double) -> Double, x: Double, slope: Double, bound: Double)] = [
      (root, 4, pow(4, -2.0 / 3) / 3, 1e-9), ({ Double(Float(sin($0))) }, 1, cos(1), 2e-6),
      ({ (sin($0) * 1e6).rounded() / 1e6 }, 1, cos(1), 1e-5),
    ]
    for (f, x, slope, bound) in cases {
      let estimate = richardsonDerivative(of: f, at: x)
      let error = (estimate.value - slope).magnitude
      #expect(error <= estimate.error && error <= bound && estimate.error <= 10 * bound)
    }
  }

  /// Of 1000 points, where the noise hides below the differences of all steps but the last.
  @Test(arguments: [1e-6, 1e-8, 1e-10, 1e-12])
  func errorsOfRoundedFunctionsAreRarelyTooSmall(_ unit: Double) {
    var understated = 0
    for x in Vector(from: -2, through: 2, count: 1000).elements {
      let estimate = richardsonDerivative(of: { (exp(sin($0)) / unit).rounded() * unit }, at: x)
      let error = (estimate.value - exp(sin(x)) * cos(x)).magnitude
      if !(error <= estimate.error) { understated += 1 }
      #expect(estimate.error <= 1e3 * unit)
    }
    #expect(understated <= 40)
  }

  @Test(arguments: [1.7e308, .infinity, .nan])
  func noRoomForAStep(_ x: Double) {
    let estimate = richardsonDerivative(of: { $0 / 2 }, at: x)
    #expect(estimate.value.isNaN && estimate.error == .infinity && estimate.evaluations == 3)
    let mirrored = richardsonDerivative(of: { $0 / 2 }, at: -1.7e308)
    #expect((mirrored.value - 0.5).magnitude <= 1e-12)
  }

  @Test func richardsonUsesLargeStepsWhereTheyHelp() {
    // At 1e6 the square is 1e12, and small steps lose to its rounding.
    let estimate = richardsonDerivative(of: { $0 * $0 }, at: 1e6)
    #expect((estimate.value - 2e6).magnitude <= 1e-8 && estimate.error <= 1e-8)
    let fast = richardsonDerivative(of: { sin(300 * $0) }, at: 0.5)
    // 300 cos 150, by mpmath.
    #expect((fast.value - 209.77524194351254).magnitude <= 10 * fast.error && fast.error < 1e-4)
    #expect(richardsonDerivative(of: { exp($0) }, at: 1, step: 0.1).evaluations == 21)
  }

  @Test func theStatedErrorOfAFixedStep() {
    // h²/6 with the step 6.06e-6·1000, and 1e-11 with a step for a function that varies over 1.
    let exact = 0.56237907629070299
    let scaled = numericalDerivative(of: { sin($0) }, at: 1000)
    #expect((scaled - exact).magnitude <= 6.2e-6)
    let own = numericalDerivative(of: { sin($0) }, at: 1000, step: 1e-5)
    #expect((own - exact).magnitude <= 3e-11)
    let cube = numericalDerivative(of: { $0 * $0 * $0 }, at: 1000)
    #expect((cube / 3e6 - 1).magnitude <= 4e-11)
  }

  @Test func aStepThatVanishesLeavesNoDifference() {
    for (x, step) in [(1.0, 1e-20), (1e17, 1)] {
      for scheme in DifferenceScheme.allCases {
        let square = { (x: Double) in x * x }
        #expect(numericalDerivative(of: square, at: x, scheme: scheme, step: step) == 0)
        let sum = { (v: Vector) in v[0] * v[0] }
        #expect(numericalGradient(of: sum, at: [x], scheme: scheme, step: step) == [0])
        #expect(numericalJacobian(of: { $0 }, at: [x], scheme: scheme, step: step) == [[0]])
      }
      #expect(
        numericalHessian(of: { $0[0] * $0[1] }, at: [x, x], step: step) == [[0, 0], [0, 0]])
    }
  }

  @Test func aStepThatVanishesStopsExtrapolation() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = richardsonDerivative(of: { $0 * $0 }, at: 1e17, step: 1)
    }
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains("the step vanishes beside x") && text.contains("16.0 apart"))
  }
}
