// Nonlinear least squares: data with known parameters, SciPy's solution, and hard starts.

import MathEngine
import Testing

struct LevenbergMarquardtTests {
  @Test func recoversTheParametersOfExactData() {
    let t = Vector(from: 0, through: 4, count: 12)
    let y = t.map { 2.5 * exp(-0.7 * $0) + 0.3 }
    let path = LevenbergMarquardt().minimize(
      residuals: { p in zip(t, y).map { t, y in p[0] * exp(p[1] * t) + p[2] - y } },
      from: [1, 0, 0])
    #expect(isClose(path.last, [2.5, -0.7, 0.3], relative: 1e-9))
    #expect(path.stop != .steps && path.steps < 30)
    #expect(zip(path.values, path.values.dropFirst()).allSatisfy { $0 * (1 + 1e-12) >= $1 })
  }

  @Test func agreesWithSciPyOnNoisyData() throws {
    struct Row: Decodable {
      let t, y, x: [Double]
      let cost: Double
    }
    let row = try reference("optimization/least_squares.json", as: Row.self)
    let path = LevenbergMarquardt().minimize(
      residuals: { p in zip(row.t, row.y).map { t, y in p[0] * exp(p[1] * t) + p[2] - y } },
      from: [1, 0, 0])
    #expect(path.converged && isClose(path.last, Vector(row.x), relative: 1e-8))
    #expect(isClose(path.lastValue, row.cost, relative: 1e-12))
  }

  @Test func rosenbrockAsResiduals() {
    let path = LevenbergMarquardt().minimize(
      residuals: { [10 * ($0[1] - $0[0] ** 2), 1 - $0[0]] }, from: [-1.2, 1])
    #expect(isClose(path.last, [1, 1], relative: 1e-10) && path.steps < 40)
  }

  @Test func aLinearProblemIsLeastSquares() throws {
    let A: Matrix = [[1, 2], [3, 4], [5, 7]]
    let b: Vector = [1, 0, 2]
    let path = LevenbergMarquardt().minimize(
      residuals: { x in zip(A * x, b).map { $0 - $1 } }, from: [0, 0])
    #expect(path.converged)
    #expect(isClose(path.last, try A.leastSquares(b).solution, relative: 1e-9))
  }

  @Test func aResidualThatCannotVanishStillEnds() {
    let path = LevenbergMarquardt().minimize(residuals: { [$0[0] ** 2 + 1] }, from: [3])
    #expect(path.stop == .smallGradient || path.stop == .noProgress)
    #expect(path.last[0].magnitude < 1e-3 && isClose(path.lastValue, 0.5, relative: 1e-6))
    let bad = LevenbergMarquardt().minimize(residuals: { [log($0[0])] }, from: [-1])
    #expect(bad.stop == .diverged)
  }

  /// SciPy's `leastsq` reaches the same points.
  @Test func parametersThatAreNotFeltAtTheStart() {
    let t: Vector = [0, 1, 2, 3, 4]
    let y = t.map { 2 * exp(-0.7 * $0) }
    for start in [[0, 0], [0, -0.5]] as [Vector] {
      let path = LevenbergMarquardt().minimize(
        residuals: { p in zip(t, y).map { t, y in p[0] * exp(p[1] * t) - y } }, from: start)
      #expect(isClose(path.last, [2, -0.7], relative: 1e-9), "\(path)")
    }
    let s: Vector = [0.5, 1, 2, 4, 8]
    let rates = s.map { 3 * $0 / (1.5 + $0) }
    let kinetics = LevenbergMarquardt().minimize(
      residuals: { p in zip(s, rates).map { s, v in p[0] * s / (p[1] + s) - v } }, from: [0, 1])
    #expect(isClose(kinetics.last, [3, 1.5], relative: 1e-9), "\(kinetics)")
    // Least squares of (p − 3, 2p − 5): p = (3 + 10)/5.
    let unused = LevenbergMarquardt().minimize(
      residuals: { [$0[0] - 3, 2 * $0[0] - 5] }, from: [0, 7])
    #expect(unused.converged && isClose(unused.last, [2.6, 7], relative: 1e-12), "\(unused)")
  }
}
