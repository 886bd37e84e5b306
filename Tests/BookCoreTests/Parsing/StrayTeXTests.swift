// TeX outside of formulas, and words that only look like it.

import Testing

@testable import BookCore

struct StrayTeXTests {
  private func findings(_ text: String) -> [Diagnostic] {
    ChapterParser.parse(ChapterSource(path: "a.md", text: text)).diagnostics
  }

  @Test func isToldWithWhatToWrite() {
    let text = #"""
      \begin{align}
      a &= \undefinedcommand{b}
      \end{align}

      Inline \(x + \nosuch\) and display

      > * \[ x^2 + \nosuch = 3 \]

      See \eqref{eq-none} and \ref{there}. # $x$ \\(n_1\\)

      | a | b |
      |---|---|
      | \(x_1\) | `\(x_1\)` |

      A note[^n] **with \(n_0 = 3\)**.

      [^n]: \(a^{-1}\)
      """#
    let found = findings(text)
    #expect(found.allSatisfy { $0.rule == .strayTeX && $0.severity == .warning })
    #expect(
      found.map { "\($0.range!.start.line):\($0.range!.start.column) \($0.fix!)" } == [
        "1:1 Write $$ before \\begin{align} and $$ after \\end{align}",
        "5:8 Write $…$ for \\(…\\)", "7:5 Write $$…$$ for \\[…\\]",
        "9:5 Write @eq-none, and {#eq-none} after the $$ that closes its equation",
        "9:25 Write @eq-x, and {#eq-x} after the $$ that closes its equation",
        "9:44 Write $…$ for \\(…\\)", "13:3 Write $…$ for \\(…\\)", "15:19 Write $…$ for \\(…\\)",
        "17:7 Write $…$ for \\(…\\)",
      ])
    #expect(
      found.first?.summary == "TeX outside of a formula, which is shown as it is written")
    #expect(found.first?.range?.end == SourcePosition(line: 3, column: 12))
  }

  @Test(arguments: [
    #"\[not a link\]"#, #"\[not a link\](there)"#, #"file\(s\)"#, #"\(see below\)"#,
    #"\(see snake_case and a_name\)"#, #"\[^1\]"#, #"\[--jobs=N\]"#, #"\(opens only x^2"#,
    #"`\(x^2\)`"#, #"$\begin{pmatrix} a \end{pmatrix}$"#, #"$x \eqref{a}$"#,
    "$$\n\\begin{align}\na &= b\n\\end{align}\n$$", #"\(not _really_ TeX\)"#, #"\\ref"#,
    #"\ref without a label"#, #"\begin{align} that never ends"#, #"a \\[2pt]"#, #"\(a\) and \(b\)"#,
    "```text\n\\(x^2\\)\n```", #"<span title="\(x^2\)">a</span>"#, #"[a](\(x^2\))"#,
    "\\(one\n\nx^2 two\\)", #"\*\(x\*\)"#,
    #"\[n = m\]"#, #"\[*r* = 0.3, p < .05\]"#, #"\(n = 12\)"#, #"\(C:\temp\)"#, #"\[Ctrl=^C\]"#,
  ])
  func proseAndFormulasAreNot(_ text: String) {
    #expect(findings(text).filter { $0.rule == .strayTeX }.isEmpty)
  }
}
