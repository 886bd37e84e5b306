// The univariate sets of the NIST Statistical Reference Datasets: means, standard deviations and
// autocorrelations, with accuracy as log relative error, the digits that agree.

import MathEngine
import TestSupport
import Testing

struct NISTUnivariateSet: Decodable, Sendable {
  let name: String
  let data: [Double]
  let mean, standardDeviation, autocorrelation: Double
}

@Suite struct NISTUnivariateTests {
  /// Digits that the two-pass formula, the running one and the autocorrelation must have right. In the
  /// NumAcc sets the digits that doubles cannot hold are lost before any formula sees them.
  static let required: [String: (deviation: Double, running: Double, autocorrelation: Double)] = [
    "Michelso": (13.5, 12, 13), "NumAcc1": (16, 16, 16), "NumAcc2": (15, 15, 14.5),
    "NumAcc3": (9, 9, 11), "NumAcc4": (8, 8, 10),
  ]

  @Test func momentsHaveTheCertifiedDigits() throws {
    let sets: [NISTUnivariateSet] = try ReferenceFile.load("linear-algebra/nist-univariate.json")
    #expect(Set(sets.map(\.name)) == Set(Self.required.keys))
    print("log relative error: mean, deviation, running mean, running deviation, autocorrelation")
    for set in sets {
      let bar = try #require(Self.required[set.name])
      let x = Vector(set.data)
      let running = RunningStatistics(x)
      let row: Vector = [
        digits(x.mean, set.mean), digits(x.standardDeviation(.sample), set.standardDeviation),
        digits(running.mean, set.mean),
        digits(running.standardDeviation(.sample), set.standardDeviation),
        digits(autocorrelation(x), set.autocorrelation),
      ]
      print(set.name, row.formatted(decimals: 1))
      #expect(row[0] >= 15 && row[2] >= 14.5, "\(set.name) mean")
      #expect(row[1] >= bar.deviation && row[3] >= bar.running, "\(set.name) deviation")
      #expect(row[4] >= bar.autocorrelation, "\(set.name) autocorrelation")
    }
  }

  /// Over fractions nothing is lost: the decimals give the certified values to the last bit, but for
  /// the square root.
  @Test func fractionsGiveTheCertifiedValues() throws {
    let sets: [NISTUnivariateSet] = try ReferenceFile.load("linear-algebra/nist-univariate.json")
    for set in sets {
      let y = set.data.map { Rational(decimal: $0) }
      let mean = y.reduce(0, +) / Rational(y.count)
      let deviations = y.map { $0 - mean }
      let squares = deviations.map { $0 * $0 }.reduce(0, +)
      let products = zip(deviations, deviations.dropFirst()).map { $0 * $1 }.reduce(0, +)
      #expect(Double(mean) == set.mean && Double(products / squares) == set.autocorrelation)
      let variance = Double(squares / Rational(y.count - 1))
      expectClose(variance.squareRoot(), set.standardDeviation, ulps: 1)
    }
  }

  private func autocorrelation(_ x: Vector) -> Double {
    let deviations = x .- x.mean
    return dot(deviations[1...], deviations[..<(x.count - 1)]) / dot(deviations, deviations)
  }

  private func digits(_ value: Double, _ certified: Double) -> Double {
    let error = abs(value - certified) / abs(certified)
    return error <= 1e-16 ? 16 : -log10(error)
  }
}
