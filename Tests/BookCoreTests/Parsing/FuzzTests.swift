// Texts put together at random from the fixtures: parsing must neither crash nor lose its place.
// Texts that once failed are kept in Fixtures/fuzz.

import TestSupport
import Testing

@testable import BookCore

struct FuzzTests {
  static let rounds = 40

  static let seeds = Array(UInt64(1)...24)

  /// Pieces that mean something somewhere.
  static let pieces = [
    "\n", "\n\n", "\n    ", "\n> ", "> ", "- ", "1. ", "\t", " ", "  \n", "\\", "\\\n", "$", "$$",
    "`",
    "``", "```", "```swift-math\n", "~~~ swift-math\n", "\n```\n", "```math\n", "```output\n", "~~",
    "*",
    "**", "_", "[", "]", "(", ")", "<", ">", "](claim:x)", "](<claim:a b>)", "`{swift-math} a`",
    "![",
    "[^a]", "\n[^a]: ", "@eq-x", "[@key]", "[-@fig-x]", "{#eq-x}", "{#fig-x}", "{", "}", ":::",
    "\n:::\n",
    "\n::: {.proof}\n", "\n::: {#thm-x}\n", "|", "\n|-|-|\n", "\n|---|\n", ": ", "\n: c {#tbl-x}\n",
    "# ", "\n===\n",
    "\n---\n", "\n***\n", "<b>", "<!--", "-->", "<div>\n", "&amp;", "&eacute;", "&#0;", "&bogus;",
    "\\*",
    "é", "漢", "\u{0}", "\r\n", "\r", "\u{FEFF}", "\n[def]: /url 'title'\n", "[def]",
    "//| echo: false\n",
    "[ ] ", "[x] ", "[!NOTE]", "<https://a.b>", "text", "word ", "5",
  ]

  static let chapters: [String] = FixtureFolder.names(in: "markdown").compactMap {
    try? FixtureFolder.text("markdown/\($0)/chapter.md")
  }

  /// A fixture with random changes, or pieces in a random order.
  static func text(_ generator: inout SeededGenerator) -> String {
    if Bool.random(using: &generator) {
      let count = Int.random(in: 1...40, using: &generator)
      return (0..<count).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
    }
    var scalars = Array((chapters.randomElement(using: &generator) ?? "").unicodeScalars)
    for _ in 0..<Int.random(in: 1...12, using: &generator) where !scalars.isEmpty {
      let start = Int.random(in: 0..<scalars.count, using: &generator)
      let end = min(scalars.count, start + Int.random(in: 0...6, using: &generator))
      let piece = Bool.random(using: &generator) ? pieces.randomElement(using: &generator) : nil
      scalars.replaceSubrange(start..<end, with: Array((piece ?? "").unicodeScalars))
    }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: scalars)
    return String(text)
  }

  @Test(arguments: seeds)
  func randomTexts(_ seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    for _ in 0..<Self.rounds {
      let text = Self.text(&generator)
      let laws = ChapterLaws(text)
      #expect(laws.violations == [], "\(text.debugDescription)")
    }
  }

  @Test(arguments: FixtureFolder.names(in: "fuzz"))
  func keptTexts(_ name: String) throws {
    let text = try FixtureFolder.text("fuzz/\(name)")
    #expect(ChapterLaws(text).violations == [])
  }

  @Test(arguments: CommonMarkConformanceTests.examples)
  func specification(_ example: CommonMarkConformanceTests.Example) {
    #expect(ChapterLaws(example.markdown).violations == [])
  }

  @Test(arguments: FixtureFolder.names(in: "markdown"))
  func fixtures(_ name: String) throws {
    #expect(ChapterLaws(try FixtureFolder.text("markdown/\(name)/chapter.md")).violations == [])
  }
}
