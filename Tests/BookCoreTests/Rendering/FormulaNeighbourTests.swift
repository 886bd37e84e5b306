// Parts of formulas that Firefox would set apart by what stands beside them, and TeX does not.

import Testing

@testable import BookCore

struct FormulaNeighbourTests {
  private static func padded(_ part: String) -> String { "<mpadded>\(part)</mpadded>" }
  private static func upright(_ letter: String) -> String {
    "<mi mathvariant=\"normal\">\(letter)</mi>"
  }

  /// Firefox sets a thin space between upright and slanted letters, and after a function's name that
  /// has its space already. Widths measured in Firefox 153 at 34 px, beside Chromium's: QΛQ^⊤ 113.4
  /// and 100.3, det A 87.4 and 79.9; with padding 101.9 and 81.6.
  @Test(arguments: [
    ("Q\\Lambda Q", "<mi>Q</mi>\(padded(upright("Λ")))<mi>Q</mi>"),
    ("\\mathrm{d}x", "<mrow>\(padded(upright("d")))<mi>x</mi></mrow>"),
    ("x\\Sigma^{-1}", "<mi>x</mi><mpadded><msup>\(upright("Σ"))"),
    ("x\\hat\\Sigma", "<mi>x</mi><mpadded><mover accent=\"true\">\(upright("Σ"))"),
    (
      "\\mathrm{m/s}",
      "<mrow>\(padded(upright("m")))<mi>/</mi>\(padded(upright("s")))</mrow>"
    ),
    ("\\textcolor{red}{\\Lambda}Q", "<mpadded><mstyle mathcolor=\"red\">\(upright("Λ"))"),
    (
      "\\det A", "\(padded("<mi>det</mi>"))<mo>\u{2061}</mo><mspace width=\"0.1667em\"></mspace>"
    ),
    ("\\exp\\left(x\\right)", "\(padded("<mi>exp</mi>"))<mo>\u{2061}</mo><mrow>"),
  ])
  func takesForeignSpacesAway(tex: String, part: String) throws {
    let markup = try FormulaStructureTests.mathML(tex)
    #expect(markup.contains(part), "\(markup)")
  }

  /// Firefox leaves words as large as what they are a script of, unless a row is around them.
  @Test(arguments: [
    ("p_{\\text{true}}", "<msub><mi>p</mi><mrow><mtext>true</mtext></mrow></msub>"),
    ("x^{\\text{a}}_{\\text{b}}", "<mrow><mtext>b</mtext></mrow><mrow><mtext>a</mtext></mrow>"),
    ("\\frac{\\text{a}}{b}", "<mfrac><mrow><mtext>a</mtext></mrow><mi>b</mi></mfrac>"),
    ("\\text{a}_1", "<msub><mtext>a</mtext><mn>1</mn></msub>"),
    ("x_{\\text{a},1}", "<msub><mi>x</mi><mrow><mtext>a</mtext><mo "),
  ])
  func wordsMayBeScripts(tex: String, part: String) throws {
    let markup = try FormulaStructureTests.mathML(tex)
    #expect(markup.contains(part), "\(markup)")
  }

  @Test(arguments: [
    "\\Lambda", "x y", "3\\Lambda", "\\Lambda\\Sigma", "\\Lambda(x)", "\\Lambda + x", "\\sin(x)",
    "\\sin^2 x", "\\mathrm{kg}\\,x", "\\mathbf{A}x", "2\\frac{a}{b}x", "{}^2x",
    "1 + \\frac{a}{b} = c",
    "(\\frac{a}{b})", "\\binom{n}{k}x", "\\max_i x", "x'y", "\\text{if } x",
  ])
  func leavesWhatStandsAloneAnyway(tex: String) throws {
    let markup = try FormulaStructureTests.mathML(tex, isDisplay: true)
    #expect(!markup.contains("mpadded"), "\(markup)")
  }
}
