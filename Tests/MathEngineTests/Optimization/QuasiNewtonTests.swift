// Methods with a line search: where they end, how fast, and the conditions their steps meet.

import MathEngine
import Testing

private func rosenbrock(_ x: [Var]) -> Var {
  (1..<x.count).map { 100 * (x[$0] - x[$0 - 1] ** 2) ** 2 + (1 - x[$0 - 1]) ** 2 }.sum
}

struct QuasiNewtonTests {
  enum Method: CaseIterable, Sendable { case bfgs, lbfgs, newton, bfgsBacktracking }

  static func run(
    _ method: Method, _ f: @escaping ([Var]) -> Var, from x: Vector, steps: Int = 500
  ) -> Trajectory {
    switch method {
    case .bfgs: BFGS().minimize(f, from: x, steps: steps)
    case .lbfgs: LBFGS(memory: 6).minimize(f, from: x, steps: steps)
    case .newton: NewtonMethod().minimize(f, from: x, steps: steps)
    case .bfgsBacktracking:
      BFGS(lineSearch: .backtracking()).minimize(f, from: x, steps: steps)
    }
  }

  @Test(arguments: Method.allCases)
  func endsInTheValley(_ method: Method) {
    let path = Self.run(method, rosenbrock, from: [-1.2, 1])
    #expect(path.converged && isClose(path.last, [1, 1], relative: 1e-7))
    #expect(path.steps <= 80 && path.lastGradientNorm <= 1e-8)
    // Armijo's condition makes every value smaller than the one before.
    #expect(zip(path.values, path.values.dropFirst()).allSatisfy { $0 > $1 })
  }

  @Test(arguments: [Method.bfgs, .lbfgs])
  func manyVariables(_ method: Method) {
    let n = 40
    let f = { (x: [Var]) in
      x.enumerated().map { i, xi in Double(i + 1) * (xi - 1) ** 2 + (xi - 1) ** 4 }.sum
    }
    let path = Self.run(method, f, from: Vector(repeating: 3, count: n))
    #expect(path.converged && isClose(path.last, .ones(n), relative: 1e-7))
  }

  /// Steps that neither lower the value nor the gradient are none.
  @Test func endsWhereRoundingHidesWhatIsLeft() {
    let f = { (x: [Var]) in
      (x[0] - 0.1) ** 2 + exp(0.3 * x[0]) + 3 * (x[1] - 0.7) ** 2 + cos(x[1]) + 1
    }
    let path = SteepestDescent().minimize(f, from: [-1.2, 1], steps: 2000)
    #expect(path.steps < 200 && path.lastGradientNorm <= 1e-6)
    #expect(path.stop == .noProgress || path.stop == .smallGradient)
    let scaled = { (x: [Var]) in rosenbrock([1e4 * x[0], 1e-4 * x[1]]) }
    let scaledPath = BFGS().minimize(scaled, from: [-1.2e-4, 1e4], steps: 2000)
    #expect(scaledPath.stop != .steps)
  }

  @Test func newtonSolvesAQuadraticInOneStep() {
    let f = { (x: [Var]) in 3 * x[0] ** 2 + 2 * x[0] * x[1] + x[1] ** 2 - 4 * x[0] + x[1] }
    let path = NewtonMethod().minimize(f, from: [10, -7])
    #expect(path.steps == 1 && isClose(path.last, [1.25, -1.75], relative: 1e-14))
  }

  @Test func newtonConvergesQuadratically() {
    let path = NewtonMethod().minimize(
      { exp($0[0]) - 2 * $0[0] }, from: [0], steps: 20, tolerance: 1e-15)
    let errors = path.coordinate(0).map { abs($0 - log(2)) }
    for (before, after) in zip(errors, errors.dropFirst()) {
      #expect(after <= before * before + 1e-15)
    }
  }

  @Test func newtonLeavesASaddle() {
    // At the start the Hessian is indefinite, so the plain step would go to the saddle at 0.
    let path = NewtonMethod().minimize({ $0[0] ** 4 - $0[0] ** 2 + $0[1] ** 2 }, from: [0.1, 1])
    #expect(path.converged && isClose(path.last, [sqrt(0.5), 0], absolute: 1e-7))
  }

  @Test func steepestDescentHasItsRate() {
    // Exact line searches give ((κ − 1)/(κ + 1))² per step in the value; Wolfe's stay near it.
    let path = SteepestDescent(lineSearch: .strongWolfe(c1: 1e-4, c2: 0.01)).minimize(
      { $0[0] ** 2 + 10 * $0[1] ** 2 }, from: [10, 1], steps: 30, tolerance: 0)
    let factor = (9.0 / 11) * (9.0 / 11)
    for (before, after) in zip(path.values.prefix(20), path.values.dropFirst()) {
      #expect(after <= before * factor * 1.05)
    }
  }

  @Test func unboundedFunctionsAreNotCalledConverged() {
    let path = BFGS().minimize({ $0[0] }, from: [0], steps: 50)
    #expect(!path.converged)
    let nan = BFGS().minimize({ log($0[0]) }, from: [-1])
    #expect(nan.stop == .diverged)
  }

  @Test func valuesThatAreNotFiniteDivergeAlsoWhereTheGradientIsSmall() {
    let methods: [any DirectionMethod] = [BFGS(), LBFGS(), NewtonMethod(), SteepestDescent()]
    for method in methods {
      for value in [Double.nan, .infinity, -.infinity] {
        let path = method.minimize({ _ in Var(value) }, from: [1, 2])
        #expect(path.stop == .diverged && !path.converged)
      }
      let left = method.minimize(
        { $0[0].value < 0 ? Var(.infinity) : $0[0] * $0[0] - log($0[0]) }, from: [-1])
      #expect(left.stop == .diverged)
    }
  }
}
