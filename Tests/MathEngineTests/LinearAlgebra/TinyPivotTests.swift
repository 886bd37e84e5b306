// Pivots so small that their reciprocals are infinite.

import MathEngine
import TestSupport
import Testing

struct TinyPivotTests {
  private let tiny = 0x1p-1040

  @Test func diagonalSystems() throws {
    let a = Matrix.diagonal([tiny, 1])
    #expect(try a.solve([tiny, 1]) == [1, 1] && a.solve([3 * tiny, 2]) == [3, 2])
    #expect(try a.solve(Matrix([[tiny, 0], [2, 1]])) == [[1, 0], [2, 1]])
    #expect(try a.inverse() == [[.infinity, 0], [0, 1]])
    #expect(a.determinant() == tiny && a.lu().reciprocalCondition < 1e-300)
    #expect(try Matrix([[tiny]]).solve([tiny]) == [1])
  }

  @Test func determinantsKeepTheirDigits() {
    // NumPy gives 7.41e-24.
    let smallest = Double.leastNonzeroMagnitude
    #expect(Matrix.diagonal([1.5, smallest, 1e300]).determinant() == 1.5e300 * smallest)
    #expect(Matrix.diagonal([-1.5, smallest, 1.5, 0x1p1000]).determinant() == -2.25 * 0x1p-74)
    #expect(Matrix.diagonal([0x1p1000, 0x1p1000, 0x1p-1074, 0x1p-1000]).determinant() == 0x1p-74)
  }

  @Test(arguments: [2, 3, 5, 40])
  func factorsOfBadlyScaledMatrices(_ n: Int) throws {
    // Columns down to the smallest numbers: powers of two keep the entries exact to some digits.
    let well = randomMatrix(n, n, seed: 91) + Double(n) * .identity(n)
    var a = well
    for i in 0..<n { a[i, n - 2] *= 0x1p-1030 }
    let lu = a.lu()
    #expect(lu.lower.flattened.norm(.max) == 1 && lu.upper.flattened.norm(.max).isFinite)
    let error = (lu.reconstruct() - a).columns
    #expect(error[n - 2].norm(.max) <= Double(n) * 0x1p-1074)
    let x = try a.solve(a * .ones(n))
    #expect((a * x - a * .ones(n)).norm(.max) <= 1e-13 * Double(n))
  }

  @Test func rectangularAndSingularOnes() {
    let tall = Matrix([[tiny, 1], [0, 2], [tiny / 2, 3]]).lu()
    #expect(tall.reconstruct() == [[tiny, 1], [0, 2], [tiny / 2, 3]])
    let wide = Matrix([[tiny, 1, 4], [tiny / 2, 3, 5]]).lu()
    #expect(wide.reconstruct() == [[tiny, 1, 4], [tiny / 2, 3, 5]])
    let singular: Matrix = [[tiny, 1, 0], [tiny, 1, 0], [0, 0, 1]]
    #expect(singular.lu().isSingular && singular.determinant() == 0)
    #expect(throws: LinearAlgebraError.singular(pivot: 1)) { try singular.inverse() }
  }
}
