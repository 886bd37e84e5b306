// The rule for written digits, form by form.

import BookRecords
import Testing

@testable import BookCore

/// A written text, a computed value, and whether the one holds for the other.
struct WrittenCase: CustomTestStringConvertible, Sendable {
  var written: String
  var value: RecordedValue
  var holds: Bool
  var tolerance: Tolerance?

  init(_ written: String, _ value: RecordedValue, _ holds: Bool, _ tolerance: Tolerance? = nil) {
    self.written = written
    self.value = value
    self.holds = holds
    self.tolerance = tolerance
  }

  init(_ written: String, _ value: Double, _ holds: Bool, _ tolerance: Tolerance? = nil) {
    self.init(written, .number(value), holds, tolerance)
  }

  var testDescription: String { "\(written) for \(value)" }
}

@Suite struct WrittenValueTests {
  static let numbers: [WrittenCase] = [
    .init("5.099", 5.0990195, true), .init("5.099", 5.0996, false), .init("5.100", 5.0996, true),
    .init("3.15", .pi, false), .init("3.14", .pi, true), .init("0.333", 1.0 / 3, true),
    .init("0.12", 0.125, true), .init("0.13", 0.125, true), .init("-0.13", -0.125, true),
    .init("-0.12", -0.125, true), .init("0.37", 0.375, false), .init("0.38", 0.375, true),
    .init("2", 2.5, true), .init("3", 2.5, true), .init("3", 3.5, false), .init("4", 3.5, true),
    .init("2.68", 2.675, false), .init("2.67", 2.675, true),
    .init("5.1", 5.0996, true), .init("5.10", 5.0996, true), .init("5.10", 5.08, false),
    .init("3.141", .pi, false), .init(".5", 0.5, true), .init("5.", 5.2, true),
    .init("11", .integer(11), true), .init("11", 11.000000000000002, true),
    .init("12", .integer(11), false), .init("1,200", 1234, false),
    .init("1,234,567", .integer(1_234_567), true), .init("1 234 567", 1_234_567, true),
    .init("1\u{2009}234", 1234, true), .init("1\u{A0}234", 1234, true), .init("1_000", 1000, true),
    .init("1'234", 1234, true), .init("1{,}234", 1234, true), .init("1,234.5", 1234.5, true),
    .init("−3.0", -3.01, true), .init("+3.0", 3.01, true), .init("-3", 3, false),
    .init("97.5%", 0.975, true), .init("97.5 %", 0.975, true), .init("97.5%", 97.5, false),
    .init("97.5\\%", 0.975, true), .init("0", 1e-20, true), .init("-0.00", -0.001, true),
    .init("-0.00", 0.001, false), .init("0.00", -0.001, true), .init("-0.0", 0.0, true),
  ]

  static let powers: [WrittenCase] = [
    .init("1.2e-5", 1.234e-5, true), .init("1.2E-5", 1.26e-5, false),
    .init("1.2 × 10⁻⁵", 1.234e-5, true), .init("1.2·10^-5", 1.234e-5, true),
    .init("1.2\\times10^{-5}", 1.234e-5, true), .init("$1.2\\times 10^{-5}$", 1.234e-5, true),
    .init("1e3", 950, true), .init("1e3", 949.9, false), .init("1e3", 1499, true),
    .init("1e3", 1500, false), .init("2e3", 1500, true), .init("1.00e0", 0.996, false),
    .init("1.00", 0.996, true), .init("0e0", 0.0, true), .init("0e0", 0.1, false),
    .init("10^{3}", 1000, true), .init("10^3", 1000.4, false), .init("2^10", .integer(1024), true),
    .init("2¹⁰", 1024, true), .init("10^{-3}", 0.001, true), .init("2^{-3}", 0.125, true),
    .init("1.4e4", 14_321.5, true),
    .init("1e-310", Double(sign: .plus, exponent: -1074, significand: 1), false),
  ]

  static let exact: [WrittenCase] = [
    .init("1/3", 1.0 / 3, true), .init("1/3", 0.3333, false), .init("½", 0.5, true),
    .init("2½", 2.5, true), .init("−1/3", -1.0 / 3, true), .init("\\frac{1}{3}", 1.0 / 3, true),
    .init("1/3", 0.33333333333333337, true), .init("1⁄3", 1.0 / 3, true),
    .init("6/2", .integer(3), true), .init("7/2", .integer(3), false),
    .init("∞", .infinity, true), .init("inf", .infinity, true), .init("-∞", -.infinity, true),
    .init("∞", -.infinity, false), .init("∞", 1e308, false), .init("NaN", .nan, true),
    .init("nan", 1, false), .init("0", .nan, false), .init("1", .infinity, false),
  ]

  static let statements: [WrittenCase] = [
    .init("3.14 ± 0.01", 3.15, true), .init("3.14 ± 0.01", 3.1501, false),
    .init("3.14 \\pm 0.01", 3.13, true), .init("3.14 ± 0.01", .nan, false),
    .init("< 0.001", 0.0005, true), .init("< 0.001", 0.001, false), .init("> 3", .pi, true),
    .init("≤ 3", 3, true), .init("≥ 3", 2.9, false), .init("<= 3", .nan, false),
    .init("≤ 0.1", 0.1, true), .init("< 0.3", 0.3, false),
    .init("< 0.3", 0.29999999999999993, true),
    .init("≤ 0.3", 0.1 + 0.2, false), .init("> 1/3", 0.34, true),
    .init("< 10^{-12}", 1e-13, true), .init("at most 5", .integer(5), true),
    .init("less than 5%", 0.04, true), .init("≈ 3.1", .pi, true), .init("about 3.1", .pi, true),
    .init("~3", .pi, true), .init("\\approx 3.2", .pi, false),
    .init("true", .boolean(true), true), .init("false", .boolean(true), false),
    .init("1", .boolean(true), false), .init("1", .text("1"), false),
    .init("1", .other("1"), false),
  ]

  static let complex: [WrittenCase] = [
    .init("1+2i", .complex(real: 1, imaginary: 2), true),
    .init("3 − 4i", .complex(real: 3.1, imaginary: -4), true),
    .init("3 − 4i", .complex(real: 3, imaginary: 4), false),
    .init("2i", .complex(real: 0, imaginary: 2), true),
    .init("2i", .complex(real: 0.3, imaginary: 2), false),
    .init("i", .complex(real: 6e-17, imaginary: 1), true),
    .init("-i", .complex(real: 0, imaginary: -1), true),
    .init("-1", .complex(real: -1, imaginary: 1.2e-16), true),
    .init("-1", .complex(real: -1, imaginary: 0.1), false),
    .init("1.0 + 0.0i", 1, true),
    .init("1 + 2\\,\\mathrm{i}", .complex(real: 1, imaginary: 2), true),
    .init("1+2i", .complex(real: .nan, imaginary: 2), false),
    .init(
      "1+2i", .complex(real: 1.003, imaginary: 2.004), true, Tolerance(.absolute, 0.005)),
    .init(
      "1+2i", .complex(real: 1.004, imaginary: 2.004), false, Tolerance(.absolute, 0.005)),
  ]

  static let lists: [WrittenCase] = [
    .init("[6, 16]", .vector([6, 16]), true), .init("(3, 4)", .vector([3, 4]), true),
    .init("6, 16", .vector([6, 16]), true), .init("6,16", .vector([6, 16]), true),
    .init("[6, 16]", .vector([6, 17]), false), .init("[6]", .number(6), false),
    .init("6", .vector([6]), false), .init("[6]", .vector([6]), true),
    .init("[]", .vector([]), true), .init("[1,234]", .vector([1, 234]), true),
    .init("[1,234]", .vector([1234]), true), .init("1,234", .vector([1, 234]), true),
    .init("[6, 16]", .vector([6, 16, 0]), false), .init("[6, 16]", .vector([6, .nan]), false),
    .init("[[1, 2], [3, 4]]", .matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4]), true),
    .init("[[1, 2], [3, 4]]", .matrix(rows: 2, columns: 2, elements: [1, 2, 3, 5]), false),
    .init("[1, 2, 3, 4]", .matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4]), false),
    .init("[1, 2; 3, 4]", .matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4]), true),
    .init(
      "\\begin{pmatrix}1 & 2\\\\ 3 & 4\\end{pmatrix}",
      .matrix(rows: 2, columns: 2, elements: [1, 2, 3, 4]), true),
    .init("\\begin{pmatrix}1 \\\\ 3 \\end{pmatrix}", .vector([1, 3]), true),
    .init("\\left[\\begin{matrix}1 & 3\\\\\\end{matrix}\\right]", .vector([1, 3]), true),
    .init("[1, 2]", .list([.integer(1), .number(2.1)]), true),
    .init(
      "[i, 2 - i]",
      .list([.complex(real: 0, imaginary: 1), .complex(real: 2, imaginary: -1)]), true),
    .init("[true, false]", .list([.boolean(true), .boolean(false)]), true),
  ]

  static let tolerances: [WrittenCase] = [
    .init("3.1", .pi, true, Tolerance(.absolute, 0.05)),
    .init("3.1", .pi, false, Tolerance(.absolute, 0.01)),
    .init("3.1416", .pi, true, Tolerance(.relative, 1e-5)),
    .init("3.1416", .pi, false, Tolerance(.relative, 1e-6)),
    .init("3.1", .nan, false, Tolerance(.absolute, 1e300)),
    .init("3.1", 3.1, false, Tolerance(.absolute, .nan)),
    .init("3.1", 3.1, false, Tolerance(.absolute, -1)),
    .init("1/3", 0.3333, true, Tolerance(.absolute, 1e-4)),
    .init("< 1", 1.05, false, Tolerance(.absolute, 0.1)),
    .init("[1, 2]", .vector([1.05, 2.05]), true, Tolerance(.absolute, 0.1)),
    .init("[1, 2]", .vector([1.05, 2.15]), false, Tolerance(.absolute, 0.1)),
  ]

  @Test(
    arguments: numbers + powers + exact + statements + complex + lists + tolerances)
  func judges(_ item: WrittenCase) throws {
    let written = try #require(WrittenValue(parsing: item.written))
    let verdict = written.verdict(for: item.value, tolerance: item.tolerance)
    #expect(verdict.holds == item.holds, "\(verdict)")
  }

  @Test(arguments: [
    "", " ", "x", "5.1 ms", "$12.50", "5.1.2", "1/0", "3 + 4", "--5", "1,2,", "[1, 2", "(3)", "()",
    "[1, 2; 3]", "1e", "e5", "5 %%", "1.2 × 10", "π", "three", "1e99999", "0x1F", "3 ± ", "± 3",
    "5% ± 1", "1/3i", "2 1/3", "about 3, 4", "<", "12 34", "1_", "_1", "1__0", "3–4", "1 million",
    "\\begin{vmatrix}1 & 2\\\\3 & 4\\end{vmatrix}", "[[[[[[[[[[[1]]]]]]]]]]]", "5°", "²", "0^2",
  ])
  func refuses(_ text: String) {
    #expect(WrittenValue(parsing: text)?.readings == nil)
  }
}
