// `≈` in a claim and `≈` in a condition are two operators that have to say the same.

import MathEngine
import Testing

@testable import BookRuntime

@Suite struct ApproximationFormTests {
  private static let pairs: [(Vector, Vector, Bool)] = [
    ([1, 1], [1, 1.000000000001], true), ([1, 1], [1, 1.001], false),
    ([.infinity, 1], [.infinity, 1.000000000001], true), ([.infinity, 1], [.infinity, 2], false),
    ([1.7e308, 1.7e308], [1.7e308, 1.6999999999999e308], true), ([1e308, 1], [-1e308, 1], false),
    ([.nan], [.nan], false), ([1], [1, 1], false), ([1, 1e-20], [1, 0], true),
  ]

  /// What the claim says; an issue where the condition says something else.
  private func both<Value: Approximable & ApproximatelyEquatable>(
    _ x: Value, _ y: Value, within t: Double, _ location: SourceLocation = #_sourceLocation
  ) -> Bool {
    let claim: Comparison = x ≈ y ± t
    let condition: Bool = x ≈ y ± t
    #expect(claim.holds == condition, "the claim says \(claim.holds)", sourceLocation: location)
    return claim.holds
  }

  /// 1 lies between the largest difference, 0.8, and the norm, 0.8·√2 = 1.13.
  @Test func vectorsAndMatricesGoByTheNorm() {
    let (near, far) = (Vector([1, 1]), Vector([1.8, 1.8]))
    #expect(!both(near, far, within: 1) && both(near, far, within: 1.14))
    #expect(!both(row(near), row(far), within: 1) && both(row(near), row(far), within: 1.14))
    let turned = (ComplexVector([.i, Complex(1)]), ComplexVector([Complex(0, 1.8), Complex(1.8)]))
    #expect(!both(turned.0, turned.1, within: 1) && both(turned.0, turned.1, within: 1.14))
    let (a, b) = (ComplexMatrix(row(near)), ComplexMatrix(row(far)))
    #expect(!both(a, b, within: 1) && both(a, b, within: 1.14))
    #expect(!both(Complex(1, 1), Complex(1.8, 1.8), within: 1))
    #expect(both(Complex(1, 1), Complex(1.8, 1.8), within: 1.14))
    #expect(!both(Interval(1, 2), Interval(1.8, 2.8), within: 1))
    #expect(both(Interval(1, 2), Interval(1.8, 2.8), within: 1.14))
  }

  @Test func arraysGoEntryByEntry() {
    #expect(both([1.0, 1], [1.8, 1.8], within: 1) && !both([1.0, 1], [1.8, 1.8], within: 0.7))
    #expect(both([[1.0], [1]], [[1.8], [1.8]], within: 1))
    #expect(both([Complex(1), .i], [Complex(1.8), Complex(0, 1.8)], within: 1))
    #expect(!both([Vector([1, 1])], [Vector([1.8, 1.8])], within: 1))
    let turned = (ComplexVector([.i, Complex(1)]), ComplexVector([Complex(0, 1.8), Complex(1.8)]))
    #expect(!both([turned.0], [turned.1], within: 1) && both([turned.0], [turned.1], within: 1.14))
    #expect(both([Double](), [], within: 0) && !both([1.0], [1, 1], within: 9))
  }

  @Test(arguments: [
    (1.0, 1.5, 0.5, true), (1, 1.5, 0.4, false), (.infinity, .infinity, 0, true),
    (.infinity, -.infinity, 1, false), (.infinity, 1, .infinity, false), (1, 2, .infinity, false),
    (.nan, .nan, 1, false), (1, 1, .nan, true), (1, 1.5, .nan, false), (1, 1.5, -1, false),
    (1.7e308, -1.7e308, 1e308, false), (3e200, 4e200, 2e200, true),
  ])
  func edgesAreTheSameInEveryShape(_ x: Double, _ y: Double, _ t: Double, _ holds: Bool) {
    #expect(both(x, y, within: t) == holds)
    #expect(both([x, 2], [y, 2], within: t) == holds)
    #expect(both(Vector([x, 2]), Vector([y, 2]), within: t) == holds)
    #expect(both(Matrix([[x], [2]]), Matrix([[y], [2]]), within: t) == holds)
    #expect(both(Complex(x, 2), Complex(y, 2), within: t) == holds)
    #expect(both(ComplexVector([Complex(x)]), ComplexVector([Complex(y)]), within: t) == holds)
  }

  /// Without a stated tolerance the two differ by the tolerance alone: √ε here, 1e-9 in a claim.
  @Test(arguments: pairs)
  func withoutAToleranceTheRuleIsTheSame(_ x: Vector, _ y: Vector, _ holds: Bool) {
    #expect(plain(x, y) == holds)
    #expect(plain(row(x), row(y)) == holds)
    #expect(plain(ComplexVector(x), ComplexVector(y)) == holds)
    #expect(plain(ComplexMatrix(row(x)), ComplexMatrix(row(y))) == holds)
  }

  @Test func arraysGoEntryByEntryWithoutATolerance() {
    #expect(!plain([1, 1e-20], [1, 0.0]) && plain([Complex(1)], [Complex(1, 1e-12)]))
  }

  private func row(_ x: Vector) -> Matrix { Matrix(rows: [x.elements]) }

  private func plain<Value: Approximable & ApproximatelyEquatable>(
    _ x: Value, _ y: Value, _ location: SourceLocation = #_sourceLocation
  ) -> Bool {
    let claim: Comparison = x ≈ y
    let condition: Bool = x ≈ y
    #expect(claim.holds == condition, "the claim says \(claim.holds)", sourceLocation: location)
    return claim.holds
  }
}
