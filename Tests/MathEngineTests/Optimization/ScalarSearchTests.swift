// Searches along a line: SciPy's points one by one, and what is asked of a bracket.

import MathEngine
import Testing

struct OptimizationReference: Decodable, Sendable {
  struct Search: Decodable, Sendable {
    let name: String
    let lower, upper, x: Double
    let tolerance: Double?
    let trail: [Double]
  }
  struct Path: Decodable, Sendable {
    let name: String
    let points: [[Double]]
  }
  let bounded, roots: [Search]
  let paths: [Path]

  static func load() throws -> OptimizationReference {
    try reference("optimization/optimization.json")
  }
}

struct ScalarSearchTests {
  @Test func boundedMinimisationVisitsSciPysPoints() throws {
    let functions: [String: (Double) -> Double] = [
      "bernoulli": { -(7 * log($0) + 3 * log(1 - $0)) }, "parabola": { ($0 - 2) * ($0 - 2) },
      "cubic": { $0 * $0 * $0 - 2 * $0 - 5 }, "absolute": { abs($0 - 0.3) }, "edge": { $0 },
      "wave": { sin($0) + sin(10 * $0 / 3) },
    ]
    for row in try OptimizationReference.load().bounded {
      let f = try #require(functions[row.name])
      let result = minimize(f, on: row.lower...row.upper, tolerance: row.tolerance ?? 1e-5)
      #expect(result.trail.count == row.trail.count)
      #expect(isClose(Vector(result.trail), Vector(row.trail), relative: 1e-12))
      #expect(isClose(result.x, row.x, relative: 1e-12) && result.converged)
      #expect(result.value == f(result.x) && result.evaluations == row.trail.count)
    }
  }

  @Test func brentVisitsSciPysPoints() throws {
    let functions: [String: (Double) -> Double] = [
      "cosine": { cos($0) - $0 }, "cubic": { $0 * $0 * $0 - 2 * $0 - 5 },
      "flat": { ($0 - 1) * ($0 - 1) * ($0 - 1) }, "exponential": { exp($0) - 5 },
    ]
    for row in try OptimizationReference.load().roots {
      let f = try #require(functions[row.name])
      let root = try findRoot(of: f, on: row.lower...row.upper)
      #expect(isClose(root.x, row.x, relative: 1e-15))
      #expect(isClose(Vector(root.trail.dropLast()), Vector(row.trail), relative: 1e-13))
    }
  }

  @Test func bisectionEndsAtTheRoot() throws {
    let root = try bisect({ $0 * $0 - 2 }, on: 0...2)
    #expect((root.x * root.x - 2).magnitude <= 5e-16)
    let errors = root.trail.prefix(20).map { ($0 - 2.0.squareRoot()).magnitude }
    for (k, error) in errors.enumerated() { #expect(error <= 2 / (2.0 ** Double(k + 1))) }
    #expect(try bisect({ $0 }, on: 0...2).x == 0)
    #expect(try bisect({ $0 - 1 }, on: 0...3, tolerance: 1e-3).trail.count <= 12)
  }

  @Test func newtonDoublesItsDigits() throws {
    let root = try newtonRoot(of: { $0 * $0 - 2 }, near: 1)
    let errors = root.trail.map { ($0 - 2.0.squareRoot()).magnitude }
    for (before, after) in zip(errors, errors.dropFirst()) {
      #expect(after <= 0.5 * before * before + 1e-15)
    }
    #expect(root.trail.count <= 7)
  }

  @Test func failuresAreTyped() {
    #expect(throws: RootError.noSignChange(lower: 1, upper: 2)) {
      try findRoot(of: { $0 }, on: 1...2)
    }
    #expect(throws: RootError.noSignChange(lower: 1, upper: 2)) { try bisect({ $0 }, on: 1...2) }
    #expect(throws: RootError.self) { try bisect({ _ in .nan }, on: 1...2) }
    #expect(throws: RootError.self) { try findRoot(of: { _ in .nan }, on: 1...2) }
    #expect(throws: RootError.noStep(at: 0)) { try newtonRoot(of: { $0 * $0 + 1 }, near: 0) }
    #expect(throws: RootError.self) { try newtonRoot(of: { cbrt($0) }, near: 1) }
    #expect(!minimize({ $0 * $0 }, on: -1...2, evaluations: 3).converged)
  }
}
