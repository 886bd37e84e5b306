// Making, reading, changing and comparing vectors and matrices.

import Foundation
import MathEngine
import TestSupport
import Testing

@Suite struct VectorAndMatrixTests {
  let a: Matrix = [[1, 2, 3], [4, 5, 6]]

  @Test func vectorInitialisers() {
    #expect(Vector(from: 0, through: 1, count: 5) == [0, 0.25, 0.5, 0.75, 1])
    #expect(Vector(from: 2, through: 3, count: 1) == [2])
    #expect(Vector(from: 2, through: 3, count: 0) == [])
    #expect(Vector(from: 0, through: 0.3, count: 4).last == 0.3)
    #expect(Vector(0..<3) == [0, 1, 2] && Vector(3) { Double($0 * $0) } == [0, 1, 4])
    #expect(Vector.basis(1, count: 3) == [0, 1, 0] && Vector.ones(2) == [1, 1])
    #expect(Vector([1.5, 2].lazy.map { 2 * $0 }) == [3, 4])
  }

  @Test func slices() {
    var x: Vector = [1, 2, 3, 4]
    #expect(x[1...] == [2, 3, 4] && x[..<2] == [1, 2] && x[[3, 0, 0]] == [4, 1, 1])
    x[1...2] = [9, 8]
    #expect(x == [1, 9, 8, 4] && x[1..<3][0] == 9)
    x[0] += 10
    #expect(x.first == 11 && x.reversed() == [4, 8, 9, 11] && x.sorted() == [4, 8, 9, 11])
    #expect(x.appending([1]).count == 5 && x.n == 4 && x.map { $0 * 2 } == 2 * x)
  }

  @Test func copiesAreIndependent() {
    var x: Vector = [1, 2]
    let y = x
    x[0] = 5
    #expect(y == [1, 2])
    var b = a
    b[0, 0] = 9
    b -= .ones(2, 3)
    #expect(a[0, 0] == 1 && b == [[8, 1, 2], [3, 4, 5]])
  }

  @Test func blocks() {
    #expect(a[0..<1, ...] == [[1, 2, 3]] && a[..., 1...] == [[2, 3], [5, 6]])
    #expect(a[1..., ..<2] == [[4, 5]] && a[row: 1] == [4, 5, 6] && a[column: 2] == [3, 6])
    var b = a
    b[..., 0..<2] = [[0, 0], [7, 7]]
    b[row: 0] = [1, 1, 1]
    b[column: 2] = [5, 5]
    #expect(b == [[1, 1, 5], [7, 7, 5]])
    #expect(a.selecting(rows: [1, 1]) == [[4, 5, 6], [4, 5, 6]])
    #expect(a.selecting(columns: [2, 0]) == [[3, 1], [6, 4]])
    #expect(hstack(a, .zeros(2, 1)) == [[1, 2, 3, 0], [4, 5, 6, 0]])
    #expect(vstack(a, [[7, 8, 9]]).shape == (3, 3))
    #expect(a.reshaped(3, 2) == [[1, 2], [3, 4], [5, 6]] && a.flattened.reshaped(2, 3) == a)
    #expect(Matrix(columns: [[1, 4], [2, 5], [3, 6]]) == a && Matrix(rows: a.rows) == a)
    #expect(a.diagonal == [1, 5] && Matrix.diagonal([1, 2]) == [[1, 0], [0, 2]])
  }

  @Test func transposeIsAFlagInProducts() {
    #expect(a.T == [[1, 4], [2, 5], [3, 6]])
    #expect(product(a, a, transposeRight: true) == a * a.T)
    #expect(product(a, a, transposeLeft: true) == a.T * a)
    #expect([1.0, 2].count == 2 && Vector([1, 2]) * a == [9, 12, 15])
  }

  @Test func elementwiseAndBroadcast() {
    let x: Vector = [1, 4]
    #expect((x .* x) == [1, 16] && (x ⊙ x) == (x ** 2) && (x ./ x) == [1, 1])
    #expect(
      (4 ./ x) == [4, 1] && (1 .+ x) == [2, 5] && (x .- 1) == [0, 3] && (1 .- x) == [0, -3])
    #expect((√x) == [1, 2] && (x ** -1) == [1, 0.25])
    #expect((2.0 ** 3 ** 2) == 512 && (2 * 3.0 ** 2) == 18)
    #expect((a - a.columnMeans.asRow) == [[-1.5, -1.5, -1.5], [1.5, 1.5, 1.5]])
    #expect((a + x.asColumn) == [[2, 3, 4], [8, 9, 10]])
    #expect((a ./ x.asColumn) == [[1, 2, 3], [1, 1.25, 1.5]])
    #expect((a .** 2) == (a .* a) && 2 * a == a + a && a / 2 == 0.5 * a && -a + a == .zeros(2, 3))
    #expect(exp(Matrix.zeros(1, 2)) == [[1, 1]] && abs(Vector([-1, 2])) == [1, 2])
  }

  @Test func approximateEquality() {
    let agree: [(String, Bool)] = [
      ("relative", 1.0 ≈ 1 + 1e-9), ("absolute", 1e-13 ≈ 0 ± 1e-12),
      ("stated", 0.98 ≈ 0.981 ± 5e-3), ("infinite", Double.infinity ≈ Double.infinity),
      ("by norm", Vector([1, 1e-20]) ≈ Vector([1, 0])), ("matrices", a ≈ a + 1e-10 * .ones(2, 3)),
      ("stated for matrices", a ≈ (a .+ 0.01) ± 0.025), ("complex", Complex(1, 1e-12) ≈ Complex(1)),
      ("stated for vectors", Vector([1, 2]) ≈ Vector([1.1, 1.9]) ± 0.15),
    ]
    let differ: [(String, Bool)] = [
      ("relative", 1.0 ≈ 1 + 1e-7), ("near zero", 1e-300 ≈ 0.0), ("absolute", 1e-11 ≈ 0 ± 1e-12),
      ("infinite", Double.infinity ≈ 1), ("counts", Vector([1]) ≈ Vector([1, 0])),
      ("shapes", a ≈ a.T), ("stated for matrices", a ≈ (a .+ 0.01) ± 0.02),
      ("stated for vectors", Vector([1, 2]) ≈ Vector([1.1, 1.9]) ± 0.11),
      ("complex", Complex(1, 1e-7) ≈ Complex(1)),
    ]
    for (name, holds) in agree { #expect(holds, "\(name)") }
    for (name, holds) in differ { #expect(!holds, "\(name)") }
  }

  @Test func covarianceAndCorrelation() {
    let data: Matrix = [[1, 2], [2, 4], [3, 6], [4, 8]]
    #expect(data.covariance(.population) == [[1.25, 2.5], [2.5, 5]])
    expectClose(
      data.covariance(.sample).elements, [5.0 / 3, 10.0 / 3, 10.0 / 3, 20.0 / 3], relative: 1e-15)
    expectClose(data.correlation().elements, [1, 1, 1, 1], relative: 1e-15)
    #expect(Matrix([[1, 2]]).covariance(.sample)[0, 0].isNaN)
  }

  @Test func codingRoundTripsAndChecksShapes() throws {
    let data = try JSONEncoder().encode(a)
    #expect(try JSONDecoder().decode(Matrix.self, from: data) == a)
    let wrong = Data(#"{"rows": 2, "columns": 2, "elements": [1, 2, 3]}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Matrix.self, from: wrong) }
    let negative = Data(#"{"rows": -1, "columns": -1, "elements": [1]}"#.utf8)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode(Matrix.self, from: negative) }
  }

  @Test func complexArithmetic() {
    let (z, w) = (Complex(3, 4), Complex(1, -2))
    #expect(z.magnitude == 5 && z * w == Complex(11, -2) && z + w == Complex(4, 2))
    #expect(z / w == Complex(-1, 2) && z * z.conjugate == Complex(25))
    #expect(Complex(1e300, 1e300) / Complex(1e300, 1e300) == .one)
    #expect((exp(Complex(0, .pi)) ≈ Complex(-1)))
    #expect(sqrt(Complex(-4)) == Complex(0, 2) && sqrt(Complex(3, -4)) == Complex(2, -1))
    #expect((sqrt(z) * sqrt(z) ≈ z))
  }
}
