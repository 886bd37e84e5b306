// Matrices that are hard in a known way, by name.

import MathEngine
import TestSupport
import Testing

/// A named family of square matrices.
struct MatrixFamily: Sendable, CustomTestStringConvertible {
  let name: String
  let make: @Sendable (Int) -> Matrix
  var testDescription: String { name }

  /// `1 / (i + j + 1)`: condition about `e^{3.5n}`.
  static let hilbert = MatrixFamily(name: "Hilbert") { n in
    Matrix(n, n) { 1 / Double($0 + $1 + 1) }
  }

  /// Wilkinson's tridiagonal `W⁺`: pairs of eigenvalues that agree to many digits.
  static let wilkinson = MatrixFamily(name: "Wilkinson") { n in
    Matrix(n, n) { i, j in
      i == j ? abs(Double(n - 1) / 2 - Double(i)) : (abs(i - j) == 1 ? 1 : 0)
    }
  }

  /// Frank's Hessenberg matrix: determinant 1 and ill-conditioned small eigenvalues.
  static let frank = MatrixFamily(name: "Frank") { n in
    Matrix(n, n) { i, j in j >= i - 1 ? Double(n - max(i, j)) : 0 }
  }

  /// Clement's tridiagonal: eigenvalues `±(n−1), ±(n−3), …` in a badly scaled nonsymmetric matrix.
  static let clement = MatrixFamily(name: "Clement") { n in
    Matrix(n, n) { i, j in
      j == i + 1 ? Double(n - 1 - i) : (j == i - 1 ? Double(i) : 0)
    }
  }

  /// The second difference: eigenvalues `2 − 2cos(kπ/(n+1))`.
  static let secondDifference = MatrixFamily(name: "second difference") { n in
    Matrix(n, n) { i, j in i == j ? 2 : (abs(i - j) == 1 ? -1 : 0) }
  }

  /// Singular values in geometric progression down to 1e-12.
  static let graded = MatrixFamily(name: "graded") { n in
    withSingularValues(Vector(n) { pow(1e-12, Double($0) / Double(max(n - 1, 1))) }, seed: 3)
  }

  /// All singular values but the last equal 1; the last is 1e-10.
  static let clustered = MatrixFamily(name: "clustered") { n in
    withSingularValues(Vector(n) { $0 == n - 1 && n > 1 ? 1e-10 : 1 }, seed: 5)
  }

  /// Half of the singular values are 0 up to rounding.
  static let deficient = MatrixFamily(name: "rank-deficient") { n in
    withSingularValues(Vector(n) { $0 < (n + 1) / 2 ? 1 : 0 }, seed: 7)
  }

  /// Numbers without structure.
  static let random = MatrixFamily(name: "random") { randomMatrix($0, $0, seed: 11) }

  /// Numbers near the upper end of the range.
  static let huge = MatrixFamily(name: "near overflow") { n in
    1e150 * randomMatrix(n, n, seed: 13)
  }

  /// Numbers near the lower end of the range.
  static let tiny = MatrixFamily(name: "near underflow") { n in
    1e-150 * randomMatrix(n, n, seed: 17)
  }

  static let diagonal = MatrixFamily(name: "diagonal") { n in .diagonal(Vector(1..<n + 1)) }

  static let triangular = MatrixFamily(name: "triangular") { n in
    Matrix(n, n) { i, j in i <= j ? 1 + Double(i + j) / 10 : 0 }
  }

  static let all: [MatrixFamily] = [
    .hilbert, .wilkinson, .frank, .clement, .secondDifference, .graded, .clustered, .deficient,
    .random, .huge, .tiny, .diagonal, .triangular,
  ]

  static let sizes = [0, 1, 2, 3, 17, 64]
}

/// A matrix of bell-shaped random numbers.
func randomMatrix(_ rowCount: Int, _ columnCount: Int, seed: UInt64) -> Matrix {
  var generator = SeededGenerator(seed: seed)
  return Matrix(rowCount, columnCount) { _, _ in generator.bell() }
}

/// A vector of bell-shaped random numbers.
func randomVector(_ count: Int, seed: UInt64) -> Vector {
  var generator = SeededGenerator(seed: seed)
  return Vector(count) { _ in generator.bell() }
}

/// A square matrix with given singular values between two random orthogonal factors.
func withSingularValues(_ values: Vector, seed: UInt64) -> Matrix {
  let left = randomMatrix(values.count, values.count, seed: seed).qr().q
  let right = randomMatrix(values.count, values.count, seed: seed + 1).qr().q
  return left * .diagonal(values) * right
}

/// `n·ε·‖A‖`: what one backward stable operation may lose.
func roundingScale(_ a: Matrix) -> Double {
  Double(max(a.rowCount, a.columnCount, 1)) * .ulpOfOne * a.norm
}

/// How far the columns are from orthonormal: `‖I − QᵀQ‖`.
func orthogonalityError(_ q: Matrix) -> Double {
  (product(q, q, transposeLeft: true) - .identity(q.columnCount)).norm
}
