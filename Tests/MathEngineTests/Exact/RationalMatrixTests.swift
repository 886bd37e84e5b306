// Exact linear algebra against sympy, and its laws, which hold without a tolerance.

import MathEngine
import TestSupport
import Testing

@Suite struct RationalMatrixTests {
  @Test func determinantRankSolutionAndInverseAreSympys() throws {
    for entry in try ExactReference.load().matrices {
      let (a, b) = (try rationalMatrix(entry.a), try rationals(entry.b))
      let label = "\(entry.kind) \(a.rowCount)"
      #expect(a.determinant().description == entry.determinant, "\(label)")
      #expect(a.rank == entry.rank, "\(label)")
      if let solution = entry.solution {
        #expect(try a.solve(b).map(\.description) == solution, "\(label)")
      } else {
        #expect(throws: LinearAlgebraError.self) { try a.solve(b) }
      }
      if let inverse = entry.inverse {
        #expect(try a.inverse() == rationalMatrix(inverse), "\(label)")
      }
    }
  }

  @Test func leastSquaresIsSympys() throws {
    for entry in try ExactReference.load().leastSquares {
      let (a, b) = (try rationalMatrix(entry.a), try rationals(entry.b))
      #expect(try a.leastSquares(b).map(\.description) == entry.solution)
    }
  }

  /// The certified values are exact solutions rounded to doubles, so nothing may differ.
  @Test func nistSetsAreSolvedExactly() throws {
    let sets: [NISTSet] = try ReferenceFile.load("linear-algebra/nist-linear.json")
    #expect(sets.count == 11)
    for set in sets {
      let x = try RationalMatrix(decimal: Matrix(rows: set.x))
      let powers = set.intercept ? 0 : 1
      let design = RationalMatrix(
        x.rowCount, set.degree.map { $0 + 1 - powers } ?? x.columnCount + 1
      ) { i, j in
        set.degree == nil ? (j == 0 ? 1 : x[i, j - 1]) : x[i, 0].power(j + powers)
      }
      let solution = try design.leastSquares(set.y.map { Rational(decimal: $0) })
      #expect(Vector(rounding: solution).elements == set.coefficients, "\(set.name)")
    }
  }

  @Test(arguments: 0..<60)
  func laws(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let n = Int(seed % 6)
    let (a, b) = (generator.rationalMatrix(n, n), generator.rationalMatrix(n, n))
    let c = generator.rationalMatrix(n, 3)
    let identity = RationalMatrix.identity(n)
    #expect((a * b).determinant() == a.determinant() * b.determinant())
    #expect(a.T.determinant() == a.determinant())
    #expect((a * b).T == b.T * a.T && a * (b + a) == a * b + a * a && a - a == 0 * a)
    #expect(a * (b * c) == (a * b) * c && a * identity == a)
    #expect((a * b).rank <= min(a.rank, b.rank) && c.T.rank == c.rank)
    #expect((a.rank == n) == (a.determinant() != 0))
    guard a.rank == n else { return }
    let inverse = try a.inverse()
    #expect(a * inverse == identity && inverse * a == identity)
    #expect(inverse.determinant() * a.determinant() == 1)
    let x = try a.solve(c)
    #expect(a * x == c && (x.columnCount, x.rowCount) == (3, n))
  }

  /// At the minimum the residual is orthogonal to every column.
  @Test(arguments: 0..<40)
  func residualIsOrthogonal(_ seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let n = 1 + Int(seed % 4)
    let a = generator.rationalMatrix(n + Int(seed % 5), n)
    let b = (0..<a.rowCount).map { _ in generator.rational() }
    guard a.rank == n else {
      #expect(throws: LinearAlgebraError.rankDeficient(rank: a.rank, columns: n)) {
        try a.leastSquares(b)
      }
      return
    }
    let fitted = a * (try a.leastSquares(b))
    let residual = zip(b, fitted).map { $0 - $1 }
    #expect((a.T * residual).allSatisfy { $0 == 0 })
  }

  @Test func errorsSayWhatIsWrong() throws {
    let flat: RationalMatrix = [[1, 2, 3], [4, 5, 6]]
    #expect(throws: LinearAlgebraError.notSquare(operation: "inverse", rows: 2, columns: 3)) {
      try flat.inverse()
    }
    let singular: RationalMatrix = [[1, 2, 3], [4, 5, 6], [7, 8, 9]]
    #expect(singular.determinant() == 0 && singular.rank == 2)
    #expect(throws: LinearAlgebraError.singular(pivot: 2)) { try singular.inverse() }
    let gap: RationalMatrix = [[1, 2, 0], [2, 4, 1], [3, 6, 5]]
    #expect(throws: LinearAlgebraError.singular(pivot: 1)) { try gap.solve([1, 1, 1]) }
    #expect(throws: LinearAlgebraError.rankDeficient(rank: 1, columns: 2)) {
      try RationalMatrix([[1, 2], [2, 4], [3, 6]]).leastSquares([1, 2, 4])
    }
    #expect(throws: LinearAlgebraError.notFinite(row: 0, column: 1)) {
      try RationalMatrix(exactly: [[1, .nan]])
    }
  }

  @Test func doublesAreJudgedExactly() throws {
    // As doubles the rows of this matrix are independent, as decimals they are not.
    let a: Matrix = [[0.1, 0.3], [0.2, 0.6], [0.3, 0.9]]
    #expect(try RationalMatrix(decimal: a).rank == 1)
    #expect(try RationalMatrix(exactly: a).rank == 2)
    #expect(Matrix(rounding: try RationalMatrix(exactly: a)) == a)
    let hilbert = RationalMatrix(12, 12) { i, j in Rational(1, i + j + 1) }
    #expect(try hilbert.inverse().elements.allSatisfy(\.isInteger))
    #expect(try hilbert.inverse()[0, 0] == 144)
  }

  @Test func emptyMatricesAndText() throws {
    let none = RationalMatrix(0, 0) { _, _ in 0 }
    #expect(none.determinant() == 1 && none.rank == 0)
    #expect(try none.inverse() == none && none.solve([]) == [])
    #expect((RationalMatrix(2, 0) { _, _ in 0 } * RationalMatrix(0, 3) { _, _ in 0 }).rank == 0)
    let a: RationalMatrix = [[1, -1 / 2], [Rational("0.25"), 3]]
    #expect(a.description == "[[   1 -1/2]\n [ 1/4    3]]")
    #expect(a * [2, 4] == [0, Rational(25, 2)])
  }
}
