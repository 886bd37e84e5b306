// What the style sheet says of paper.

import Testing

@testable import BookCore

struct PrintStyleTests {
  /// Firefox draws the rule under a repeated table head on the first page only when cells share borders.
  /// Rows have no rules where cells do not share them, so that the cells must have these.
  @Test func headsKeepTheirRuleOnEachPage() throws {
    let style = EmbeddedAssets.scriptedStyle
    let print = try #require(style.range(of: "@media print")).lowerBound
    #expect(style[print...].contains("table { border-collapse: separate; border-spacing: 0; }"))
    #expect(style[print...].contains("tbody :is(th, td) { border-bottom: 1px solid"))
  }
}
