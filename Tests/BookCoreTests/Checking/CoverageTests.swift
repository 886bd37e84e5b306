// Which numerals of a chapter count as stated, wherever they stand.

import Testing

@testable import BookCore

@Suite struct CoverageTests {
  private func uncovered(_ text: String) -> [String] {
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    return Coverage.count(chapter, claims: [], cells: []).numerals.filter { !$0.isCovered }.map(
      \.text)
  }

  @Test(arguments: [
    ("The area is **3.99** and the rate is *4*.", ["3.99", "4"]),
    ("It is ~~**2.5**~~, [see 2.71](http://x.y).", ["2.5", "2.71"]),
    ("| x | y = 7.25 |\n|---|---|\n| 0.123 | 5 |\n", ["7.25", "0.123"]),
    ("> - nested **1.5**", ["1.5"]),
    ("![A picture](a.png \"t\"){#fig-a}\n", []),
    ("# Pi is 3.14\n\nIt is `4.5` and $5.5$.", ["3.14"]),
    ("## 2.5 Method", []), ("## 2.5: the 3.5 of it", ["3.5"]),
    ("> ## The **2.5** of it\n\n### In Swift 6.3, `1.5`", ["2.5"]),
  ])
  func numeralsAreCountedInAllText(_ text: String, _ expected: [String]) {
    #expect(uncovered(text) == expected)
  }
}
