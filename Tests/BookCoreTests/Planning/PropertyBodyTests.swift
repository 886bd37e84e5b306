// Where the expression of a property's closure is found.

import Testing

@testable import BookCore

@Suite struct PropertyBodyTests {
  /// The parser names the place of `x`, or of the parenthesis after it; what the body is comes last.
  @Test(arguments: [
    ("{ x in x > 1 }", 2, "x > 1 }", false),
    ("{ x in\n  x > 1\n}", 2, "x > 1\n}", false),
    ("{ (x: Int) -> Within in x > 1 }", 9, "x > 1 }", false),
    ("{ x in return x > 1 }", 2, "return x > 1 }", true),
    ("{ x in returned > 1 }", 2, "returned > 1 }", false),
    ("{ x /* in */ in x > 1 }", 2, "x > 1 }", false),
    ("{ x in \"in\" == x }", 2, "\"in\" == x }", false),
    ("{ x in(1 > x) }", 2, "(1 > x) }", false),
  ])
  func isFound(_ closure: String, _ parameter: Int, _ rest: String, _ isReturned: Bool) throws {
    let found = try #require(body(closure, parameter))
    #expect(Array(closure.utf8)[found.start...].elementsEqual(rest.utf8))
    #expect(found.isReturned == isReturned)
  }

  @Test(arguments: [
    "{ x in }", "{ x in", "{ x in // one\n x > 1 }", "{ x in /* one */ x }", "{ x }",
  ])
  func isLeftAlone(_ closure: String) { #expect(body(closure, 2) == nil) }

  private func body(_ closure: String, _ parameter: Int) -> PropertyBody? {
    let bytes = Array(closure.utf8)
    return PropertyBody(parameter..<bytes.count, in: bytes, isCode: SwiftCodeScanner(bytes).isCode)
  }
}
