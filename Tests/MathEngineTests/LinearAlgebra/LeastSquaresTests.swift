// Laws and edge values of least squares.

import MathEngine
import TestSupport
import Testing

@Suite struct LeastSquaresTests {
  @Test(arguments: 0..<20)
  func residualIsOrthogonalToColumns(_ seed: UInt64) throws {
    let a = randomMatrix(12, 4, seed: seed)
    let b = randomVector(12, seed: seed + 100)
    for precision in [LeastSquaresPrecision.double, .extended] {
      let fit = try a.leastSquares(b, precision: precision)
      expectResidual((fit.residual * a).norm, scale: roundingScale(a) * b.norm)
      expectClose((a * fit.solution + fit.residual).elements, b.elements, absolute: 1e-14)
    }
  }

  @Test(arguments: 0..<20)
  func methodsAgreeOnWellConditionedProblems(_ seed: UInt64) throws {
    let a = randomMatrix(15, 5, seed: seed)
    let b = randomVector(15, seed: seed + 100)
    let qr = try a.leastSquares(b)
    for other in [
      try a.leastSquares(b, method: .svd()), try a.leastSquares(b, method: .normalEquations),
      try a.leastSquares(b, precision: .extended),
    ] {
      expectClose(other.solution, qr.solution, absolute: 1e-12 * qr.solution.norm)
      expectClose(other.conditionNumber, qr.conditionNumber, relative: 1e-10)
      expectClose(other.scaledConditionNumber, qr.scaledConditionNumber, relative: 1e-10)
    }
    expectClose(qr.conditionNumber, try a.conditionNumber(), relative: 1e-10)
    expectClose(try a.pseudoInverse() * b, qr.solution, absolute: 1e-12 * qr.solution.norm)
  }

  @Test(arguments: [LeastSquaresPrecision.double, .extended])
  func dependentColumnsAreFoundAndGiveTheShortestSolution(
    _ precision: LeastSquaresPrecision
  ) throws {
    let a: Matrix = [[1, 2, 3], [4, 5, 9], [7, 8, 15], [1, 0, 1]]
    let b: Vector = [1, 2, 3, 5]
    let fit = try a.leastSquares(b, precision: precision)
    #expect(fit.rank == 2 && !fit.hasFullRank)
    #expect(fit.conditionNumber > 1e15)
    let kernel = try a.nullSpace()
    #expect(kernel.columnCount == 1)
    expectClose(fit.solution * kernel, [0], absolute: 1e-14)
    expectClose(fit.residual * a, [0, 0, 0], absolute: 1e-12)
  }

  @Test func fewerRowsThanColumnsGiveTheShortestSolution() throws {
    let a = randomMatrix(3, 6, seed: 41)
    let b: Vector = [1, 2, 3]
    let fit = try a.leastSquares(b)
    #expect(fit.rank == 3)
    expectClose(a * fit.solution, b, absolute: 1e-13)
    expectClose(try fit.solution * a.nullSpace(), [0, 0, 0], absolute: 1e-13)
  }

  @Test func scalingColumnsChangesNothingButTheUnits() throws {
    let a = randomMatrix(10, 3, seed: 43)
    let b = randomVector(10, seed: 44)
    let units: Vector = [1e-12, 1, 1e9]
    let plain = try a.leastSquares(b).solution
    let scaled = try (a .* units.asRow).leastSquares(b)
    expectClose(scaled.solution .* units, plain, relative: 1e-13)
    #expect(scaled.scaledConditionNumber < 10 && scaled.conditionNumber > 1e15)
  }

  @Test func matricesWithoutEntriesHaveZeroSolutions() throws {
    #expect(try Matrix.zeros(0, 3).leastSquares([]).solution == [0, 0, 0])
    #expect(try Matrix.zeros(2, 0).leastSquares([1, 2]).residual == [1, 2])
    #expect(try Matrix.zeros(3, 2).leastSquares([1, 2, 3]).rank == 0)
  }

  @Test func notANumber() throws {
    #expect(throws: LinearAlgebraError.notFinite(row: 1, column: 0)) {
      try Matrix([[1, 2], [.nan, 1]]).leastSquares([1, 2])
    }
    let fit = try Matrix([[1], [1]]).leastSquares([.nan, 1])
    #expect(fit.solution[0].isNaN)
  }

  @Test func polynomialsAreRecovered() throws {
    let x = Vector(from: -1, through: 2, count: 30)
    let y = x.map { 3 - 2 * $0 + 0.5 * $0 * $0 * $0 }
    for precision in [LeastSquaresPrecision.double, .extended] {
      let fit = try fitPolynomial(x, y, degree: 3, precision: precision)
      expectClose(fit.solution, [3, -2, 0, 0.5], absolute: 1e-13)
    }
  }
}
