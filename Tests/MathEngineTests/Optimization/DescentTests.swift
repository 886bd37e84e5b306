// Descent methods against PyTorch's iterates and closed forms, and what their trajectories say.

import MathEngine
import TestSupport
import Testing

private let bowl = { @Sendable (x: [Var]) in x[0] ** 2 + 4 * x[1] ** 2 }
private let valley = { @Sendable (x: [Var]) in
  100 * (x[1] - x[0] ** 2) ** 2 + (1 - x[0]) ** 2
}

struct DescentTests {
  @Test func visitsPyTorchsPoints() throws {
    for row in try OptimizationReference.load().paths {
      let (n, start) = (row.points.count - 1, Vector(row.points[0]))
      let path: Trajectory
      switch row.name {
      case "gradient descent":
        path = GradientDescent(rate: 0.1).minimize(bowl, from: start, steps: n)
      case "momentum": path = Momentum(rate: 0.05).minimize(bowl, from: start, steps: n)
      case "nesterov": path = Nesterov(rate: 0.05).minimize(bowl, from: start, steps: n)
      case "rmsprop": path = RMSProp(rate: 0.01).minimize(bowl, from: start, steps: n)
      case "adam": path = Adam(rate: 0.01).minimize(bowl, from: start, steps: n)
      case "adam in a valley": path = Adam(rate: 0.02).minimize(valley, from: start, steps: n)
      default:
        Issue.record("no method for \(row.name)")
        continue
      }
      #expect(path.points.count == n + 1 && path.steps == n && path.stop == .steps)
      for (point, expected) in zip(path.points, row.points) {
        #expect(isClose(point, Vector(expected), relative: 1e-12))
      }
    }
  }

  @Test func gradientDescentOnAQuadraticHasAClosedForm() {
    let path = GradientDescent(rate: 0.1).minimize(bowl, from: [3, 3], steps: 50)
    for (k, x) in path.points.enumerated() {
      let expected: Vector = [3 * 0.8 ** Double(k), 3 * 0.2 ** Double(k)]
      #expect(isClose(x[0], expected[0], relative: 1e-13))
      #expect(isClose(x[1], expected[1], relative: 1e-13))
    }
    #expect(path.evaluations == 51 && path.first == [3, 3])
    #expect(zip(path.values, path.values.dropFirst()).allSatisfy { $0 > $1 })
    #expect(path.coordinate(0)[1] == path.points[1][0])
  }

  @Test(arguments: [0.2499, 0.2501])
  func theLimitOfTheRateIsTwoOverL(_ rate: Double) {
    let path = GradientDescent(rate: rate).minimize(bowl, from: [1, 1], steps: 20_000)
    #expect((path.last.norm < 1) == (rate < 0.25))
  }

  @Test func divergenceAndConvergenceAreSaid() {
    let away = GradientDescent(rate: 10).minimize(bowl, from: [1, 1], steps: 10_000)
    #expect(away.stop == .diverged && away.steps < 1000)
    let home = GradientDescent(rate: 0.1).minimize(bowl, from: [1, 1], steps: 500, tolerance: 1e-6)
    #expect(home.converged && home.lastGradientNorm <= 1e-6 && home.steps < 100)
    #expect(GradientDescent(rate: 0.1).minimize(bowl, from: [0, 0], steps: 5).converged)
  }

  @Test func recordingKeepsWhatIsAsked() {
    let method = GradientDescent(rate: 0.1)
    let all = method.minimize(bowl, from: [3, 3], steps: 10)
    let ends = method.minimize(bowl, from: [3, 3], steps: 10, recording: .ends)
    let some = method.minimize(bowl, from: [3, 3], steps: 10, recording: .every(4))
    #expect(ends.points == [all.points[0], all.points[10]] && ends.steps == 10)
    #expect(some.points == [0, 4, 8, 10].map { all.points[$0] })
    #expect(some.values.count == 4 && some.gradientNorms.count == 4)
  }

  @Test func anObjectiveWithItsOwnGradient() {
    let f = Objective(
      value: { $0[0] * $0[0] + 4 * $0[1] * $0[1] }, gradient: { [2 * $0[0], 8 * $0[1]] })
    let path = GradientDescent(rate: 0.1).minimize(f, from: [3, 3], steps: 50)
    #expect(
      isClose(path.last, GradientDescent(rate: 0.1).minimize(bowl, from: [3, 3], steps: 50).last))
    let numeric = Objective(numerically: f.value)
    #expect(isClose(numeric.gradient([3, 3]), [6, 24], relative: 1e-9))
  }

  @Test func batchesFindTheMeanOfTheData() {
    let data = (0..<64).map { Double($0 % 8) }
    let loss = { (x: [Var], batch: [Int]) in batch.map { (x[0] - data[$0]) ** 2 }.mean }
    var random = SeededGenerator(seed: 4)
    let path = GradientDescent(rate: 0.02).minimize(
      batchLoss: loss, exampleCount: 64, from: [20], epochs: 60, batchSize: 8, using: &random)
    #expect(path.points.count == 61 && path.evaluations == 61 + 60 * 8)
    #expect((path.last[0] - 3.5).magnitude < 0.3)
    var again = SeededGenerator(seed: 4)
    let same = GradientDescent(rate: 0.02).minimize(
      batchLoss: loss, exampleCount: 64, from: [20], epochs: 60, batchSize: 8, using: &again)
    #expect(same.last == path.last)
    // A single batch of everything is plain gradient descent.
    let whole = GradientDescent(rate: 0.1).minimize(
      batchLoss: { x, batch in batch.sorted().map { (x[0] - data[$0]) ** 2 }.mean },
      exampleCount: 64, from: [20], epochs: 5, batchSize: 64, using: &again)
    let plain = GradientDescent(rate: 0.1).minimize(
      { loss($0, Array(0..<64)) }, from: [20], steps: 5)
    #expect(whole.points == plain.points)
  }
}

struct TrajectoryTests {
  @Test func describesItselfInOneLine() {
    let path = GradientDescent(rate: 0.5).minimize({ $0[0] ** 2 }, from: [2], steps: 5)
    #expect(
      path.description
        == "1 step from [2.] to [0.]: value 0.0, gradient norm 0.0; gradient small enough")
  }
}
