// Texts that something went wrong with before they came to the tool: nothing in them, or two versions.

import Testing

@testable import BookCore

struct BrokenTextTests {
  private func findings(_ text: String) -> [Diagnostic] {
    ChapterParser.parse(ChapterSource(path: "a.md", text: text)).diagnostics
  }

  @Test(arguments: ["", " \n\t\n", "\u{FEFF}", "\u{FEFF}\n\u{A0}"])
  func aChapterWithoutTextIsTold(_ text: String) {
    let found = findings(text)
    #expect(found.map(\.rule) == [.emptyChapter])
    #expect(found.map(\.severity) == [.warning])
    #expect(found.map(\.range?.start) == [SourcePosition(line: 1, column: 1)])
  }

  @Test func aChapterWithTextIsNotEmpty() { #expect(findings("a").isEmpty) }

  @Test(arguments: [
    ("a\n\n<<<<<<< HEAD\nb\n=======\nc\n>>>>>>> x\n", [3]), ("=======\na\n>>>>>>> x\n", [1]),
    ("<<<<<<<\n=======\n>>>>>>>\n\n<<<<<<<\n>>>>>>>\n", [1, 5]),
    ("<<<<<<<\n<<<<<<<\n>>>>>>>\n", [2]),
    // Alone they may be text: a quotation seven deep, an underline.
    ("<<<<<<<", []), (">>>>>>> x\n", []), (">>>>>>> x\n\nTitle\n=======\n", []),
    ("<pre>\n<<<<<<< x\n=======\n>>>>>>>\n</pre>\n", []),
    ("<<<<<<<x", []), ("<<<<<< x", []), ("<<<<<<<< x", []), (" <<<<<<< x", []),
    ("Title\n=======\n", []), ("```text\n<<<<<<< x\n```\n", []), (">>>>>>>x", []),
  ])
  func conflictsAreTold(_ text: String, _ lines: [Int]) {
    let found = findings(text)
    #expect(found.map(\.rule) == lines.map { _ in .conflictMarker })
    #expect(found.compactMap(\.range?.start.line) == lines)
  }

  /// The findings take the place of what the compiler says, and so nothing may switch them off.
  @Test(arguments: [Rule.conflictMarker, .unclosedFence])
  func theyFailEveryBuild(_ rule: Rule) { #expect(rule.alwaysFails) }
}
