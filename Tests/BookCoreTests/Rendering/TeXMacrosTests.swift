// The author's macros in the Markdown reports.

import Testing

@testable import BookCore

struct TeXMacrosTests {
  private static let macros = TeXMacros([
    "\\R": "\\mathbb{R}", "\\norm": "\\left\\| #1 \\right\\|", "\\pair": "(#1, #2)",
    "\\rate": "\\eta", "\\twice": "\\R\\R", "\\loop": "\\loop", "\\half": "\\frac{1}{2}",
  ])

  @Test(arguments: [
    ("x \\in \\R^n", "x \\in \\mathbb{R}^n"),
    ("\\norm{x + \\R}", "\\left\\| x + \\mathbb{R} \\right\\|"),
    ("\\pair{a}{b}", "(a, b)"), ("\\pair ab", "(a, b)"), ("\\pair\\alpha{b}", "(\\alpha, b)"),
    ("\\norm{\\{a\\}}", "\\left\\| \\{a\\} \\right\\|"),
    ("\\rate x", "\\eta x"), ("\\rate{}x", "\\eta{}x"), ("2\\rate(x)", "2\\eta(x)"),
    ("\\twice", "\\mathbb{R}\\mathbb{R}"),
    // Other names, and signs behind a backslash, are left alone.
    ("\\Re \\\\R \\{", "\\Re \\\\R \\{"), ("", ""), ("\\", "\\"),
    ("\\norm", "\\left\\|  \\right\\|"), ("\\norm{a", "\\left\\| a \\right\\|"),
  ])
  func expandsMacros(tex: String, expanded: String) {
    #expect(Self.macros.expanding(tex) == expanded)
  }

  @Test func endsEndlessMacros() {
    #expect(Self.macros.expanding("\\loop") == "\\loop")
  }

  @Test func reportsHaveNoMacros() async throws {
    let text = """
      ---
      macros: {\\R: "\\\\mathbb{R}"}
      ---
      # In $\\R$ {#sec-r}

      Let $x \\in \\R$, and cost \\$5.

      > $$
      > \\R
      > \\R
      > $$
      """
    let report = try await RenderedReport.of(CaseRun.book(text))
    let page = try #require(report.text("markdown/case.md"))
    #expect(page.contains("# In $\\mathbb{R}$"))
    #expect(page.contains("Let $x \\in \\mathbb{R}$, and cost \\$5."))
    #expect(page.contains("> \\mathbb{R}\n> \\mathbb{R}\n"))
    #expect(!page.contains("\\R$"))
  }
}
