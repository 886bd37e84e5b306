// Texts in generated programs.

import Testing

@testable import BookCore

@Suite struct SwiftTextTests {
  @Test(arguments: [
    ("a b.md", #""a b.md""#), (#"a "b" \c"#, #""a \"b\" \\c""#), ("a\nb\t", #""a\u{a}b\u{9}""#),
    ("é\u{2028}", #""é\u{2028}""#), ("", #""""#),
  ])
  func literalsStandOnOneLine(_ text: String, _ literal: String) {
    #expect(text.swiftLiteral == literal)
  }
}
