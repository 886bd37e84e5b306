// The spaces around signs in formulas: browsers decide by place, TeX by what stands beside.

import Foundation
import Testing

@testable import BookCore

struct FormulaSpacingTests {
  /// How the first minus or plus or minus sign of a formula is spaced.
  private enum Spacing { case sign, operation }

  private func spacing(_ tex: String, of sign: String = "−") throws -> Spacing {
    let markup = try FormulaStructureTests.mathML(tex)
    let before = try #require(markup.components(separatedBy: ">\(sign)</mo>").first)
    // Browsers know a first child of a row for a sign.
    let isSign = before.hasSuffix("<mo lspace=\"0\" rspace=\"0\"") || before.hasSuffix("<mrow><mo")
    return isSign ? .sign : .operation
  }

  @Test(arguments: [
    "(3,-4,1)", "x=-1", "(-4)", "\\{-1,1\\}", "P(X=-1)", "|-x|", "\\|-x\\|", "\\sin(-x)", "-x",
    "a\\cdot-b",
    "\\log -x", "\\left(-4\\right)", "\\left|-x\\right|", "a\\le -1",
    "\\begin{pmatrix}-1\\end{pmatrix}",
    "\\lim_{n}-a", "\\sum_i -a", "e^{-x}", "e^{a-b}", "x_{i-1}", "\\frac{a-b}{c}", "\\text{if }-x",
    "a,\\ -b",
    "a := -b", "|a||-b|", "\\langle-a,b\\rangle", "a\\overset{!}{=}-1", "A^-", "x \\quad -1",
    "{\\color{red}-b}",
  ])
  func signsStandClose(tex: String) throws {
    #expect(try spacing(tex) == .sign)
  }

  @Test(arguments: [
    "a-b", "f(x)-g(x)", "|x|-|y|", "\\|A\\|-\\|B\\|", "n!-1", "x'-1", "\\frac12-1", "A^T-B",
    "x_1-x_2",
    "\\sqrt2-1", "\\left(a\\right)-b", "\\begin{aligned}a&=b\\\\&-c\\end{aligned}",
    "\\dfrac{a-b}{c}",
    "a\\textcolor{red}{-b}", "\\ldots-1", "\\overline{a}-b", "\\begin{matrix}a\\end{matrix}-b",
  ])
  func operationsHaveRoom(tex: String) throws {
    #expect(try spacing(tex) == .operation)
  }

  @Test func otherSignsAreSpacedAlike() throws {
    #expect(try spacing("a=\\pm b", of: "±") == .sign)
    #expect(try spacing("a\\pm b", of: "±") == .operation)
    #expect(try spacing("x^*", of: "∗") == .sign)
    #expect(try spacing("\\langle\\cdot,\\cdot\\rangle", of: "⋅") == .sign)
  }

  @Test(arguments: [
    // Nothing is added where a formula begins or ends.
    ("x =", "<mo rspace=\"0\">=</mo>"), ("= x", "<mo lspace=\"0\">=</mo>"),
    ("a = b", "<mo>=</mo>"), ("\\sum_{i=1}^n", "<mo lspace=\"0\" rspace=\"0\">=</mo>"),
    ("a_{i,j}", "<mo lspace=\"0\" rspace=\"0\">,</mo>"),
    ("f: A", "<mo lspace=\"0.2778em\" rspace=\"0.2778em\">:</mo>"),
    ("1+\\cdots+n", "<mo lspace=\"0\" rspace=\"0\">⋯</mo>"),
    ("1,\\ldots,n", "<mo lspace=\"0\" rspace=\"0.1667em\">…</mo>"),
    // Dots have no space before what closes, unless TeX's own \dots sets one.
    ("(1+\\ldots)", "<mo lspace=\"0\" rspace=\"0\">…</mo><mo stretchy=\"false\">)</mo>"),
    ("\\{1,\\ldots\\}", "<mo lspace=\"0\" rspace=\"0\">…</mo>"),
    ("|1+\\ldots|", "<mo lspace=\"0\" rspace=\"0\">…</mo>"),
    ("\\left(1+\\ldots\\right)", "<mo lspace=\"0\" rspace=\"0\">…</mo>"),
    ("(1+\\dots)", "<mo lspace=\"0\" rspace=\"0\">…</mo><mtext>\u{2009}</mtext><mo stretchy"),
    ("(a)\\ldots(b)", "<mo lspace=\"0.1667em\" rspace=\"0.1667em\">…</mo>"),
    ("\\cdots\\sin^2 x", "<mo lspace=\"0\" rspace=\"0.1667em\">⋯</mo><msup>"),
    ("a\\textcolor{red}{-b}", "<mo form=\"infix\">−</mo>"),
  ])
  func spacesAreThoseOfTeX(tex: String, part: String) throws {
    let markup = try FormulaStructureTests.mathML(tex)
    #expect(markup.contains(part), "\(markup)")
  }
}
