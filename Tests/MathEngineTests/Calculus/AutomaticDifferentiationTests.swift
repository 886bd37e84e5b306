// Laws of automatic differentiation, PyTorch's gradients and Hessians, and what misuse does.

import MathEngine
import TestSupport
import Testing

private func rosenbrock(_ x: [Var]) -> Var {
  (1..<x.count).map { 100 * (x[$0] - x[$0 - 1] ** 2) ** 2 + (1 - x[$0 - 1]) ** 2 }.sum
}

private func mixed(_ x: [Var]) -> Var {
  logSumExp([x[0] * x[1], sin(x[2]), x[1] ** 3])
    + tanh(x[0] / (1 + x[2] ** 2)) * sigmoid(x[1]) + atan2(x[0], x[1])
}

/// Functions from vectors to vectors that together use every kind of operation.
private func field(_ x: [Var]) -> [Var] {
  let r = hypot(x[0], x[1])
  return [
    exp(x[0] * x[1]) - x[2] / (1 + x[1] ** 2), softmax(x)[1] * r, pow(2 + sin(x[0]), x[2]),
    max(x[0], x[1]) * min(x[1], x[2]) - abs(x[0] - 3), -x[2] + 2 - softplus(x[0] / 3),
  ]
}

private func points(_ count: Int, seed: UInt64) -> [Vector] {
  var generator = SeededGenerator(seed: seed)
  return (0..<count).map { _ in Vector(3) { _ in .random(in: -2...2, using: &generator) } }
}

struct AutomaticDifferentiationTests {
  struct Row: Decodable, Sendable {
    let name: String
    let x, gradient: [Double]
    let value: Double
    let hessian: [[Double]]
  }

  @Test func agreesWithPyTorch() throws {
    for row in try reference("calculus/gradients.json", as: [Row].self) {
      let f = row.name == "mixed" ? mixed : rosenbrock
      let y = valueAndGradient(of: f, at: Vector(row.x))
      #expect(isClose(y.value, row.value, relative: 1e-14))
      #expect(isClose(y.gradient, Vector(row.gradient), relative: 1e-14))
      #expect(isClose(hessian(of: f, at: Vector(row.x)), matrix(row.hessian), relative: 1e-13))
    }
  }

  @Test func gradientOfTheChapter() {
    let f = { (x: [Var]) in x[0] ** 2 + 2 * x[1] ** 2 }
    #expect(gradient(of: f, at: [3, 4]) == [6, 16])
    #expect((∇f)([3, 4]) == [6, 16])
    #expect(hessian(of: f, at: [3, 4]) == [[2, 0], [0, 4]])
  }

  @Test(arguments: points(40, seed: 7))
  func forwardAndReverseAreAdjoint(_ x: Vector) {
    let v = Vector(3) { Double($0) - 0.7 }
    let w: Vector = [0.3, -1, 2, 0.5, 1.5]
    let left = dot(w, jacobianVectorProduct(of: field, at: x, along: v))
    let right = dot(vectorJacobianProduct(of: field, at: x, weights: w), v)
    let J = jacobian(of: field, at: x)
    let scale = J.elements.map(\.magnitude).max() ?? 0
    #expect(isClose(left, right, relative: 1e-14, absolute: 4e-15 * scale))
    #expect(isClose(J * v, jacobianVectorProduct(of: field, at: x, along: v), relative: 1e-13))
    #expect(J.shape == (5, 3))
  }

  @Test(arguments: points(40, seed: 11))
  func agreesWithRichardson(_ x: Vector) {
    let v: Vector = [0.6, -0.2, 0.9]
    let exact = directionalDerivative(of: mixed, at: x, along: v)
    let estimate = richardsonDerivative(
      of: { t in mixed((x + t * v).elements.map { Var($0) }).value }, at: 0, step: 0.05)
    #expect(isClose(exact, dot(gradient(of: mixed, at: x), v), relative: 1e-13, absolute: 1e-14))
    #expect((exact - estimate.value).magnitude <= max(20 * estimate.error, 1e-12))
  }

  @Test(arguments: points(40, seed: 13))
  func hessianIsTheJacobianOfTheGradient(_ x: Vector) {
    let H = hessian(of: mixed, at: x)
    let v: Vector = [1, -2, 0.5]
    #expect(H == H.T)
    #expect(isClose(H * v, hessianVectorProduct(of: mixed, at: x, along: v), relative: 1e-12))
    // Column by column without the symmetrisation: each is an independent computation.
    let columns = (0..<3).map {
      hessianVectorProduct(of: mixed, at: x, along: .basis($0, count: 3))
    }
    #expect(isClose(Matrix(columns: columns), Matrix(columns: columns).T, relative: 1e-13))
    let difference = numericalJacobian(of: { gradient(of: mixed, at: $0) }, at: x)
    #expect(isClose(H, difference, relative: 1e-6, absolute: 1e-8))
  }

  @Test func fewerResultsOrFewerVariablesGiveTheSameJacobian() {
    let wide = jacobian(of: { [$0[0] * $0[1], $0[2] ** 2] }, at: [2, 3, 4])
    #expect(wide == [[3, 2, 0], [0, 0, 8]])
    let tall = jacobian(of: { [$0[0] ** 2, 3 * $0[0], exp($0[0] * 0.0)] }, at: [5])
    #expect(tall == [[10], [3], [0]])
  }

  @Test func constantsAndIdentity() {
    #expect(gradient(of: { _ in Var(3) }, at: [1, 2]) == [0, 0])
    #expect(gradient(of: { $0[1] }, at: [1, 2]) == [0, 1])
    #expect(hessianVectorProduct(of: { $0[1] }, at: [1, 2], along: [1, 1]) == [0, 0])
    #expect(gradient(of: { _ in Var(3) }, at: []) == [])
    #expect(derivative(of: { _ in Var(3) }, at: 1) == 0)
  }

  @Test(arguments: 0..<12)
  func sumsAndDotProductsAgreeWithTheirOperators(_ count: Int) {
    // Inputs, results of operations, multiples of both, and constants.
    let terms = { (x: [Var]) in
      (0..<count).map { [x[$0 % 3], x[0] * x[1], 2 * x[2] + 1, Var(0.5), exp(x[1])][$0 * $0 % 5] }
    }
    let weights = Vector(count) { 0.3 - Double($0) }
    let whole = { (x: [Var]) -> Var in
      let (y, z) = (terms(x), Array(terms(x).reversed()))
      return y.sum * y.mean + sin(y.dot(z)) + y.dot(weights) + z.squaredNorm + y.sum
    }
    let stepwise = { (x: [Var]) -> Var in
      let (y, z) = (terms(x), Array(terms(x).reversed()))
      let sum = y.reduce(Var(0), +)
      let mixed = zip(y, z).reduce(Var(0)) { $0 + $1.0 * $1.1 }
      let weighted = zip(y, weights.elements).reduce(Var(0)) { $0 + $1.0 * $1.1 }
      let square = z.reduce(Var(0)) { $0 + $1 * $1 }
      return sum * (sum / Double(count)) + sin(mixed) + weighted + square + sum
    }
    let x: Vector = [0.3, -1.2, 0.8]
    if count == 0 { return #expect(whole(x.elements.map { Var($0) }).value.isNaN) }
    #expect(
      isClose(whole(x.elements.map { Var($0) }).value, stepwise(x.elements.map { Var($0) }).value))
    #expect(isClose(gradient(of: whole, at: x), gradient(of: stepwise, at: x), relative: 1e-13))
    #expect(isClose(hessian(of: whole, at: x), hessian(of: stepwise, at: x), relative: 1e-12))
    let v: Vector = [1, 0.5, -2]
    let slope = directionalDerivative(of: whole, at: x, along: v)
    #expect(isClose(slope, dot(gradient(of: whole, at: x), v), relative: 1e-13))
  }

  @Test func aSumThatNothingUsesHasNoPart() {
    let f = { (x: [Var]) -> Var in
      _ = x.dot(x.map { sin($0) })
      return x[2] * (x + x).sum
    }
    #expect(gradient(of: f, at: [1, 2, 3]) == [6, 6, 18])
  }

  @Test func aTapeGrowsAndIsReused() {
    let n = 5000
    let x = Vector(n) { Double($0 % 7) - 3 }
    let expected = Vector(n) { 2 * x[$0] }
    for _ in 0..<3 { #expect(gradient(of: { $0.squaredNorm }, at: x) == expected) }
  }

  @Test func tasksDifferentiateAtTheSameTime() async {
    let results = await withTaskGroup(of: Bool.self) { group in
      for task in 0..<8 {
        group.addTask {
          (0..<200).allSatisfy { step in
            let x = Vector(5) { Double($0 + task) + Double(step) / 7 }
            let expected = Vector(5) { 3 * x[$0] * x[$0] }
            return isClose(gradient(of: { $0.map { $0 ** 3 }.sum }, at: x), expected)
          }
        }
      }
      return await group.reduce(into: []) { $0.append($1) }
    }
    #expect(results == [Bool](repeating: true, count: 8))
  }

  @Test func evaluationsNest() {
    // d/dx of x·(value of an inner derivative at a number).
    let slope = derivative(
      of: { x in x * gradient(of: { $0[0] ** 3 }, at: [2])[0] }, at: 5)
    #expect(slope == 12)
  }

  @Test func dualNumbersByHand() {
    let y = sin(Var(0.5, tangent: 1)) * 2
    #expect(y.value == 2 * sin(0.5))
    #expect(y.tangent == 2 * cos(0.5))
  }

  @Test func theGraphShowsEveryStep() throws {
    let graph = ComputationGraph(of: { ($0[0] + $0[1]) * sin($0[0]) }, at: [2, 3])
    #expect(graph.nodes.map(\.operation) == [.input, .input, .add, .sin, .multiply])
    #expect(graph.output == 4)
    #expect(graph.nodes[4].operands == [2, 3])
    #expect(graph.nodes[4].localDerivatives == [sin(2), 5])
    #expect(graph.nodes[2].adjoint == sin(2))
    #expect(isClose(graph.gradient, [sin(2) + 5 * cos(2), sin(2)], relative: 1e-15))
    #expect(graph.description.hasPrefix("v0 = input() = 2.0"))
  }

  @Test func mixingTwoEvaluationsStops() async {
    await #expect(processExitsWith: .failure) {
      _ = derivative(of: { x in Var(derivative(of: { y in x * y }, at: 1)) }, at: 2)
    }
  }

  @Test func aStaleVariableStops() async {
    await #expect(processExitsWith: .failure) {
      var kept: [Var] = []
      _ = gradient(
        of: {
          kept = $0
          return $0[0]
        }, at: [1])
      _ = kept[0] + kept[0]
    }
  }
}
