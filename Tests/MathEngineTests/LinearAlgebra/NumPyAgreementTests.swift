// Agreement with NumPy in value, order and sign, on arrays and results that NumPy wrote down.

import MathEngine
import TestSupport
import Testing

struct SquareCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let a: [[Double]]
  let b: [Double]
  let determinant: Double
  let valuesReal, valuesImaginary: [Double]
  let vectorsReal, vectorsImaginary: [[Double]]
  let rank: Int
  let conditionNumber: Double
  let solution: [Double]?
  let inverse: [[Double]]?
  var testDescription: String { name }
}

struct SymmetricCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let a: [[Double]]
  let values: [Double]
  let vectors: [[Double]]
  let cholesky: [[Double]]?
  var testDescription: String { name }
}

struct RectangularCase: Decodable, Sendable, CustomTestStringConvertible {
  let name: String
  let a, u, vt, fullU, fullVt, q, r, pseudoInverse, covariance: [[Double]]
  let b, s, leastSquares, columnSums, rowSums: [Double]
  let rank: Int
  let norms: [String: Double]
  var testDescription: String { name }
}

@Suite struct NumPyAgreementTests {
  static let squares = Result {
    try ReferenceFile.load("linear-algebra/numpy-square.json", as: [SquareCase].self)
  }
  static let symmetrics = Result {
    try ReferenceFile.load("linear-algebra/numpy-symmetric.json", as: [SymmetricCase].self)
  }
  static let rectangulars = Result {
    try ReferenceFile.load("linear-algebra/numpy-rectangular.json", as: [RectangularCase].self)
  }

  /// Agreement to twelve digits of the largest entry, signs included.
  private func expectSame(
    _ actual: Matrix, _ expected: [[Double]], digits: Double = 1e-12, _ label: String
  ) {
    let expected = Matrix(rows: expected)
    #expect(actual.shape == expected.shape, "\(label)")
    expectClose(
      actual.elements, expected.elements, absolute: digits * max(expected.norm(.max), 1e-300),
      label)
  }

  /// A diagonal of ones. The sign of an eigenvector of a general matrix hangs on rounding in LAPACK:
  /// under other kernels than the references were made with it may be −1.
  private func signs(of vectors: Matrix, _ expected: [[Double]]) -> Matrix {
    let isSameKernel = ["Haswell", "Zen"].contains(Backend.coreName)
    let products = zip(vectors.columns, Matrix(rows: expected).columns).map { $0.dot($1) }
    return .diagonal(Vector(products.map { isSameKernel || $0 >= 0 ? 1.0 : -1.0 }))
  }

  @Test func squareMatrices() throws {
    for reference in try Self.squares.get() {
      let a = Matrix(rows: reference.a)
      let name = reference.name
      expectClose(a.determinant(), reference.determinant, relative: 1e-12, name)
      #expect(try a.rank() == reference.rank, "\(name)")
      expectClose(try a.conditionNumber(), reference.conditionNumber, relative: 1e-10, name)
      let eigen = try a.eigen()
      let scale = 1e-12 * a.norm
      expectClose(eigen.values.real, reference.valuesReal, absolute: scale, name)
      expectClose(eigen.values.imaginary, reference.valuesImaginary, absolute: scale, name)
      let signs = signs(of: eigen.vectors.real, reference.vectorsReal)
      let vectors = (eigen.vectors.real * signs, eigen.vectors.imaginary * signs)
      expectSame(vectors.0, reference.vectorsReal, digits: 1e-10, "\(name) real")
      expectSame(vectors.1, reference.vectorsImaginary, digits: 1e-10, "\(name) imaginary")
      if let solution = reference.solution, let inverse = reference.inverse {
        expectClose(try a.solve(Vector(reference.b)), solution, relative: 1e-11, name)
        expectSame(try a.inverse(), inverse, "\(name) inverse")
      }
    }
  }

  @Test func bookInversePrintsTheDigitsOfNumPy() throws {
    let inverse = try Matrix([[3, 1], [2, 4]]).inverse()
    #expect(inverse[0, 0] == 0.39999999999999997)
  }

  @Test func symmetricMatrices() throws {
    for reference in try Self.symmetrics.get() {
      let a = Matrix(rows: reference.a)
      let eigen = try a.symmetricEigen()
      expectClose(eigen.values, reference.values, absolute: 1e-13 * a.norm, reference.name)
      expectSame(eigen.vectors, reference.vectors, digits: 1e-10, reference.name)
      if let factor = reference.cholesky {
        expectSame(try a.cholesky().lower, factor, "\(reference.name) Cholesky")
      }
    }
  }

  @Test func rectangularMatrices() throws {
    for reference in try Self.rectangulars.get() {
      let a = Matrix(rows: reference.a)
      let name = reference.name
      let thin = try a.svd(.thin)
      let full = try a.svd()
      expectClose(
        thin.singularValues, reference.s, absolute: 1e-13 * a.norm, "\(name) singular values")
      // Vectors of a singular value that is only rounding have no digits in common.
      let kept = reference.rank
      expectSame(
        thin.u[..., 0..<kept], reference.u.map { Array($0[0..<kept]) }, digits: 1e-9, "\(name) U")
      expectSame(
        thin.vT[0..<kept, ...], Array(reference.vt[0..<kept]), digits: 1e-9, "\(name) Vt")
      if reference.rank == min(a.rowCount, a.columnCount) {
        expectSame(full.u, reference.fullU, digits: 1e-9, "\(name) full U")
        expectSame(full.vT, reference.fullVt, digits: 1e-9, "\(name) full Vt")
        expectSame(a.qr().q, reference.q, digits: 1e-10, "\(name) Q")
      }
      expectSame(a.qr().r, reference.r, "\(name) R")
      #expect(try a.rank() == reference.rank, "\(name)")
      expectSame(try a.pseudoInverse(), reference.pseudoInverse, digits: 1e-10, "\(name) pinv")
      for method in [LeastSquaresMethod.qr, .svd()] {
        let fit = try a.leastSquares(Vector(reference.b), method: method)
        #expect(fit.rank == reference.rank, "\(name)")
        expectClose(
          fit.solution, reference.leastSquares,
          absolute: 1e-11 * Vector(reference.leastSquares).norm, "\(name) \(method)")
      }
    }
  }

  @Test func sumsAndNorms() throws {
    for reference in try Self.rectangulars.get() {
      let a = Matrix(rows: reference.a)
      #expect(a.sum(.columns).elements == reference.columnSums)
      #expect(a.sum(.rows).elements == reference.rowSums)
      expectSame(a.covariance(.sample), reference.covariance, "\(reference.name) covariance")
      let kinds: [String: MatrixNorm] = [
        "l1": .l1, "infinity": .infinity, "frobenius": .frobenius, "spectral": .spectral,
        "nuclear": .nuclear, "max": .max,
      ]
      for (name, value) in reference.norms {
        let kind = try #require(kinds[name])
        expectClose(a.norm(kind), value, relative: 1e-14, "\(reference.name) \(name)")
      }
    }
  }
}
