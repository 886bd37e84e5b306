// Readers that follow nesting by calling themselves: they have an end however deep it goes.

import Testing

@testable import BookCore

@Suite struct DeepNestingTests {
  private static func nested(_ opening: String, _ closing: String, _ depth: Int) -> String {
    String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
  }

  @Test(arguments: [("x^{", "}"), ("\\frac{", "}{2}"), ("\\bar", ""), ("{", "}"), ("_", "")])
  func deepFormulasAreReadAsFarAsTheyGo(_ opening: String, _ closing: String) {
    let text = ReadableTeX.text(Self.nested(opening, closing, 20_000))
    #expect(text.unicodeScalars.contains("1"))
  }

  @Test func whatIsNestedTooDeepStaysTeX() {
    #expect(ReadableTeX.text(Self.nested("\\hat{", "}", 3)) == "1\u{302}\u{302}\u{302}")
    #expect(ReadableTeX.text(Self.nested("\\hat{", "}", 100)).contains("\\hat{1}"))
  }

  @Test func deepInterpolationsAreCutOff() {
    let code = Self.nested("\"\\(", ")\"", 100_000)
    let isCode = SwiftCodeScanner(Array(code.utf8)).isCode
    #expect(isCode.count == code.utf8.count)
  }
}
