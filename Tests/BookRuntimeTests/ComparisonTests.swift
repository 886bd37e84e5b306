// Comparisons: when they hold, what they keep, and that what is not a number never agrees.

import BookRecords
import MathEngine
import Testing

@testable import BookRuntime

@Suite struct ComparisonTests {
  private func near(_ comparison: Comparison) -> Bool { comparison.holds }

  @Test(arguments: [
    (1.0, 1.0, true), (1, 1 + 1e-12, true), (1, 1 + 1e-8, false), (0, 0, true), (0, 1e-300, false),
    (.nan, .nan, false), (.nan, 1, false), (1, .nan, false), (.infinity, .infinity, true),
    (.infinity, -.infinity, false), (.infinity, 1, false), (1, .infinity, false),
    (.infinity, 1.7e308, false), (1.7e308, -1.7e308, false),
    (.leastNonzeroMagnitude, .leastNonzeroMagnitude, true),
  ])
  func numbersAgreeWithinTheTolerance(left: Double, right: Double, holds: Bool) {
    #expect(near(left ≈ right) == holds)
    #expect(near(([left] as Vector) ≈ ([right] as Vector)) == holds)
    #expect(near(Complex(left, left) ≈ Complex(right, right)) == holds)
  }

  @Test func anInfinityInOneEntryDoesNotExcuseTheOthers() {
    #expect(!near(([.infinity, 1] as Vector) ≈ ([.infinity, 2] as Vector)))
    #expect(near(([.infinity, 1] as Vector) ≈ ([.infinity, 1 + 1e-13] as Vector)))
  }

  @Test func statedTolerancesAreAbsolute() {
    #expect(near(0.5 ≈ (0.51 as Double) ± 0.02))
    #expect(!near(0.5 ≈ (0.53 as Double) ± 0.02))
    #expect(near(Complex(0.5, 1) ≈ Complex(0.51, 1) ± 0.02))
    #expect(!near(Complex(0.5, 1) ≈ Complex(0.5, 1.03) ± 0.02))
    #expect(!near(Double.nan ≈ (0.5 as Double) ± 1e9))
    #expect(!near(0.5 ≈ (0.5000001 as Double) ± .nan))
  }

  @Test func aToleranceThatIsNotFiniteAllowsNothing() {
    #expect(!near(1000.0 ≈ (1400.0 as Double) ± .infinity))
    #expect(near(1000.0 ≈ (1000.0 as Double) ± .infinity))
  }

  @Test func listsAgreeEntryByEntry() {
    let comparison: Comparison = [1e10, 1.0] ≈ [1e10 + 1, 2.0]
    #expect(!comparison.holds)
    #expect(comparison.remarks == ["the entries differ most at 1: 1.0 against 2.0"])
    #expect(comparison.residual == 1)
    #expect(near([1e10, 1.0] ≈ [1e10 + 1, 1 + 1e-13]))
    #expect(near([Double]() ≈ [Double]()))
    #expect(!near([1.0] ≈ [1.0, 2.0]))
    #expect(!near([.nan, 1.0] ≈ [.nan, 1.0]))
    let nested: Comparison = [[1e10, 1.0], [1, 3]] ≈ [[1e10, 1.0], [1, 4]]
    #expect(nested.remarks == ["the entries differ most at 1, 1: 3.0 against 4.0"])
    let vectors: Comparison = [[1e10, 1] as Vector] ≈ [[1e10, 2] as Vector]
    #expect(vectors.holds)
  }

  @Test func differentShapesNeverAgree() {
    let comparison: Comparison = ([1, 2] as Vector) ≈ ([1, 2, 3] as Vector)
    #expect(!comparison.holds)
    #expect(comparison.remarks == ["the two sides do not have the same shape"])
    #expect(!near(Matrix(rows: [[1, 2]]) ≈ Matrix(rows: [[1], [2]])))
  }

  @Test func theWorstEntryIsNamed() {
    let matrix: Comparison = Matrix(rows: [[1, 2], [3, 4.5]]) ≈ Matrix(rows: [[1, 2], [3, 4]])
    #expect(matrix.remarks == ["the entries differ most at row 1, column 1: 4.5 against 4.0"])
    #expect(matrix.residual == 0.5)
    let missing: Comparison = ([1, .nan] as Vector) ≈ ([2, 3] as Vector)
    #expect(missing.remarks == ["the entries differ most at 1: nan against 3.0"])
    let complex: Comparison =
      ComplexVector([Complex(1), .i]) ≈ ComplexVector([Complex(1), Complex(0, 2)])
    #expect(complex.remarks == ["the entries differ most at 1: 0.0 + 1.0i against 0.0 + 2.0i"])
  }

  private func recorded(_ body: () throws -> Void) rethrows -> ClaimRecord? {
    guard case .claim(let record) = try RecordSink.events(of: body).first else { return nil }
    return record
  }

  @Test func comparisonsKeepBothSides() {
    let v: Vector = [3, 4]
    let name = "cat"
    let half = 0.5
    #expect(recorded { claim("a", half == 0.25) }?.right?.value == .number(0.25))
    #expect(recorded { claim("b", half < 1) }?.operation == .less)
    #expect(recorded { claim("c", v == [3, 4]) }?.left?.value == .vector([3, 4]))
    #expect(recorded { claim("d", v.norm ≈ 5) }?.operation == .approximately)
    #expect(recorded { claim("e", name != "dog") }?.left?.value == .text("cat"))
    #expect(recorded { __clm("f", v.count >= 2) }?.left?.value == .integer(2))
  }

  @Test func whatIsNotEquatableKeepsBothSides() {
    let shape = (2, 3)
    let first: Int? = 1
    let x = 1.5
    #expect(recorded { __clm("a", shape == (2, 3)) }?.right?.text == "(2, 3)")
    #expect(recorded { __clm("b", shape != (2, 3)) }?.holds == false)
    #expect(recorded { __clm("c", (1, "a", 2.5) == (1, "a", 2.5)) }?.holds == true)
    #expect(recorded { __clm("d", (1, 2, 3, 4) == (1, 2, 3, 5)) }?.holds == false)
    #expect(recorded { __clm("e", first == nil) }?.left?.value == .integer(1))
    #expect(recorded { __clm("f", type(of: x) == Double.self) }?.holds == true)
    #expect(recorded { __clm("g", [1: "a"] == [1: "b"]) }?.left?.text == "[1: a]")
  }

  @Test(arguments: [(1.0, true, "1.0 > 0.0 && 1.0 < 2.0"), (3, false, "3.0 > 0.0 && 3.0 < 2.0")])
  func joinedComparisonsKeepAllSides(_ x: Double, _ holds: Bool, _ words: String) {
    let record = recorded { __clm("a", x > 0 && x < 2) }
    #expect(record?.holds == holds)
    #expect(record?.left?.text == words)
    #expect(record?.operation == .holds)
    #expect(record?.remarks == (holds ? [] : ["3.0 < 2.0 does not hold"]))
  }

  @Test func theFirstSideMayDecide() {
    func never() -> Double {
      Issue.record("evaluated")
      return 0
    }
    let x = 1.0
    #expect(recorded { __clm("a", x > 2 && never() > 0) }?.left?.text == "1.0 > 2.0 && …")
    #expect(recorded { __clm("b", x < 2 || never() > 0) }?.holds == true)
    #expect(recorded { __clm("c", Double.nan < 0 || Double.nan >= 0) }?.holds == false)
  }

  @Test func conditionsWithoutSidesWork() {
    let flags = [true, false]
    #expect(recorded { claim("a", flags[0]) }?.holds == true)
    #expect(recorded { claim("b", flags[1]) }?.holds == false)
    #expect(recorded { claim("c", flags[0] && !flags[1]) }?.holds == true)
    #expect(recorded { claim("d", flags.allSatisfy { $0 }) }?.operation == .holds)
  }

  @Test func nanNeverHolds() {
    let missing = Double.nan
    #expect(recorded { claim("a", missing == missing) }?.holds == false)
    #expect(recorded { claim("b", missing <= 1) }?.holds == false)
    #expect(recorded { claim("c", missing > 1) }?.holds == false)
  }

  @Test func thrownErrorsAreClaimed() throws {
    let singular = Matrix(rows: [[1, 2], [2, 4]])
    let expected = recorded {
      claim("a", throws: LinearAlgebraError.self) { try singular.inverse() }
    }
    #expect(expected?.holds == true)
    let missed = recorded {
      claim("b", throws: LinearAlgebraError.self) { try Matrix.identity(2).inverse() }
    }
    #expect(missed?.holds == false)
    let broken = try recorded { claim("c", try singular.inverse()[0, 0] ≈ 1) }
    #expect(broken?.holds == false)
    #expect(broken?.failure != nil)
  }
}
