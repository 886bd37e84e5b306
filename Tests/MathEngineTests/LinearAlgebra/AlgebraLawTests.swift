// The laws of matrix algebra on seeded random matrices, up to rounding.

import MathEngine
import TestSupport
import Testing

@Suite struct AlgebraLawTests {
  /// Shapes drawn from a seed, with 0 and 1 among them.
  struct Draw {
    let a, b, c, square: Matrix
    let x, y: Vector
    let scale: Double

    init(_ seed: UInt64) {
      var generator = SeededGenerator(seed: seed)
      let (m, k, n) = (
        Int(generator.next() % 7), Int(generator.next() % 7), Int(generator.next() % 7)
      )
      a = randomMatrix(m, k, seed: seed &* 3)
      b = randomMatrix(k, n, seed: seed &* 5)
      c = randomMatrix(k, n, seed: seed &* 7)
      square = randomMatrix(k, k, seed: seed &* 11) + 3 * .identity(k)
      x = randomVector(k, seed: seed &* 13)
      y = randomVector(k, seed: seed &* 17)
      scale =
        8 * .ulpOfOne * (1 + a.norm) * (1 + b.norm + c.norm) * (1 + square.norm) * (1 + x.norm)
    }
  }

  @Test(arguments: 0..<200)
  func products(_ seed: UInt64) {
    let d = Draw(seed)
    func expectEqual(_ left: Matrix, _ right: Matrix, _ law: String) {
      #expect(left.shape == right.shape, "\(law)")
      expectResidual((left - right).norm, scale: d.scale, law)
    }
    expectEqual((d.a * d.b).T, d.b.T * d.a.T, "(AB)ᵀ = BᵀAᵀ")
    expectEqual(d.a * (d.b + d.c), d.a * d.b + d.a * d.c, "A(B + C) = AB + AC")
    expectEqual(d.a * (2.5 * d.b), 2.5 * (d.a * d.b), "A(cB) = c(AB)")
    expectEqual(d.a * (d.square * d.b), (d.a * d.square) * d.b, "A(SB) = (AS)B")
    expectEqual(
      product(d.b, d.a, transposeLeft: true, transposeRight: true), (d.a * d.b).T, "BᵀAᵀ")
    expectEqual(product(d.b.T, d.c), product(d.b, d.c, transposeLeft: true), "BᵀC")
    expectEqual(power(d.square, 3), d.square * d.square * d.square, "S³ = SSS")
    #expect(d.a.T.T == d.a)
    #expect(d.a * .identity(d.a.columnCount) == d.a)
  }

  @Test(arguments: 0..<200)
  func vectors(_ seed: UInt64) {
    let d = Draw(seed)
    let (x, y) = (d.x, d.y)
    #expect(x + y == y + x && x - y == -(y - x))
    #expect((x + y).norm <= x.norm + y.norm + d.scale)
    #expect(abs(dot(x, y)) <= x.norm * y.norm + d.scale)
    #expect(x.norm(.max) <= x.norm * (1 + 1e-15) && x.norm <= x.norm(.l1) * (1 + 1e-15))
    expectResidual(abs(x ⋅ y - (x .* y).sum), scale: d.scale)
    expectResidual(((x ⊗ y) * y - (y ⋅ y) * x).norm, scale: d.scale * (1 + y.norm))
    expectResidual((d.a * x - Vector(d.a.rows.map { $0 ⋅ x })).norm, scale: d.scale)
    expectResidual((x * d.b - d.b.T * x).norm, scale: d.scale)
    var sum = x
    sum += y
    sum *= 2
    #expect(sum == (x + y) * 2)
    if x.norm > 0, y.norm > 0 {
      expectClose(cosineSimilarity(3 * x, y), cosineSimilarity(x, y), absolute: 1e-14)
    }
  }

  @Test(arguments: 0..<200)
  func determinantsAndInverses(_ seed: UInt64) throws {
    let s = Draw(seed).square
    let t = Draw(seed).square.T + .identity(s.rowCount)
    let condition = try s.conditionNumber()
    let size = Double(max(s.rowCount, 1))
    expectClose(
      (s * t).determinant(), s.determinant() * t.determinant(),
      relative: 1e-13 * condition * (try t.conditionNumber()))
    expectClose(s.T.determinant(), s.determinant(), relative: 1e-13 * condition)
    let inverse = try s.inverse()
    let identity = Matrix.identity(s.rowCount)
    expectResidual((s * inverse - identity).norm, scale: size * .ulpOfOne * condition * 2)
    expectResidual((inverse * s - identity).norm, scale: size * .ulpOfOne * condition * 2)
    expectClose(exp(s.lu().signAndLogDeterminant.logarithm), abs(s.determinant()), relative: 1e-12)
  }

  @Test(arguments: 0..<50)
  func pseudoInverseMeetsPenrosesConditions(_ seed: UInt64) throws {
    let d = Draw(seed)
    let a = d.a * d.b
    let p = try a.pseudoInverse()
    let scale = 100 * d.scale * (1 + p.norm) * (1 + p.norm)
    expectResidual((a * p * a - a).norm, scale: scale)
    expectResidual((p * a * p - p).norm, scale: scale * (1 + p.norm))
    expectResidual(((a * p).T - a * p).norm, scale: scale)
    expectResidual(((p * a).T - p * a).norm, scale: scale)
  }

  @Test(arguments: 0..<50)
  func bestApproximationHasTheErrorOfEckartAndYoung(_ seed: UInt64) throws {
    let a = randomMatrix(7, 5, seed: seed)
    let values = try a.singularValues()
    for rank in 0...5 {
      let rest = a - (try a.lowRankApproximation(rank: rank))
      let tail = values[rank...]
      expectClose(rest.norm, tail.norm, absolute: 1e-13)
      expectClose(rest.norm(.spectral), tail.first ?? 0, absolute: 1e-13)
      #expect(try (a - rest).rank(tolerance: 1e-12) == rank)
    }
  }

  @Test func matrixNormsBoundWhatProductsCanDo() {
    for seed in UInt64(0)..<50 {
      let a = randomMatrix(5, 4, seed: seed)
      let x = randomVector(4, seed: seed + 1000)
      #expect((a * x).norm(.l1) <= a.norm(.l1) * x.norm(.l1) * (1 + 1e-14))
      #expect((a * x).norm(.max) <= a.norm(.infinity) * x.norm(.max) * (1 + 1e-14))
      #expect((a * x).norm <= a.norm(.spectral) * x.norm * (1 + 1e-14))
      #expect(a.norm(.spectral) <= a.norm * (1 + 1e-14) && a.norm <= a.norm(.nuclear) * (1 + 1e-14))
    }
  }
}
