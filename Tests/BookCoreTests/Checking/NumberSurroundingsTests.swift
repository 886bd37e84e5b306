// What touches a checked number and changes what readers see.

import Testing

@testable import BookCore

struct NumberSurroundingsTests {
  private static func touching(_ text: String) -> (character: String, column: Int)? {
    let chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    guard let cell = chapter.cells.first, case .claim(let written) = cell.kind else { return nil }
    let source = SourceText(text)
    return NumberSurroundings(of: cell.range, written: written, in: source).touching()
      .map { ($0.character, source.characterColumn(of: $0.range.start)) }
  }

  /// The character behind the mark `¦` is the one that is told.
  @Test(arguments: [
    "It is ¦-[43](claim:n).", "¦−[43](claim:n)", "(¦–[43](claim:n))", "a = ¦-**[43](claim:n)**",
    "| a |\n|---|\n|¦-[43](claim:n)|", "$¦-$[43](claim:n)", "“¦−[43](<claim:n>)”",
    "> ¦-[4](claim:n)",
    "¦1[43](claim:n)", "0¦.[43](claim:n)", "is ¦.[43](claim:n)", "2¦,[430](claim:n)",
    "12¦\u{202F}[430](claim:n)", "1¦e[5](claim:n)",
    "[43](claim:n)¦0", "[43](claim:n)¦.50", "[43](claim:n)¦,000", "[43](claim:n)¦,000,000",
    "[43](claim:n)¦’000", "[43](claim:n)¦\u{2009}000", "[43](claim:n)¦%", "[43](claim:n) ¦% of it",
    "**[43](claim:n)** ¦%", "[43](claim:n)\u{A0}¦‰", "[43](claim:n)¦½",
    "[43](claim:n) ¦× 10⁶", "[43](claim:n)¦·10^6^", "[43](claim:n) ¦× 10<sup>6</sup>",
    "[43](claim:n)\n¦× 10⁻⁶", "[43](claim:n) ¦* 10^6", "[43](claim:n) ¦x 10**6",
    "[4.3](claim:n)¦e5", "[4.3](claim:n)¦E-5",
  ])
  func isTold(_ marked: String) throws {
    let mark = try #require(marked.firstIndex(of: "¦"))
    let lineStart = marked[..<mark].lastIndex(of: "\n").map { marked.index(after: $0) }
    let found = try #require(Self.touching(marked.replacing("¦", with: "")))
    #expect(found.character == String(marked[marked.index(after: mark)]))
    #expect(
      found.column == marked[(lineStart ?? marked.startIndex)..<mark].unicodeScalars.count + 1)
  }

  /// TeX commands and character references are one character for readers; the place is where they begin.
  @Test(arguments: [
    ("&minus;[43](claim:n)", "−", 1), ("&#8722;[43](claim:n)", "−", 1),
    ("[43](claim:n)$\\times 10^{6}$", "×", 15), ("[43](claim:n)$\\cdot 10^6$", "·", 15),
    ("[43](claim:n)&nbsp;&percnt;", "%", 20), ("[43](claim:n)\\%", "%", 14),
    ("[43](claim:n)$\\,\\%$", "%", 17),
  ])
  func isToldAsReadersSeeIt(_ text: String, _ character: String, _ column: Int) throws {
    let found = try #require(Self.touching(text))
    #expect(found.character == character)
    #expect(found.column == column)
  }

  @Test(arguments: [
    "[3](claim:n)-dimensional", "[3](claim:n)/4", "non-[3](claim:n)", "2-[3](claim:n)",
    "[1](claim:a)–[3](claim:n)", "x−[3](claim:n)", "f(x)-[3](claim:n)", "a --[3](claim:n)",
    "`a`-[3](claim:n)", "$x$-[3](claim:n)", "a —[3](claim:n)", "+[3](claim:n)", "±[3](claim:n)",
    "≈[3](claim:n)", "≈ [3](claim:n)", "([3](claim:n), 4)", "[3](claim:n), 400 of them",
    "[3](claim:n),4", "[3](claim:n),4000", "[3](claim:n).", "[3](claim:n). 5 more",
    "[3](claim:n)…", "[3](claim:n)!", "[3](claim:n)? 5", "[3](claim:n)²", "[3](claim:n) ± 0.1",
    "[2](claim:n) × 3", "[2](claim:n) × 10 matrices", "[2](claim:n)x", "[2](claim:n)nd",
    "[7](claim:n) % 3", "[7](claim:n) % [3](claim:m)", "[3](claim:n) 000", "[3](claim:n)e",
    "[3](claim:n)\n* 10^6 points", "[3](claim:n)\n\n% of it", "[3](claim:n) and -4",
    "Fig.[3](claim:n)", "x[3](claim:n)", "1,[43](claim:n)", "1 [430](claim:n)", "√[2](claim:n)",
    "1 + [2](claim:n)i", "[3](claim:n)\u{A0}m", "| 5 | [3](claim:n) | 7 |", "- [3](claim:n)",
    "1. [3](claim:n)", "<[3](claim:n)", "*Step*-[3](claim:n)", "2 €–[3](claim:n) €",
    "x̄-[3](claim:n)", "\"low\"-[3](claim:n)", "»x«–[3](claim:n)", "5′-[3](claim:n)",
    "x…-[3](claim:n)", "|v|-[3](claim:n)", "‖v‖-[3](claim:n)", "$-\\infty$–[3](claim:n)",
    "C++-[3](claim:n)", "~~x~~-[3](claim:n)", "(100,[234](claim:y))", "([234](claim:y),100)",
    "*[3](claim:x)* 10^2^", "[7](claim:n) % n", "[7](claim:n) % (n)",
  ])
  func isProse(_ text: String) {
    #expect(Self.touching(text) == nil)
  }
}
