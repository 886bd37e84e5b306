// Property claims: hard cases are met, false identities are found and made small, runs repeat.

import BookRecords
import MathEngine
import Synchronization
import Testing

@testable import BookRuntime

@Suite struct PropertyTests {
  private func check<each Value>(
    _ generators: repeat CaseGenerator<each Value>, cases: Int = 100,
    _ property: (repeat each Value) throws -> Comparison
  ) throws -> ClaimRecord {
    let events = RecordSink.events {
      claim("property", forAll: repeat each generators, cases: cases, property)
    }
    guard case .claim(let record) = try #require(events.first) else {
      throw NotACondition(description: "no claim was recorded")
    }
    return record
  }

  /// The values that a generator hands out, hard ones included.
  private func drawn<Value>(_ generator: CaseGenerator<Value>, _ count: Int = 200) -> [Value] {
    var random = SplitMix64(seed: 3)
    return generator.hardCases() + (0..<count).map { _ in generator.draw(&random) }
  }

  @Test func aTrueIdentityHoldsForAllCases() throws {
    let record = try check(.matrix(2...5, 3), .matrix(3, 1...4)) { A, B in
      (A * B).T ≈ B.T * A.T
    }
    #expect(record.holds)
    #expect(record.cases == 100)
  }

  /// Among huge and tiny cases the largest difference says nothing without what was allowed there.
  @Test func differencesAreSharesOfTheirTolerance() throws {
    let relative = try check(.choice(of: [1e100, 1, 1e-100])) { x in
      x ≈ x * (1 + (x == 1 ? 4e-10 : 1e-10))
    }
    #expect(relative.tolerance == RecordedTolerance(.relative, 1e-9))
    #expect(abs(try #require(relative.residual) - 0.4) <= 1e-6)
    let absolute = try check(.choice(of: [1e100, 1])) { x in x + x / 4 ≈ x ± x }
    #expect(absolute.tolerance == nil)
    #expect(absolute.residual == 0.25)
    #expect(try check(.number) { x in x == x }.residual == 0)
    #expect(try check(.number) { x in x <= x + 1 }.residual == nil)
    #expect(try check(.number) { x in x ≈ x && x < x + 1e99 || x >= 0 }.residual == nil)
  }

  /// How often a value's text was made.
  private final class Readings: Sendable {
    let count = Mutex(0)
  }

  private struct Watched: RecordableValue, Approximable, Equatable {
    var number: Double
    let readings: Readings
    var recordedValue: RecordedValue { .number(number) }
    var shown: Shown {
      readings.count.withLock { $0 += 1 }
      return Shown(value: recordedValue, text: "\(number)")
    }

    static func == (left: Self, right: Self) -> Bool { left.number == right.number }
  }

  @Test func textIsMadeForRecordsAlone() throws {
    let readings = Readings()
    let record = try check(.number) { x in
      Watched(number: x, readings: readings) ≈ Watched(number: x, readings: readings)
        && Watched(number: x, readings: readings) == Watched(number: x, readings: readings)
    }
    #expect(record.holds && record.cases == 100)
    #expect(readings.count.withLock { $0 } == 0)
    let failing = try check(.number(in: 1...2)) { x in
      Watched(number: x, readings: readings) == Watched(number: 0, readings: readings)
    }
    #expect(failing.left?.text == "1.0" && failing.right?.text == "0.0")
    #expect(readings.count.withLock { $0 } == 2)
  }

  @Test func aFalseIdentityIsMadeSmall() throws {
    let square = try check(.number(in: -100...100)) { x in x * x ≈ x }
    #expect(!square.holds)
    #expect(square.remarks.first == "counterexample: -1.0")
    let large = try check(.integer(in: 0...1000)) { n in n < 137 }
    #expect(large.remarks.first == "counterexample: 137")
    #expect(large.caseOperation != nil, "50 and 50 say nothing without the sign between them")
    let fraction = try check(.number(in: 0...1)) { x in x < 0.3 }
    #expect(fraction.remarks.first == "counterexample: 1.0")
  }

  @Test func aMatrixCounterexampleIsSmallAndCanBePasted() throws {
    let record = try check(.matrix(1...4, 1...4)) { A in A.norm < 3 }
    #expect(!record.holds)
    #expect(record.remarks.first == "counterexample: Matrix(rows: [[3.0]])")
    let commuting = try check(.squareMatrix(2), .squareMatrix(2)) { A, B in A * B ≈ B * A }
    #expect(!commuting.holds)
    let text = try #require(commuting.remarks.first)
    #expect(text.contains("Matrix(rows: [["))
  }

  @Test func anErrorNamesItsCase() throws {
    let record = try check(.squareMatrix(2)) { A in try A.inverse() * A ≈ .identity(2) }
    #expect(!record.holds)
    #expect(record.failure != nil)
    #expect(record.remarks.first?.hasPrefix("counterexample: Matrix(rows:") == true)
  }

  @Test func theSameSeedGivesTheSameCases() {
    func cases(_ seed: UInt64) -> [Double] {
      let seen = Mutex<[Double]>([])
      _ = PropertyCheck.run([ErasedGenerator(.number)], cases: 60, seed: seed) { values in
        seen.withLock { $0.append(values[0] as? Double ?? .nan) }
        return Comparison(.holds, nil, nil, holds: true)
      }
      return seen.withLock { $0 }
    }
    #expect(cases(1) == cases(1))
    #expect(cases(1) != cases(2))
    #expect(cases(1).count == 60)
  }

  @Test(arguments: [1, 5, 100])
  func everyHardCaseOfEveryGeneratorIsTried(cases: Int) throws {
    let seen = Mutex<[Set<Double>]>([[], [], []])
    let generators: [CaseGenerator<Double>] = [.number, .probability, .positiveNumber]
    let record = try check(generators[0], generators[1], generators[2], cases: cases) { x, y, z in
      seen.withLock { sets in
        for (index, value) in [x, y, z].enumerated() { sets[index].insert(value) }
      }
      return (0 as Double) == 0
    }
    #expect(record.holds)
    for (index, generator) in generators.enumerated() {
      #expect(seen.withLock { $0[index] }.isSuperset(of: generator.hardCases()))
    }
  }

  @Test func noCaseProvesNothing() throws {
    #expect(try !check(.number, cases: 0) { x in x == x }.holds)
  }

  @Test func numbersStayInTheirRange() {
    for range in [0.0...1, -5...(-4), 1e7...1e8, -1e100...1e100, 3...3] {
      #expect(drawn(.number(in: range)).allSatisfy(range.contains))
    }
    #expect(drawn(.positiveNumber).allSatisfy { $0 > 0 })
    #expect(Set(drawn(.choice(of: ["a", "b"]))) == ["a", "b"])
    #expect(Set(drawn(.boolean)) == [true, false])
  }

  @Test func structuredMatricesAreOfTheirKind() throws {
    for size in 1...5 {
      #expect(drawn(.symmetricMatrix(size), 20).allSatisfy { $0 == $0.T })
      #expect(drawn(.positiveDefiniteMatrix(size), 20).allSatisfy { $0.isPositiveDefinite })
      for matrix in drawn(.invertibleMatrix(size), 20) {
        #expect(try matrix.conditionNumber() <= 101)
      }
      for matrix in drawn(.orthogonalMatrix(size), 20) {
        #expect((matrix.T * matrix - .identity(size)).norm <= 1e-13 * Double(size))
      }
      for vector in drawn(.probabilityVector(size), 20) {
        #expect(vector.allSatisfy { $0 >= 0 } && abs(vector.sum - 1) <= 1e-15 * Double(4 * size))
      }
    }
  }

  @Test func structuredCounterexamplesStayOfTheirKind() throws {
    let symmetric = try check(.symmetricMatrix(2...3)) { A in A[0, 0] < 2.5 }
    #expect(symmetric.remarks.first == "counterexample: Matrix(rows: [[3.0, 0.0], [0.0, 0.0]])")
    let definite = try check(.positiveDefiniteMatrix(1...3)) { A in A.determinant() <= 1 }
    #expect(definite.remarks.first == "counterexample: Matrix(rows: [[2.0]])")
    let certain = try check(.probabilityVector(2...4)) { p in p[0] < 0.9 }
    #expect(certain.remarks.first == "counterexample: Vector([1.0, 0.0])")
  }

  @Test func pairsAreDrawnTogether() throws {
    let record = try check(.pair(.integer(in: 0...9), .boolean)) { pair in
      !(pair.0 > 3 && pair.1) == true
    }
    #expect(record.remarks.first == "counterexample: (4, true)")
  }
}
