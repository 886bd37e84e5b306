// Texts made to take long or nest deep: parsing ends, and keeps what is there.

import Testing

@testable import BookCore

struct LongTextTests {
  static func parse(_ text: String) -> Chapter {
    ChapterParser.parse(ChapterSource(path: "a.md", text: text))
  }

  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var unit: String
    var count: Int
    var testDescription: String { name }
  }

  /// Each takes a quadratic parser minutes.
  static let cases = [
    Case(name: "links", unit: "[a](b) ", count: 100_000),
    Case(name: "claims", unit: "[1](claim:a)\n", count: 20_000),
    Case(name: "emphasis runs", unit: "*a **b ", count: 50_000),
    Case(name: "emphasis closers", unit: "a* b** ", count: 50_000),
    Case(name: "underscores", unit: "_", count: 100_000),
    Case(name: "opening brackets", unit: "[", count: 100_000),
    Case(name: "closing brackets", unit: "]", count: 100_000),
    Case(name: "empty brackets", unit: "[]", count: 100_000),
    Case(name: "image openers", unit: "![", count: 50_000),
    Case(name: "unclosed link tails", unit: "[a](b \"", count: 50_000),
    Case(name: "unclosed destinations", unit: "[a](<b", count: 50_000),
    Case(name: "parentheses", unit: "[a](((", count: 50_000),
    Case(name: "dollars", unit: "$", count: 100_000),
    Case(name: "unclosed formulas", unit: "$a ", count: 100_000),
    Case(name: "open formulas", unit: "$x_1 ", count: 50_000),
    Case(name: "open groups", unit: "$(a ", count: 50_000),
    Case(name: "conflicts", unit: "<<<<<<<\n\n=======\n\n", count: 20_000),
    Case(name: "fences inside of a block", unit: "```swift-math\n", count: 20_000),
    Case(name: "unclosed displayed formulas", unit: "$$a $", count: 50_000),
    Case(name: "displayed formulas on lines", unit: "$$\na\n", count: 20_001),
    Case(name: "unclosed displayed formulas on lines", unit: "$$\na\n\n", count: 20_000),
    Case(name: "formulas", unit: "$a$ ", count: 50_000),
    Case(name: "backticks of growing length", unit: "`a``b```c````d`````e ", count: 20_000),
    Case(name: "comment openers", unit: "a <!-- ", count: 50_000),
    Case(name: "tag openers", unit: "<a b='", count: 50_000),
    Case(name: "pipes", unit: "|", count: 100_000),
    Case(name: "tildes", unit: "~~a ", count: 100_000),
    Case(name: "struck text", unit: "~~a~~ ", count: 50_000),
    Case(name: "references", unit: "@eq-a [@b] ", count: 50_000),
    Case(name: "entities", unit: "&amp;&bogus;&", count: 50_000),
    Case(name: "escapes", unit: "\\*\\\\", count: 50_000),
    Case(name: "footnote definitions", unit: "[^a]: b\n", count: 5_000),
    Case(name: "link definitions", unit: "[a]: b\n", count: 20_000),
    Case(name: "headings of the same text", unit: "# a\n", count: 20_000),
    Case(name: "container openers", unit: "::: {.proof}\n", count: 5_000),
    Case(name: "container closers", unit: ":::\n", count: 20_000),
    Case(name: "underlines", unit: "a\n===\n", count: 20_000),
    Case(name: "NUL bytes", unit: "\u{0}a", count: 50_000),
    Case(name: "carriage returns", unit: "a\r", count: 50_000),
    Case(name: "tabs", unit: "\t", count: 100_000),
    Case(name: "option lines", unit: "```swift-math\n//| label: a\n```\n", count: 5_000),
    Case(name: "braces", unit: "{#a ", count: 50_000),
    Case(name: "image attributes", unit: "![a](b){#fig-a} ", count: 20_000),
  ]

  @Test(arguments: cases)
  func repeated(_ test: Case) {
    let text = String(repeating: test.unit, count: test.count)
    let laws = ChapterLaws(text)
    #expect(laws.violations == [])
  }

  @Test func longTable() throws {
    let header = String(repeating: "|a", count: 1000) + "|\n"
    let rule = String(repeating: "|-", count: 1000) + "|\n"
    let row = String(repeating: "|`b`", count: 1000) + "|\n"
    let chapter = Self.parse(header + rule + String(repeating: row, count: 50))
    guard case .table(let table)? = chapter.blocks.first else {
      Issue.record("no table")
      return
    }
    #expect(table.header.count == 1000)
    #expect(table.rows.count == 50)
    #expect(table.rows.allSatisfy { $0.allSatisfy { $0 == [.code("b")] } })
  }

  @Test(arguments: [("> ", 10_000), ("- ", 10_000), ("1. ", 5_000), ("> - ", 5_000)])
  func nestedContainers(_ marker: String, _ count: Int) {
    let chapter = Self.parse(String(repeating: marker, count: count) + "[1](claim:x)\n")
    #expect(chapter.diagnostics.map(\.rule) == [.badMarkdown])
    #expect(chapter.cells == [])
  }

  @Test(arguments: [("*a **b ", " b** a*"), ("[", "](x)"), ("![", "](x)"), ("**", "**")])
  func nestedInlines(_ open: String, _ close: String) {
    let count = 20_000
    let text =
      String(repeating: open, count: count) + "x" + String(repeating: close, count: count)
    let chapter = Self.parse(text + "\n\nAfter [1](claim:x)\n")
    #expect(chapter.cells.map(\.codeStart) == [SourcePosition(line: 3, column: 17)])
  }

  @Test func longChapter() {
    let section = """
      ## Section

      Text with *emphasis*, $x_1 * y_1$, a [link](https://example.org) and `code`; see @eq-a.

      ```swift-math
      let a = [1.0, 2]
      a.sum
      ```

      - The sum is [3](claim:a.sum), the mean `{swift-math} a.mean`.

      | a | b |
      |---|---|
      | 1 | 2 |

      $$
      x
      - y
      $$


      """
    let count = 500
    let chapter = Self.parse(String(repeating: section, count: count))
    #expect(chapter.diagnostics.isEmpty)
    #expect(chapter.cells.count == 3 * count)
    #expect(chapter.blocks.count == 6 * count)
  }
}
