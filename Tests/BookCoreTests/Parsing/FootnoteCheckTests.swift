// Footnotes without marks.

import Testing

@testable import BookCore

struct FootnoteCheckTests {
  private func told(_ text: String) -> [String] {
    ChapterParser.parse(ChapterSource(path: "a.md", text: text)).diagnostics.map {
      "\($0.range!.start.line):\($0.range!.start.column)-\($0.range!.end.column) "
        + "\($0.rule.rawValue) \($0.severity): \($0.summary). \($0.fix ?? "")"
    }
  }

  @Test func aNoteWithoutMarkIsTold() {
    #expect(
      told("Text.\n\n[^never]: A note\n    of two lines.\n") == [
        "3:1-9 unknown-footnote error: Footnote \"never\" has no mark in the text. "
          + "Write [^never] where it belongs, or remove it"
      ])
    #expect(told("a[^a]\n\n[^a]: b\n\n  [^é]: c[^a]\n").map { $0.prefix(6) } == ["5:3-8 "])
    // Of two of one name each is told once.
    #expect(told("a\n\n[^a]: b\n\n[^a]: c\n").map { $0.prefix(8) } == ["3:1-5 un", "5:1-8 du"])
  }

  @Test(arguments: [
    "a[^a]\n\n[^a]: b\n", "[^a]: b\n\n*a[^a]*\n", "a[^b]\n\n[^a]: b\n\n[^b]: c[^a]\n",
    "| a[^a] |\n|---|\n| b |\n\n[^a]: b\n", "---\ntitle: A[^a]\n---\n\n[^a]: b\n",
    "```swift-math\n//| caption: a[^a]\n1\n```\n\n[^a]: b\n",
    "e\u{301}[^e\u{301}]\n\n[^\u{E9}]: b\n",
    "    [^a]: code\n",
  ])
  func marksAreFoundWhereverTheyStand(_ text: String) { #expect(told(text).isEmpty) }
}
