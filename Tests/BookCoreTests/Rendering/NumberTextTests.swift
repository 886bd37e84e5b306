// Numbers as reports write them, the smallest and the largest too.

import Testing

@testable import BookCore

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0, "0"), (5e-324, "4.94e-324"), (-5e-324, "-4.94e-324"),
    (2.2250738585072014e-308, "2.23e-308"),
    (1.5e-310, "1.5e-310"), (1.7976931348623157e308, "1.8e308"), (0.0123456, "0.0123"),
    (123456.7, "123000"), (9.999e-9, "1e-8"), (.nan, "NaN"), (.infinity, "∞"), (-.infinity, "−∞"),
  ])
  func sizes(_ value: Double, _ text: String) { #expect(ShortNumber.text(value) == text) }

  @Test(arguments: [
    (5e-324, "4.94×10⁻³²⁴"), (1e-310, "10⁻³¹⁰"), (-2.5e-7, "−2.5×10⁻⁷"), (1e300, "10³⁰⁰"),
  ])
  func figures(_ value: Double, _ text: String) { #expect(FigureNumber.short(value) == text) }
}
