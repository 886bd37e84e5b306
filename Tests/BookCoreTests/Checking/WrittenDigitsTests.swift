// Digits that hold for every run: what is said of them, for numbers of every style.

import BookRecords
import TestSupport
import Testing

@testable import BookCore

@Suite struct WrittenDigitsTests {
  struct Case: Sendable, CustomTestStringConvertible {
    var written: String
    var values: [RecordedValue]
    var range: String
    var safe: String?
    var testDescription: String { written }

    init(_ written: String, _ values: [RecordedValue], _ range: String, safe: String?) {
      self.written = written
      self.values = values
      self.range = range
      self.safe = safe
    }

    init(_ written: String, _ values: [Double], _ range: String, safe: String?) {
      self.init(written, values.map { .number($0) }, range, safe: safe)
    }
  }

  static let cases = [
    Case("0.123456", [0.1234554, 0.12345612], "0.12345540 … 0.12345612", safe: "0.12346"),
    Case("0.12346", [0.1234558, 0.123454], "0.1234540 … 0.1234558", safe: "0.1235"),
    // 0.1235 is a rounding of both, 0.12350 of one alone.
    Case("0.12350", [0.123496, 0.123494], "0.1234940 … 0.1234960", safe: "0.1235"),
    Case("-2.50", [-2.5, -2.4], "-2.5000 … -2.4000", safe: "-2"),
    Case("-2.50", [-2.5, -1.4], "-2.5000 … -1.4000", safe: nil),
    Case("97.53%", [0.97532, 0.97538], "97.5320% … 97.5380%", safe: "97.5%"),
    Case("1.234e-5", [1.2341e-5, 1.2349e-5], "1.23410e-5 … 1.23490e-5", safe: "1.23e-5"),
    Case("1.2 × 10⁻⁵", [1.2e-5, 1.9e-5], "1.200 × 10⁻⁵ … 1.900 × 10⁻⁵", safe: nil),
    Case("1234", [1234.1, 1234.9], "1234.10 … 1234.90", safe: nil),
    Case("0.001", [0.001, 0.0003], "0.00030 … 0.00100", safe: nil),
    Case(
      "[1.50, 2.25]", [.vector([1.5, 2.25]), .vector([1.5, 2.26])], "2.2500 … 2.2600", safe: "2.3"),
    Case(
      "[1.50, 2.251]", [.vector([1.5, 2.251]), .vector([1.5, 2.252])], "2.25100 … 2.25200",
      safe: "2.25"),
    Case(
      "1.50 + 2.251i",
      [.complex(real: 1.5, imaginary: 2.251), .complex(real: 1.5, imaginary: 2.252)],
      "2.25100 … 2.25200", safe: "2.25"),
    // Too near for the digits that are shown: then all of them are.
    Case(
      "0.5", [0.45, 0.45.nextDown], "0.44999999999999996 … 0.45", safe: nil),
  ]

  @Test(arguments: cases) func wordsOfDigits(_ example: Case) throws {
    let digits = try #require(WrittenDigits(example.written, values: example.values))
    #expect(digits.range == example.range)
    #expect(digits.safe == example.safe)
  }

  /// Nothing is to be said where every value rounds to what is written, or where no digits are.
  @Test(arguments: [
    ("0.5", [0.5, 0.52]), ("< 3", [2.0, 4.0]), ("1/3", [0.3333, 0.5]), ("∞", [1.0, 2.0]),
  ])
  func othersHaveNone(_ written: String, _ values: [Double]) {
    #expect(WrittenDigits(written, values: values.map { .number($0) }) == nil)
  }

  /// The safe digits are a rounding of every value, and one digit more is not.
  @Test func theSafeDigitsAreTheMost() throws {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let value = Double.random(in: 0.1..<1, using: &generator)
      let other = value * (1 + Double.random(in: 1e-9..<1e-3, using: &generator))
      let exact = try #require(ExactDecimal(value))
      let written = exact.rounded(toSignificantDigits: 12).plainText(decimals: 12)
      let text = written.integer + "." + written.fraction
      guard let digits = WrittenDigits(text, values: [.number(value), .number(other)]),
        let safe = digits.safe
      else { continue }
      let parsed = try #require(WrittenValue(parsing: safe))
      for number in [value, other] {
        #expect(parsed.verdict(for: .number(number)).holds, "\(safe) for \(number)")
      }
    }
  }
}
