// Kernels against plain loops: extremes, sums, products that share an operand, and storage
// that is reused only when nobody else sees it.

import MathEngine
import TestSupport
import Testing

@Suite struct KernelTests {
  static let counts = [1, 2, 7, 8, 9, 16, 63, 999, 1000, 1001, 4095, 4096, 4097, 9000]

  @Test(arguments: counts)
  func extremesAndTheirPlaces(_ count: Int) throws {
    let x = randomVector(count, seed: UInt64(count)).map { ($0 * 50).rounded() }
    let (largest, smallest) = (try #require(x.elements.max()), try #require(x.elements.min()))
    #expect(x.max() == largest && x.min() == smallest)
    #expect(x.indexOfMaximum == x.elements.firstIndex(of: largest))
    #expect(x.indexOfMinimum == x.elements.firstIndex(of: smallest))
    #expect(x.norm(.max) == max(largest, -smallest))
  }

  @Test(arguments: counts)
  func notANumberWins(_ count: Int) {
    for place in Set([0, count / 2, count - 1]) {
      var x = randomVector(count, seed: 1)
      x[place] = .nan
      #expect(x.max().isNaN && x.min().isNaN && x.norm(.max).isNaN)
      #expect(x.indexOfMaximum == place && x.indexOfMinimum == place)
    }
  }

  @Test func infinitiesAreExtremesWithoutNaN() {
    let x: Vector = [1, .infinity, -.infinity, 3, .infinity]
    #expect(x.max() == .infinity && x.min() == -.infinity && x.norm(.max) == .infinity)
    #expect(x.indexOfMaximum == 1 && x.indexOfMinimum == 2)
    let low = Vector(repeating: -.infinity, count: 20)
    #expect(low.max() == -.infinity && low.indexOfMaximum == 0)
  }

  @Test(arguments: [1, 2, 3, 31, 32, 33, 70])
  func productsWithTheOwnTransposeAreSymmetric(_ size: Int) {
    let a = randomMatrix(size, 13, seed: UInt64(size))
    let copy = Matrix(rows: a.rows)
    let outer = product(a, a, transposeRight: true)
    let inner = product(a, a, transposeLeft: true)
    #expect(outer == outer.T && inner == inner.T)
    expectResidual(
      (outer - product(a, copy, transposeRight: true)).norm, scale: roundingScale(outer))
    expectResidual(
      (inner - product(a, copy, transposeLeft: true)).norm, scale: roundingScale(inner))
  }

  @Test(arguments: 0..<10)
  func columnSumsAddRowByRow(_ rowCount: Int) {
    let a = randomMatrix(rowCount, 5, seed: 51)
    let expected = a.rows.reduce(Vector.zeros(5)) { $0 + $1 }
    #expect(a.sum(.columns) == expected)
  }

  @Test func temporariesAreReusedButVariablesAreNot() {
    let x: Vector = [1, 2, 3]
    let y = x
    let z = (x + y) .* x .- 1
    #expect(z == [1, 7, 17] && x == [1, 2, 3] && y == x)
    var w = x
    w = w + w
    w = -w
    #expect(w == [-2, -4, -6] && x == [1, 2, 3])
    let a: Matrix = [[1, 2], [3, 4]]
    let list = [a, a]
    let sum = list[0] + list[1] - exp(0 * a)
    #expect(sum == [[1, 3], [5, 7]] && list == [a, a] && a == [[1, 2], [3, 4]])
    let functions: [(Vector) -> Vector] = [{ exp($0) }, { -$0 }, { $0 * 2 }, { 1 ./ $0 }, { √$0 }]
    for function in functions {
      _ = function(x)
      #expect(x == [1, 2, 3])
    }
  }

  @Test func operatorsServeAsFunctions() {
    let vectors: [Vector] = [[1, 2], [3, 4], [5, 6]]
    #expect(vectors.reduce(.zeros(2), +) == [9, 12])
    #expect(vectors == [[1, 2], [3, 4], [5, 6]])
  }

  @Test func addingAMultipleInPlace() {
    var x: Vector = [1, 2]
    let y = x
    x.add(3, times: [10, 20])
    #expect(x == [31, 62] && y == [1, 2])
  }

  @Test func smallAsymmetryIsRoundingAndLargeIsAnError() throws {
    var a = randomMatrix(20, 20, seed: 53)
    a = a + a.T
    a[3, 7] += 1e-12
    #expect(try a.symmetricEigen().values.count == 20)
    a[3, 7] += 1
    #expect(throws: LinearAlgebraError.self) { try a.symmetricEigen() }
  }
}
