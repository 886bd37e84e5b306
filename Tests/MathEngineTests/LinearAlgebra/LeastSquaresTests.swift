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

  // Solutions in exact fractions of the doubles.
  @Test(arguments: [LeastSquaresPrecision.double, .extended])
  func entriesNearTheEndsOfTheRange(_ precision: LeastSquaresPrecision) throws {
    let problems: [(a: Matrix, b: Vector, x: Vector)] = [
      ([[1e155, 1], [2e155, 1], [4e155, 1]], [1, 2, 3], [6.428571428571429e-156, 0.5]),
      (
        [[1.5e308, 1], [1.5e308, 2], [-1.5e308, 4]], [1, 2, 3],
        [1.82795698924731e-9 * 1e-300, 0.8225806451612904]
      ),
      ([[1, 1e-300], [1, 2e-300], [1, 4e-300]], [1, 2, 3], [0.5, 6.4285714285714285e299]),
      (
        [[1, 0x1p-1030], [1, 0x1p-1029], [1, 0x1p-1028]], [1e-5, 2e-5, 3e-5],
        [5e-6, 6.428571428571429e-6 * 0x1p1000 * 0x1p30]
      ),
      ([[1.5e308], [1.5e308], [1e308]], [1, 2, 3], [1.3636363636363636e-8 * 1e-300]),
    ]
    for (a, b, x) in problems {
      let fit = try a.leastSquares(b, precision: precision)
      expectClose(fit.solution, x, relative: 1e-14)
      expectClose(a * fit.solution + fit.residual, b, absolute: 1e-14 * b.norm)
      #expect(fit.rank == a.columnCount && fit.scaledConditionNumber < 10)
    }
  }

  @Test(arguments: [LeastSquaresPrecision.double, .extended])
  func coefficientsBeyondTheRangeCountAsZero(_ precision: LeastSquaresPrecision) throws {
    // As NumPy's lstsq: the slope would be 7.4e309.
    let fit = try Matrix([[1, 0x1p-1030], [1, 0x1p-1029], [1, 0x1p-1028]]).leastSquares(
      [1, 2, 3], precision: precision)
    expectClose(fit.solution, [2, 0], absolute: 1e-14)
    #expect(fit.rank == 1)
  }

  @Test func dependentColumnsNearTheEndsOfTheRange() throws {
    let a: Matrix = [[1, 2, 3], [4, 5, 9], [7, 8, 15], [1, 0, 1], [2, 1, 3], [0, 1, 1]]
    let b: Vector = [1, 2, 3, 5, 1, 0]
    let plain = try a.leastSquares(b)
    for scale in [1e307, 1e-307] {
      let fit = try (scale * a).leastSquares(b)
      expectClose(scale * fit.solution, plain.solution, relative: 1e-12)
      #expect(fit.rank == 2)
    }
  }

  @Test func highPowersOfLargeNumbersInExtendedPrecision() throws {
    let fit = try fitPolynomial([1e80, 2e80, 4e80], [1, 2, 3], degree: 2, precision: .extended)
    expectClose(
      fit.solution, [-0.3333333333333333, 1.5e-80, -1.6666666666666667e-161], relative: 1e-14)
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
