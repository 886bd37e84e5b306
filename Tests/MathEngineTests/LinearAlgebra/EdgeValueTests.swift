// Empty, 1×1, singular, NaN and infinite input: the documented result or error of each operation.

import MathEngine
import TestSupport
import Testing

@Suite struct EdgeValueTests {
  @Test func emptyMatrices() throws {
    let a = Matrix.zeros(0, 0)
    #expect(a.determinant() == 1 && a.norm == 0 && a.trace == 0)
    #expect(try a.inverse() == a && a.solve(Vector([])) == [])
    #expect(try a.eigen().values == [] && a.symmetricEigen().values == [])
    #expect(try a.eigenvalues() == [] && a.symmetricEigenvalues() == [])
    #expect(try a.cholesky().lower == a && a.cholesky().determinant == 1)
    #expect(try a.rank() == 0 && a.conditionNumber() == 1 && a.svd().u == a)
    #expect(a.qr().q == a && a.lu().reciprocalCondition == 1)
    #expect(Matrix.zeros(3, 0) * Matrix.zeros(0, 2) == Matrix.zeros(3, 2))
    #expect(Matrix.zeros(3, 0) * Vector([]) == [0, 0, 0])
    #expect(try Matrix.zeros(3, 0).svd().u == .identity(3))
    #expect(try Matrix.zeros(0, 3).nullSpace() == .identity(3))
    #expect(Matrix.zeros(0, 3).T.shape == (3, 0))
  }

  @Test func oneByOne() throws {
    let a: Matrix = [[-4]]
    #expect(a.determinant() == -4)
    #expect(try a.inverse() == [[-0.25]] && a.solve([2]) == [-0.5])
    #expect(try a.singularValues() == [4] && a.rank() == 1)
    #expect(try a.eigen().realValues == [-4] && a.symmetricEigen().vectors == [[1]])
    #expect(try Matrix([[9]]).cholesky().lower == [[3]])
  }

  @Test func singularMatricesThrowTheirPivot() throws {
    let a: Matrix = [[1, 2], [2, 4]]
    #expect(throws: LinearAlgebraError.singular(pivot: 1)) { try a.inverse() }
    #expect(throws: LinearAlgebraError.singular(pivot: 1)) { try a.solve([1, 2]) }
    #expect(a.determinant() == 0 && a.lu().isSingular && a.lu().reciprocalCondition == 0)
    #expect(try a.rank() == 1 && a.conditionNumber() > 1e15)
    #expect(throws: LinearAlgebraError.singular(pivot: 1)) {
      try Matrix([[1, 0], [0, 0]]).qr().solve([1, 2])
    }
    #expect(throws: LinearAlgebraError.singular(pivot: 0)) { try Matrix.zeros(2, 2).inverse() }
    #expect(try Matrix.zeros(2, 2).pseudoInverse() == .zeros(2, 2))
  }

  @Test func shapesThatDoNotFit() {
    let a = Matrix.ones(2, 3)
    let refused: [(String, () throws -> Void)] = [
      ("inverse", { _ = try a.inverse() }), ("solve", { _ = try a.solve([1, 2]) }),
      ("eigen", { _ = try a.eigen() }), ("cholesky", { _ = try a.cholesky() }),
      ("symmetricEigen", { _ = try a.symmetricEigen() }),
    ]
    for (operation, call) in refused {
      let expected = LinearAlgebraError.notSquare(operation: operation, rows: 2, columns: 3)
      #expect(throws: expected) { try call() }
    }
  }

  @Test func matricesThatAreNotSymmetricOrDefinite() {
    #expect(throws: LinearAlgebraError.notSymmetric(row: 1, column: 0, difference: 1)) {
      try Matrix([[2, 0], [1, 2]]).symmetricEigen()
    }
    #expect(throws: LinearAlgebraError.notSymmetric(row: 1, column: 0, difference: 1)) {
      try Matrix([[2, 0], [1, 2]]).cholesky()
    }
    #expect(throws: LinearAlgebraError.notPositiveDefinite(leadingMinor: 2)) {
      try Matrix([[1, 2], [2, 1]]).cholesky()
    }
    #expect(!Matrix([[1, 2], [2, 1]]).isPositiveDefinite)
    #expect(Matrix([[2, 1], [1, 2]]).isPositiveDefinite)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func numbersThatAreNotFinite(_ value: Double) throws {
    let a: Matrix = [[1, 2, 0], [2, 1, value], [0, value, 3]]
    let expected = LinearAlgebraError.notFinite(row: 1, column: 2)
    #expect(throws: expected) { try a.svd() }
    #expect(throws: expected) { try a.rank() }
    #expect(throws: expected) { try a.eigen() }
    #expect(throws: expected) { try a.symmetricEigen() }
    #expect(throws: expected) { try a.conditionNumber() }
    #expect(throws: LinearAlgebraError.self) { try a.cholesky() }
    #expect(!a.determinant().isFinite)
    #expect(!a.norm.isFinite && !a.norm(.spectral).isFinite && !a.norm(.l1).isFinite)
    let solution = try a.solve([1, 1, 1])
    #expect(!isFinite(solution.elements))
    #expect(!isFinite(a.qr().r.elements))
    #expect(!isFinite((a * a).elements))
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity], [1, 2, 3, 5, 40, 200])
  func numbersThatAreNotFiniteAreNotPositiveDefinite(_ value: Double, _ size: Int) {
    for place in [(0, 0), (size - 1, size - 1), (size - 1, 0), (0, size - 1)] {
      var a = Matrix.identity(size)
      a[place.0, place.1] = value
      #expect(!a.isPositiveDefinite)
      #expect(throws: LinearAlgebraError.notFinite(row: place.0, column: place.1)) {
        try a.cholesky()
      }
    }
    #expect(!Matrix([[1, value], [value, 4]]).isPositiveDefinite)
  }

  private func isFinite(_ numbers: [Double]) -> Bool { numbers.allSatisfy { $0.isFinite } }

  @Test func nanIsNeverEqualOrClose() {
    #expect(Vector([.nan]) != Vector([.nan]))
    let comparisons = [
      Vector([.nan]) ≈ Vector([.nan]), Double.nan ≈ Double.nan, Double.nan ≈ 0 ± .infinity,
      Matrix([[.nan]]) ≈ Matrix([[.nan]]),
    ]
    #expect(comparisons == [false, false, false, false])
  }

  @Test func errorsSayWhatHelps() {
    let error = LinearAlgebraError.notSquare(operation: "inverse", rows: 2, columns: 3)
    #expect(
      error.description
        == "inverse needs a square matrix, and this one is 2×3; for more rows than columns use "
        + "leastSquares, for any shape pseudoInverse")
  }
}
