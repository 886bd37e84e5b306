// What factorisations and vectors give besides themselves. Values were computed by NumPy 2.4 in doubles, or
// by mpmath 1.3 with 40 digits where it is said.

import MathEngine
import TestSupport
import Testing

@Suite struct DerivedQuantityTests {
  private let positive: Matrix = [[2, 1, 0], [1, 3, -1], [0, -1, 1]]
  private let deficient: Matrix = [[1, 2, 3], [2, 4, 6], [1, 0, 1], [0, 1, 1]]

  @Test func columnSpaceProjectsLikeThePseudoinverse() throws {
    let basis = try deficient.columnSpace()
    #expect(basis.shape == (4, 2))
    #expect(orthogonalityError(basis) < 1e-14)
    // C @ numpy.linalg.pinv(C), which is (5, 10, 1, 2; 10, 20, 2, 4; 1, 2, 21, −10; 2, 4, −10, 6)/26.
    let projector: Matrix = [[5, 10, 1, 2], [10, 20, 2, 4], [1, 2, 21, -10], [2, 4, -10, 6]]
    expectClose(
      (basis * basis.T).flattened.elements, (projector / 26).flattened.elements, absolute: 1e-14)
    expectClose(
      (basis * (basis.T * deficient)).flattened.elements, deficient.flattened.elements,
      absolute: 1e-14)
  }

  @Test func aDeterminantOfZeroHasNoSign() {
    for singular: Matrix in [[[1, 2], [2, 4]], [[0, 0], [-1, -2]], [[-1, 0], [0, 0]]] {
      #expect(singular.determinant() == 0 && singular.determinant().sign == .plus, "\(singular)")
    }
  }

  @Test func columnSpaceAtItsEdges() throws {
    #expect(try Matrix.zeros(3, 2).columnSpace().shape == (3, 0))
    #expect(try Matrix.identity(3).columnSpace().shape == (3, 3))
    // Singular values are 8.54, 1.03 and about 0.
    #expect(try deficient.columnSpace(tolerance: 2).shape == (4, 1))
    #expect(throws: LinearAlgebraError.self) { try Matrix([[.nan]]).columnSpace() }
  }

  @Test func symmetryIsWithinATolerance() {
    #expect(positive.isSymmetric() && Matrix.identity(1).isSymmetric())
    #expect(!deficient.isSymmetric())
    let nearly: Matrix = [[1, 2], [2.125, 3]]
    #expect(!nearly.isSymmetric() && !nearly.isSymmetric(tolerance: 0.12))
    #expect(nearly.isSymmetric(tolerance: 0.125))
    let infinite: Matrix = [[1, .infinity], [.infinity, 3]]
    #expect(infinite.isSymmetric())
    let undefined: Matrix = [[.nan, 1], [1, 2]]
    #expect(!undefined.isSymmetric(tolerance: .infinity))
  }

  @Test func functionsOfASymmetricMatrix() throws {
    let eigen = try positive.symmetricEigen()
    // mpmath.expm and mpmath.sqrtm.
    let exponential = [
      13.617277495376782, 16.842116707445296, -4.786784904467916, 16.842116707445296,
      35.246179107289994, -12.05533180297738, -4.786784904467916, -12.05533180297738,
      6.3487305968673174,
    ]
    let root = [
      1.3718526642524324, 0.33847553729524833, 0.058775660236154991, 0.33847553729524833,
      1.6515525413115257, -0.39725119753140332, 0.058775660236154991, -0.39725119753140332,
      0.91582580648487409,
    ]
    expectClose(eigen.applying { exp($0) }.flattened.elements, exponential, relative: 1e-13)
    expectClose(eigen.applying { sqrt($0) }.flattened.elements, root, absolute: 1e-14)
    expectClose(
      eigen.applying { $0 * $0 }.flattened.elements, (positive * positive).flattened.elements,
      absolute: 1e-13)
    #expect(eigen.applying { _ in 0 } == .zeros(3, 3))
  }

  @Test(arguments: [(5, 3), (4, 4), (3, 5)])
  func applyingQTransposedIsAProductWithTheFullQ(_ shape: (rows: Int, columns: Int)) {
    let a = randomMatrix(shape.rows, shape.columns, seed: 8)
    let b = randomVector(shape.rows, seed: 9)
    let qr = a.qr()
    let rotated = qr.applyQTransposed(b)
    #expect(rotated.count == shape.rows)
    expectClose(rotated.norm, b.norm, relative: 1e-14)
    let columns = (0..<shape.columns).map { qr.applyQTransposed(a[column: $0]) }
    // Qᵀ takes every column of A to that of R, with zeros below.
    for (j, column) in columns.enumerated() {
      for i in 0..<shape.rows {
        let expected = i < qr.r.rowCount ? qr.r[i, j] : 0
        expectClose(column[i], expected, absolute: 1e-14)
      }
    }
    let thin = (b * qr.q).elements
    expectClose(rotated.elements.prefix(thin.count), thin, absolute: 1e-14)
  }

  @Test func totalVarianceIsThatOfAllVariables() throws {
    let data: Matrix = [[1, 2], [2, 1], [3, 5], [4, 3], [5, 8], [6, 4]]
    // X.var(axis=0, ddof=1).sum() and X.var(axis=0).sum().
    expectClose(try PCA(data, divisor: .sample).totalVariance, 9.666666666666666, relative: 1e-15)
    let first = try PCA(data, count: 1, divisor: .population)
    expectClose(first.totalVariance, 8.055555555555555, relative: 1e-15)
    let all = try PCA(data, divisor: .population)
    expectClose(all.explainedVariance.sum, first.totalVariance, relative: 1e-14)
    #expect(try PCA(Matrix(repeating: 3, 4, 2), divisor: .sample).totalVariance == 0)
  }

  @Test func runningSumsGoFromLeftToRight() {
    // numpy.cumsum, which adds one number after the other, too.
    let x: Vector = [0.1, 0.2, 0.3, -0.6, 1e16, 1, -1e16]
    let sums: Vector = [
      0.1, 0.30000000000000004, 0.6000000000000001, 1.1102230246251565e-16, 1e16, 1e16, 0,
    ]
    #expect(x.cumulativeSum == sums)
    #expect(Vector([]).cumulativeSum.isEmpty)
    let undefined = Vector([1, .nan, 1]).cumulativeSum
    #expect(undefined[0] == 1 && undefined[1].isNaN && undefined[2].isNaN)
  }

  @Test func ceilingsOfNumbersVectorsAndMatrices() {
    let x: [Double] = [
      -2.5, -0.5, -0.0, 0.5, 1, 1.0000000000000002, 4503599627370495.5, -.infinity,
    ]
    // numpy.ceil.
    let expected: [Double] = [-2, 0, 0, 1, 1, 2, 4503599627370496, -.infinity]
    #expect(ceil(Vector(x)).elements == expected)
    #expect(ceil(Matrix(2, 4) { x[4 * $0 + $1] }).flattened.elements == expected)
    #expect(x.map { ceil($0) } == expected)
    #expect(ceil(Vector([-0.5]))[0].sign == .minus && ceil(Vector([.nan]))[0].isNaN)
  }
}
