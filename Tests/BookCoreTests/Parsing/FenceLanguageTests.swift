// Fences in other tools' spelling, whose code would be neither run nor missed.

import Testing

@testable import BookCore

struct FenceLanguageTests {
  private func findings(_ info: String) -> [Diagnostic] {
    let text = "# A\n\n```\(info)\nclaim(\"never run\", 1 == 2)\n```\n"
    return ChapterParser.parse(ChapterSource(path: "a.md", text: text)).diagnostics
  }

  @Test(arguments: [
    "{code-cell} swift-math", "{code-block} swift-math", "{.numberLines .swift-math}",
    "{#lst-a .swift-math startFrom=\"1\"}", "{code-cell} {swift-math}",
  ])
  func theLanguageAfterOtherWordsIsTold(_ info: String) {
    let found = findings(info)
    #expect(
      found.map(\.summary) == ["Code of the fence “\(info)” is not executed"])
    #expect(found.map(\.rule) == [.badMarkdown])
    #expect(found.map(\.range?.start) == [SourcePosition(line: 3, column: 1)])
    #expect(found.first?.fix?.hasPrefix("Write ```swift-math at the margin") == true)
  }

  @Test(arguments: ["{swift-math}", "{.swift-math}", "{.swift-math .x}", "Swift-Math"])
  func otherSpellingsAreTold(_ info: String) {
    #expect(findings(info).map(\.fix) == ["did you mean swift-math?"])
  }

  @Test(arguments: [
    "", "swift", "{code-cell} python", "markdown title=\"a swift-math block\"", "{.swift}",
    "text swift-mathematics", "text Output of swift-math", "json file.json swift-math",
    "markdown How to write swift-math, an example",
  ])
  func otherLanguagesAreNot(_ info: String) { #expect(findings(info).isEmpty) }
}
