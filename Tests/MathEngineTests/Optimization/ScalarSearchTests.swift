// Searches along a line: SciPy's points one by one, and what is asked of a bracket.

import Foundation
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

  @Test func nanOnTheWayIsNoRoot() {
    let pole: (Double) -> Double = { $0 / sqrt($0 * $0 - 1) }
    let hole: (Double) -> Double = { $0 < 0.9 && $0 > -0.9 ? .nan : $0 }
    #expect(throws: RootError.notANumber(at: 0)) { try bisect(pole, on: -2...2) }
    #expect(throws: RootError.notANumber(at: 0.5)) { try bisect(hole, on: -1...2) }
    // SciPy 1.17 stops at the same points.
    #expect(throws: RootError.notANumber(at: 0.31373033403114103)) {
      try findRoot(of: pole, on: -2...2.5)
    }
    #expect(throws: RootError.notANumber(at: 0)) { try findRoot(of: hole, on: -1...2) }
    #expect(
      RootError.notANumber(at: 0.5).description
        == "the function is NaN at 0.5; choose a bracket on which it is defined")
  }

  @Test func polesAreNoRoots() {
    let poles: [(Double) -> Double] = [
      { 1 / ($0 - 0.3) }, { 1 / ($0 - 0.5) }, { tan(10 * $0 - 2) }, { -1 / ($0 - 0.7) ** 3 },
      { ($0 < 0.3 ? -1 : 1) / sqrt(abs($0 - 0.3)) }, { $0 < 0.4 ? -.infinity : .infinity },
    ]
    for f in poles {
      #expect(throws: RootError.self) { try bisect(f, on: 0...1) }
    }
    for f in [poles[0], poles[3]] {
      #expect(throws: RootError.self) { try findRoot(of: f, on: 0...1) }
    }
    #expect(throws: RootError.self) { try bisect({ 1 / $0 }, on: -1...2) }
    #expect(
      RootError.pole(near: 0.5).description
        == "the function changes its sign near 0.5, but grows towards it instead of vanishing: "
        + "a pole, not a root")
  }

  @Test func steepRootsAndJumpsAreFound() throws {
    let tiny = exp(-30.0)
    let functions: [(f: (Double) -> Double, x: Double)] = [
      ({ 1e300 * ($0 - 0.3) }, 0.3), ({ tanh(1e20 * ($0 - 0.3)) * $0 * (1.1 - $0) }, 0.3),
      ({ $0 < 0.3 ? -1 : 1 }, 0.3), ({ ($0 < 0.3 ? -1 : 1) * min($0, 1.1 - $0) }, 0.3),
      ({ ($0 - 0.3) * exp(-500 * ($0 - 0.3) ** 2) }, 0.3), ({ cbrt($0 - 0.3) }, 0.3),
      ({ log($0) + 30 }, tiny), ({ ($0 - 0.3) / (($0 - 0.3) ** 2 + 1e-12) }, 0.3),
    ]
    for (f, x) in functions {
      #expect(abs(try bisect(f, on: 1e-20...1).x - x) <= 1e-15)
      #expect(abs(try findRoot(of: f, on: 1e-20...1).x - x) <= 1e-11)
    }
    #expect(abs(try bisect({ log($0) + 700 }, on: 0...1, tolerance: 1e-12).x) <= 1e-12)
  }

  @Test func minimaBesideNaNAreNotCalledConverged() {
    #expect(!minimize({ _ in .nan }, on: 0...1).converged)
    let partly = minimize({ $0 > 0.6 ? .nan : ($0 - 0.3) * ($0 - 0.3) }, on: 0...1)
    #expect(!partly.converged && abs(partly.x - 0.3) < 1e-4)
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

  @Test func newtonNeedsAFiniteSlope() {
    for f in [{ sqrt($0) + 1 }, { cbrt($0) + 1 }] as [(Var) -> Var] {
      #expect(throws: RootError.noStep(at: 0)) { try newtonRoot(of: f, near: 0) }
    }
    #expect(throws: RootError.noStep(at: 0)) { try newtonRoot(of: { $0 * $0 + 1 }, near: 0) }
  }

  private func expectNoEndlessRange(_ result: ExitTest.Result?, _ call: String) {
    let text = String(decoding: result?.standardErrorContent ?? [], as: UTF8.self)
    #expect(text.contains(call + ": the range is not finite"), "in: \(text)")
  }

  @Test func bisectionNeedsFiniteEnds() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = try bisect({ $0 - 5 }, on: 0 ... .infinity)
    }
    expectNoEndlessRange(result, "bisect(f, on: 0.0...inf)")
  }

  @Test func brentsMethodNeedsFiniteEnds() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = try findRoot(of: { $0 - 5 }, on: 0 ... .infinity)
    }
    expectNoEndlessRange(result, "findRoot(of: f, on: 0.0...inf)")
  }

  @Test func minimisationNeedsFiniteEnds() async {
    let result = await #expect(
      processExitsWith: .signal(SIGABRT), observing: [\.standardErrorContent]
    ) {
      _ = minimize({ $0 * $0 }, on: -.infinity...1)
    }
    expectNoEndlessRange(result, "minimize(f, on: -inf...1.0)")
  }
}
