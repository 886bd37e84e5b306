// Matrices whose eigenvalues, inverses and determinants are known in closed form.

import MathEngine
import TestSupport
import Testing

@Suite struct KnownSpectrumTests {
  @Test(arguments: [2, 5, 10])
  func clementHasIntegerEigenvalues(_ size: Int) throws {
    let values = try MatrixFamily.clement.make(size).eigenvalues().real.sorted()
    let expected = (0..<size).map { Double(1 - size + 2 * $0) }
    expectClose(values, expected, absolute: 1e-11)
  }

  @Test(arguments: [1, 2, 3, 17, 64])
  func secondDifferenceHasCosines(_ size: Int) throws {
    let values = try MatrixFamily.secondDifference.make(size).symmetricEigen().values
    let expected = (1...size).map { 2 - 2 * cos(Double($0) * .pi / Double(size + 1)) }
    expectClose(values, expected, absolute: 1e-14 * Double(size))
  }

  @Test(arguments: [1, 2, 5, 12])
  func frankHasDeterminantOne(_ size: Int) throws {
    let a = MatrixFamily.frank.make(size)
    expectClose(a.determinant(), 1, relative: 10 * .ulpOfOne * (try a.conditionNumber()))
  }

  @Test func rosserEigenvalues() throws {
    let a: Matrix = [
      [611, 196, -192, 407, -8, -52, -49, 29], [196, 899, 113, -192, -71, -43, -8, -44],
      [-192, 113, 899, 196, 61, 49, 8, 52], [407, -192, 196, 611, 8, 44, 59, -23],
      [-8, -71, 61, 8, 411, -599, 208, 208], [-52, -43, 49, 44, -599, 411, 208, 208],
      [-49, -8, 8, 59, 208, 208, 99, -911], [29, -44, 52, -23, 208, 208, -911, 99],
    ]
    let root = sqrt(10405.0)
    let expected = [
      -10 * root, 0, 510 - 100 * sqrt(26.0), 1000, 1000, 510 + 100 * sqrt(26.0), 1020, 10 * root,
    ]
    expectClose(try a.symmetricEigen().values, expected, absolute: 1e-11)
  }

  @Test(arguments: [2, 3, 4, 5, 6])
  func hilbertInverseIsInteger(_ size: Int) throws {
    let inverse = try MatrixFamily.hilbert.make(size).inverse()
    func binomial(_ n: Int, _ k: Int) -> Double {
      (0..<k).reduce(1.0) { $0 * Double(n - $1) / Double($1 + 1) }.rounded()
    }
    let expected = Matrix(size, size) { i, j in
      let sign = (i + j) % 2 == 0 ? 1.0 : -1.0
      let square = binomial(i + j, i) * binomial(i + j, i)
      return sign * Double(i + j + 1) * binomial(size + i, size - j - 1)
        * binomial(size + j, size - i - 1) * square
    }
    let condition = try MatrixFamily.hilbert.make(size).conditionNumber()
    expectClose(inverse.elements, expected.elements, relative: 10 * condition * .ulpOfOne)
  }

  @Test func vandermondeDeterminantIsProductOfDifferences() {
    let x: Vector = [0.5, -1, 2, 3.25, -0.75]
    var expected = 1.0
    for i in 0..<x.count { for j in 0..<i { expected *= x[i] - x[j] } }
    expectClose(Matrix.vandermonde(x, degree: 4).determinant(), expected, relative: 1e-13)
  }

  @Test func rotationHasConjugatePair() throws {
    let angle = 0.7
    let a: Matrix = [[cos(angle), -sin(angle)], [sin(angle), cos(angle)]]
    let eigen = try a.eigen()
    #expect(!eigen.isReal)
    expectClose(eigen.values[0].real, cos(angle), ulps: 2)
    expectClose(eigen.values[0].imaginary, sin(angle), ulps: 2)
    #expect(eigen.values[1] == eigen.values[0].conjugate)
  }

  @Test func defectiveMatrixHasParallelVectors() throws {
    let eigen = try Matrix([[2, 1], [0, 2]]).eigen()
    #expect(eigen.values.real == [2, 2])
    let similarity = cosineSimilarity(eigen.realVectors[column: 0], eigen.realVectors[column: 1])
    expectClose(abs(similarity), 1, absolute: 1e-15)
    #expect(try eigen.realVectors.conditionNumber() > 1e15)
  }

  @Test func determinantBeyondTheRangeHasALogarithm() {
    let a = 1e200 * Matrix.identity(3)
    #expect(a.determinant() == .infinity)
    let (sign, logarithm) = a.lu().signAndLogDeterminant
    #expect(sign == 1)
    expectClose(logarithm, 600 * log(10.0), relative: 1e-15)
    expectClose((Matrix.diagonal([1e200, 1e-300, 1e150])).determinant(), 1e50, relative: 1e-14)
    #expect(Matrix([[1, 2], [2, 4]]).lu().signAndLogDeterminant == (0, -.infinity))
  }
}
