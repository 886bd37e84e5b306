// The words for a written value that does not hold, as authors read them.

import BookRecords
import Testing

@testable import BookCore

@Suite struct WrittenMismatchTests {
  struct Message: CustomTestStringConvertible, Sendable {
    var item: WrittenCase
    var summary: String
    var explanation: String?

    init(
      _ written: String, _ value: RecordedValue, _ summary: String, _ explanation: String?,
      _ tolerance: Tolerance? = nil
    ) {
      item = WrittenCase(written, value, false, tolerance)
      self.summary = summary
      self.explanation = explanation
    }

    var testDescription: String { item.testDescription }
  }

  static let numbers: [Message] = [
    .init(
      "5.099", .number(5.0996), "5.099 is not a rounding of 5.0996",
      """
      They differ by 0.0006; half a unit of the last digit written is 0.0005
      5.0996 would be written 5.100
      """),
    .init(
      "3.15", .number(.pi), "3.15 is not a rounding of 3.141592653589793",
      """
      They differ by 0.0084; half a unit of the last digit written is 0.005
      3.141592653589793 would be written 3.14
      """),
    .init(
      "-0.0", .number(0.04), "-0.0 is not a rounding of 0.04",
      """
      They differ by 0.04; half a unit of the last digit written is 0.05
      0.04 would be written 0.0
      A sign that is written counts, of zero too
      """),
    .init(
      "1,200", .number(1234), "1,200 is not a rounding of 1234.0",
      """
      They differ by 34; half a unit of the last digit written is 0.5
      1234.0 would be written 1,234
      Zeros at the end count as digits; a power of ten states fewer
      """),
    .init(
      "97.5%", .number(97.5), "97.5% is not a rounding of 97.5",
      """
      They differ by 97; half a unit of the last digit written is 0.0005
      97.5 would be written 9750.0%
      “%” divides by 100: 97.5% states 0.975
      """),
    .init(
      "2.68", .number(2.675), "2.68 is not a rounding of 2.675",
      """
      They differ by 0.005; half a unit of the last digit written is 0.005
      2.675 would be written 2.67
      The double nearest to 2.675 lies below it, at 2.6749999999999998223…
      """),
    .init(
      "3", .number(3.5), "3 is not a rounding of 3.5",
      """
      They differ by 0.5; half a unit of the last digit written is 0.5
      3.5 would be written 4
      A tie is rounded to the even digit or away from zero
      """),
    .init(
      "1.2 × 10⁻⁵", .number(1.26e-5), "1.2 × 10⁻⁵ is not a rounding of 1.26e-05",
      """
      They differ by 6e-7; half a unit of the last digit written is 5e-7
      1.26e-05 would be written 1.3 × 10⁻⁵
      """),
    .init(
      "−3.0", .integer(3), "−3.0 is not a rounding of 3",
      """
      They differ by 6; half a unit of the last digit written is 0.05
      3 would be written 3.0
      """),
    .init("5.1", .number(.nan), "5.1 is not NaN", nil),
    .init("5.1", .number(.infinity), "5.1 is not inf", nil),
    .init("∞", .number(1), "∞ is not 1.0", nil), .init("NaN", .number(1), "NaN is not 1.0", nil),
  ]

  static let statements: [Message] = [
    .init(
      "1/3", .number(0.3333), "1/3 is not 0.3333",
      "They differ by 0.000033; this form states the value exactly, to 4 units in the last place "
        + "of a double"),
    .init(
      "3.14 ± 0.01", .number(3.2), "3.2 is not in 3.14 ± 0.01", "They differ by 0.06"),
    .init("< 0.001", .number(0.5), "0.5 is not < 0.001", nil),
    .init("at least 3", .integer(2), "2 is not ≥ 3", nil),
    .init(
      "3.1", .number(.pi), "3.1 is not within abs tol 0.01 of 3.141592653589793",
      "They differ by 0.042", Tolerance(.absolute, 0.01)),
    .init("true", .boolean(false), "true is not false", nil),
    .init("5", .text("5"), "a number was written, a text was computed", nil),
    .init(
      "3 − 4i", .complex(real: 3, imaginary: 4), "imaginary part: −4 is not a rounding of 4.0",
      """
      They differ by 8; half a unit of the last digit written is 0.5
      4.0 would be written 4
      """),
    .init(
      "2i", .complex(real: 0.5, imaginary: 2), "the real part, 0.5, is not written", nil),
    .init(
      "1 - 2i", .complex(real: 1, imaginary: -2.5),
      "1 - 2i is not within abs tol 0.1 of 1.0 - 2.5i", "They differ by 0.5",
      Tolerance(.absolute, 0.1)),
  ]

  static let lists: [Message] = [
    .init(
      "[6, 16]", .vector([6, 17]), "Entry [1]: 16 is not a rounding of 17.0",
      """
      They differ by 1; half a unit of the last digit written is 0.5
      17.0 would be written 17
      1 of 2 entries are false
      """),
    .init(
      "[[1, 2], [3, 4]]", .matrix(rows: 2, columns: 2, elements: [2, 2, 5, 4]),
      "Entry [1, 0]: 3 is not a rounding of 5.0",
      """
      They differ by 2; half a unit of the last digit written is 0.5
      5.0 would be written 5
      2 of 4 entries are false
      """),
    .init(
      "[6, 16]", .vector([6, 16, 1]), "a list of 2 was written, a vector of 3 was computed", nil),
    .init(
      "3,14", .number(3.14), "a list of 2 was written, a number was computed",
      "A comma separates entries; decimals stand behind a point"),
    .init(
      "[1, 2]", .matrix(rows: 3, columns: 7, elements: [1, 2]),
      "a list of 2 was written, a 3 × 7 matrix was computed", nil),
    .init(
      "[1, 2; 3, 4]", .matrix(rows: 1, columns: 2, elements: [1, 2]),
      "a 2 × 2 matrix was written, a 1 × 2 matrix was computed", nil),
    .init(
      "[[1, 2], [3, 4], [5]]", .number(1), "a list of 3 lists was written, a number was computed",
      nil),
  ]

  @Test(arguments: numbers + statements + lists)
  func says(_ message: Message) throws {
    let written = try #require(WrittenValue(parsing: message.item.written))
    let verdict = written.verdict(for: message.item.value, tolerance: message.item.tolerance)
    let mismatch = try #require(verdict.mismatch)
    #expect(mismatch.summary == message.summary)
    #expect(mismatch.explanation == message.explanation)
  }

  @Test(arguments: [
    ("", "it is empty"), ("five", "“five” is not a number"),
    ("5.1 ms", "“ms” cannot be checked as part of a number"),
    ("$12.50", "“$12.50” is not a number"), ("1e9999", "“1e9999” is not a number"),
    ("[1, two]", "“two]” is not a number"), ("1/0", "“/0” cannot be checked as part of a number"),
    (String(repeating: "1", count: 100_001), "it is longer than 100000 characters"),
    (
      "5 " + String(repeating: "x", count: 60),
      "“\(String(repeating: "x", count: 39))…” cannot be checked as part of a number"
    ),
  ])
  func saysWhyATextIsUnreadable(_ text: String, _ reason: String) {
    guard case .failure(let failure) = WrittenValue.read(text) else {
      Issue.record("\(text.prefix(20)) was read")
      return
    }
    #expect(failure.description == reason)
  }

  @Test(arguments: [
    ("0.13", 0.125, true), ("5.099", 5.0990195, false), ("0.3", 0.3, false),
    ("0.12", 0.12499999999999999, true), ("3.14159265358979", Double.pi, true),
    ("3.141592653590", Double.pi, false),
    ("3.1415926535897931", Double.pi, true), ("1e3", 950.0, true), ("1e3", 1000.0, false),
  ])
  func knowsTightVerdicts(_ text: String, _ value: Double, _ isTight: Bool) throws {
    let verdict = try #require(WrittenValue(parsing: text)).verdict(for: .number(value))
    #expect(verdict.holds)
    #expect(verdict.isTight == isTight)
    #expect((verdict.tightRemark != nil) == isTight)
  }

  @Test func saysHowTightItIs() throws {
    let verdict = try #require(WrittenValue(parsing: "0.13")).verdict(
      for: .number(0.125.nextUp.nextUp))
    #expect(
      verdict.tightRemark
        == "The digits would be false if the value moved by 2 units in its last place, as it may on "
        + "another machine; write one digit fewer or state a tolerance")
  }
}
