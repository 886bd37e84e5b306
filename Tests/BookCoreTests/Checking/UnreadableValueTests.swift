// What is said of a text that cannot be checked.

import Testing

@testable import BookCore

@Suite struct UnreadableValueTests {
  @Test(arguments: [
    ("1.419 s", "a unit stands behind the brackets: [1.419](…) s"),
    ("12 m/s²", "a unit stands behind the brackets: [12](…) m/s²"),
    ("20 °C", "a unit stands behind the brackets: [20](…) °C"),
    ("€143,739", "a currency stands before the brackets: €[143,739](…)"),
    ("five", nil), ("10k", nil), ("$5/kg", nil),
    ("$12", "a currency stands before the brackets: \\$[12](…)"), ("3 tol 1", nil), ("", nil),
    ("5 of the sixteen cases", nil),
  ])
  func unitsAndCurrenciesStandOutside(_ written: String, _ advice: String?) throws {
    guard case .failure(let reason) = WrittenValue.read(written) else {
      Issue.record("\(written) can be read")
      return
    }
    #expect(reason.advice(for: written) == advice)
  }
}
