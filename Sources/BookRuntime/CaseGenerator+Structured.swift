// Matrices and vectors of a special kind for property claims. Simpler cases stay of the kind.

internal import Glibc
public import MathEngine

extension CaseGenerator where Value == Matrix {
  /// Symmetric matrices: zero, ±I, ones, Hilbert's matrix, an exchange, repeated and mixed
  /// eigenvalues, then random ones.
  public static func symmetricMatrix(_ size: some GeneratedSize) -> CaseGenerator<Matrix> {
    squares(
      size.bounds, hard: { [.zeros($0, $0), .ones($0, $0)] + hardSymmetric($0) },
      draw: { size, random in
        let half = randomSquare(size, using: &random)
        return Matrix(size, size) { i, j in i <= j ? half[i, j] : half[j, i] }
      },
      isOfKind: { $0 == $0.T })
  }

  /// Symmetric positive definite matrices: I, scaled and stretched, second differences, Hilbert's
  /// ill-conditioned matrix of up to six rows, then random ones.
  public static func positiveDefiniteMatrix(_ size: some GeneratedSize) -> CaseGenerator<Matrix> {
    squares(
      size.bounds,
      hard: { size in
        let identity = Matrix.identity(size)
        let stretched = Matrix.diagonal(Vector(size) { Double($0 + 1) })
        let differences = Matrix(size, size) { i, j in i == j ? 2 : abs(i - j) == 1 ? -1 : 0 }
        return [identity, 1e-6 * identity, 1e6 * identity, stretched, differences]
          + (size <= 6 ? [hilbert(size)] : [])
      },
      draw: { size, random in
        let factor = randomSquare(size, using: &random)
        let product = factor * factor.T
        return Matrix(size, size) { i, j in
          (i <= j ? product[i, j] : product[j, i]) + (i == j ? 0.5 : 0)
        }
      },
      isOfKind: { $0 == $0.T && $0.isPositiveDefinite })
  }

  /// Invertible matrices whose condition number is at most about 100: ±I, an exchange, a shear,
  /// mixed signs, then random ones.
  public static func invertibleMatrix(_ size: some GeneratedSize) -> CaseGenerator<Matrix> {
    squares(
      size.bounds,
      hard: { size in
        let shear = Matrix(size, size) { i, j in i == j || (i == 0 && j == size - 1) ? 1 : 0 }
        return [.identity(size), -1 * .identity(size), exchange(size), shear, signs(size)]
      },
      draw: { size, random in
        let stretch = Vector(size) { _ in Double.random(in: 0.5...4, using: &random) }
        let left = randomSquare(size, using: &random).qr().q
        return left * .diagonal(stretch) * randomSquare(size, using: &random).qr().q
      },
      isOfKind: { matrix in
        guard let condition = try? matrix.conditionNumber() else { return false }
        return condition <= 101
      })
  }

  /// Orthogonal matrices: ±I, an exchange, mixed signs, a rotation by the angle of the 3-4-5
  /// triangle, then random ones.
  public static func orthogonalMatrix(_ size: some GeneratedSize) -> CaseGenerator<Matrix> {
    squares(
      size.bounds,
      hard: { size in
        let rotation = Matrix(size, size) { i, j in
          i > 1 || j > 1 || size < 2 ? (i == j ? 1 : 0) : [[0.6, -0.8], [0.8, 0.6]][i][j]
        }
        return [.identity(size), -1 * .identity(size), exchange(size), signs(size), rotation]
      },
      draw: { size, random in randomSquare(size, using: &random).qr().q },
      isOfKind: { matrix in
        (matrix.T * matrix - .identity(matrix.rowCount)).norm <= 1e-13 * Double(matrix.rowCount)
      })
  }

  private static func squares(
    _ bounds: ClosedRange<Int>, hard: @escaping @Sendable (Int) -> [Matrix],
    draw: @escaping @Sendable (Int, inout SplitMix64) -> Matrix,
    isOfKind: @escaping @Sendable (Matrix) -> Bool
  ) -> CaseGenerator<Matrix> {
    let ends = Set([bounds.lowerBound, bounds.upperBound]).sorted()
    return CaseGenerator(
      hardCases: { ends.flatMap(hard) },
      draw: { random in draw(Int.random(in: bounds, using: &random), &random) },
      shrink: { matrix in
        simplerSquares(matrix, atLeast: bounds.lowerBound, hard).filter(isOfKind)
      },
      source: { swiftSource($0) })
  }
}

extension CaseGenerator where Value == Vector {
  /// Vectors of numbers that are at least 0 and sum to 1: uniform, certain, two outcomes of equal
  /// chance, one nearly impossible outcome, then random ones.
  public static func probabilityVector(_ size: some GeneratedSize) -> CaseGenerator<Vector> {
    let bounds = size.bounds
    return CaseGenerator(
      hardCases: {
        Set([bounds.lowerBound, bounds.upperBound]).sorted().flatMap(hardProbabilities)
      },
      draw: { random in
        let count = Int.random(in: bounds, using: &random)
        let waits = Vector(count) { _ in -log(Double.random(in: 1e-9..<1, using: &random)) }
        return waits / waits.sum
      },
      shrink: { vector in
        let sizes = vector.count > bounds.lowerBound ? [vector.count - 1] : []
        let spread = Set(vector).count
        return sizes.flatMap(hardProbabilities)
          + hardProbabilities(vector.count).filter { Set($0).count < spread }
      },
      source: { "Vector(\(swiftSource($0.elements)))" })
  }
}

private func hardProbabilities(_ count: Int) -> [Vector] {
  guard count > 1 else { return [Vector.ones(count)] }
  let even = Vector(count) { $0 < 2 ? 0.5 : 0 }
  let rare = Vector(count) { $0 == 0 ? 1e-12 : $0 == 1 ? 1 - 1e-12 : 0 }
  return [
    Vector(repeating: 1 / Double(count), count: count), .basis(0, count: count),
    .basis(count - 1, count: count), even, rare,
  ]
}

private func hardSymmetric(_ size: Int) -> [Matrix] {
  let mixed = Matrix.diagonal(Vector(size) { $0.isMultiple(of: 2) ? 2 : -3 })
  return [
    .identity(size), -1 * .identity(size), exchange(size), hilbert(size), signs(size), mixed,
  ]
}

private func hilbert(_ size: Int) -> Matrix { Matrix(size, size) { 1 / Double($0 + $1 + 1) } }

private func exchange(_ size: Int) -> Matrix {
  Matrix(size, size) { $0 + $1 == size - 1 ? 1 : 0 }
}

private func signs(_ size: Int) -> Matrix {
  .diagonal(Vector(size) { $0.isMultiple(of: 2) ? 1 : -1 })
}

private func randomSquare(_ size: Int, using random: inout SplitMix64) -> Matrix {
  Matrix(size, size) { _, _ in Double.random(in: -3...3, using: &random) }
}

/// A leading block, the hard cases, fewer decimals, and single entries (with their mirror images)
/// made simpler: only what is simpler than the matrix.
private func simplerSquares(
  _ matrix: Matrix, atLeast least: Int, _ hard: (Int) -> [Matrix]
) -> [Matrix] {
  let size = matrix.rowCount
  let block = size > least ? [Matrix(size - 1, size - 1) { matrix[$0, $1] }] : []
  let diagonal = Matrix(size, size) { $0 == $1 ? matrix[$0, $1] : 0 }
  var candidates = hard(size) + [diagonal, matrix.rounded(0), matrix.rounded(1)]
  for i in 0..<size {
    for j in 0..<size {
      for simpler in simplerNumbers(matrix[i, j]) {
        var changed = matrix
        changed[i, j] = simpler
        candidates.append(changed)
        if i < j, matrix[i, j] == matrix[j, i] {
          changed[j, i] = simpler
          candidates.append(changed)
        }
      }
    }
  }
  return block + candidates.filter { complexity($0) < complexity(matrix) }
}

/// How many entries have decimals, how many are off the diagonal and not zero, how large they are.
private func complexity(_ matrix: Matrix) -> (Int, Int, Double) {
  let entries = matrix.flattened.elements
  let offDiagonal = entries.indices.filter {
    $0 / matrix.columnCount != $0 % matrix.columnCount && entries[$0] != 0
  }
  return (
    entries.filter { $0 != $0.rounded() }.count, offDiagonal.count,
    entries.reduce(0) { $0 + $1.magnitude }
  )
}
