// Sums, variances and elementary functions against NumPy, mpmath and the NIST univariate sets.

import MathEngine
import TestSupport
import Testing

@Suite struct ReductionTests {
  struct Sums: Decodable {
    struct Sum: Decodable {
      let count: Int
      let sum: Double
    }
    struct Variance: Decodable {
      let count: Int
      let population, sample: Double
    }
    let samples: [Double]
    let sums: [Sum]
    let variances: [Variance]
  }

  @Test func sumsEqualNumPysBitForBit() throws {
    let reference: Sums = try ReferenceFile.load("linear-algebra/numpy-sums.json")
    for entry in reference.sums {
      #expect(Vector(reference.samples[..<entry.count]).sum == entry.sum, "\(entry.count)")
    }
  }

  @Test func variancesAgreeWithNumPy() throws {
    let reference: Sums = try ReferenceFile.load("linear-algebra/numpy-sums.json")
    for entry in reference.variances {
      let x = Vector(reference.samples[..<entry.count])
      expectClose(x.variance(), entry.population, relative: 1e-14, "\(entry.count)")
      expectClose(x.variance(.sample), entry.sample, relative: 1e-14, "\(entry.count)")
      expectClose(x.standardDeviation(), sqrt(entry.population), relative: 1e-14)
    }
  }

  struct Univariate: Sendable, CustomTestStringConvertible {
    let name: String
    let numbers: [Double]
    let mean: Double
    let deviation: Double
    /// Digits the data allow: the tenths of NumAcc3 and 4 are not doubles, and lose digits beside 10⁷.
    let digits: Double
    var testDescription: String { name }

    static func alternating(_ base: Double) -> [Double] {
      [base + 0.2] + (0..<1000).map { base + ($0 % 2 == 0 ? 0.1 : 0.3) }
    }

    static let all = [
      Univariate(
        name: "NumAcc1", numbers: [10_000_001, 10_000_003, 10_000_002], mean: 10_000_002,
        deviation: 1, digits: 15),
      Univariate(
        name: "NumAcc2", numbers: alternating(1), mean: 1.2, deviation: 0.1, digits: 14),
      Univariate(
        name: "NumAcc3", numbers: alternating(1_000_000), mean: 1_000_000.2, deviation: 0.1,
        digits: 9),
      Univariate(
        name: "NumAcc4", numbers: alternating(10_000_000), mean: 10_000_000.2, deviation: 0.1,
        digits: 8),
    ]
  }

  @Test(arguments: Univariate.all)
  func certifiedMeanAndDeviation(_ set: Univariate) {
    let x = Vector(set.numbers)
    expectClose(x.mean, set.mean, relative: 1e-15)
    let deviation = x.standardDeviation(.sample)
    expectClose(deviation, set.deviation, relative: pow(10, -set.digits), set.name)
  }

  struct Elementary: Decodable {
    let function: String
    let x, y: [Double]
  }

  static let functions: [String: @Sendable (Vector) -> Vector] = [
    "exp": { exp($0) }, "exp2": { exp2($0) }, "expm1": { expm1($0) }, "log": { log($0) },
    "log2": { log2($0) }, "log10": { log10($0) }, "log1p": { log1p($0) }, "sin": { sin($0) },
    "cos": { cos($0) }, "tan": { tan($0) }, "asin": { asin($0) }, "acos": { acos($0) },
    "atan": { atan($0) }, "sinh": { sinh($0) }, "cosh": { cosh($0) }, "tanh": { tanh($0) },
    "cbrt": { cbrt($0) }, "sqrt": { sqrt($0) },
  ]

  @Test func elementaryFunctionsAreGoodToTwoUlps() throws {
    let cases: [Elementary] = try ReferenceFile.load("linear-algebra/elementary.json")
    #expect(Set(cases.map(\.function)) == Set(Self.functions.keys))
    for reference in cases {
      let function = try #require(Self.functions[reference.function])
      let values = function(Vector(reference.x))
      for (i, value) in values.enumerated() {
        expectClose(value, reference.y[i], ulps: 2, "\(reference.function)(\(reference.x[i]))")
      }
    }
  }

  @Test func extremesAndTheirPlaces() {
    let x: Vector = [3, -4, 7, 7, -4]
    #expect(x.max() == 7 && x.min() == -4)
    #expect(x.indexOfMaximum == 2 && x.indexOfMinimum == 1)
    #expect(Vector([1, .nan, 3]).max().isNaN && Vector([.nan, 1]).min().isNaN)
    #expect(Vector([1, .nan, 3]).indexOfMaximum == 1)
  }

  @Test func emptyReductions() {
    let x: Vector = []
    #expect(x.sum == 0 && x.product == 1 && x.norm == 0 && x.norm(.max) == 0)
    #expect(x.mean.isNaN && x.variance().isNaN)
    #expect(Vector([5]).variance() == 0 && Vector([5]).variance(.sample).isNaN)
    #expect(Matrix.zeros(0, 3).sum(.columns) == [0, 0, 0])
    #expect(Matrix.zeros(0, 3).columnMeans.elements.allSatisfy { $0.isNaN })
  }

  @Test func normsNeitherOverflowNorUnderflow() {
    expectClose(Vector([3e200, -4e200]).norm, 5e200, ulps: 1)
    expectClose(Vector([3e-200, 4e-200]).norm, 5e-200, ulps: 1)
    #expect(Vector([.infinity, 1]).norm == .infinity)
    #expect(Vector([.nan, 1]).norm.isNaN && Vector([.nan, 1]).norm(.max).isNaN)
    expectClose(Vector([1, -2, 3]).norm(.p(3)), cbrt(36.0), ulps: 2)
    expectClose(Vector([3e200, -4e200]).norm(.p(2)), 5e200, ulps: 2)
  }
}
