// Formulas that browsers would show as other formulas: what becomes of them, and what is refused.

import Testing

@testable import BookCore

struct FormulaStructureTests {
  static func mathML(_ tex: String, isDisplay: Bool = false) throws -> String {
    let typesetter = Typesetter(TypesettingEngine(RenderingInstallation()))
    return try #require(try typesetter.formula(tex, isDisplay: isDisplay))
  }

  private static let min = "<mrow><mi>min</mi><mo>\u{2061}</mo></mrow>"

  /// The name of a function is two elements, which are one part of what they stand in.
  @Test(arguments: [
    ("\\lambda_{\\min}", "<msub><mi>λ</mi>\(min)</msub>"),
    ("\\theta^{\\min}", "<msup><mi>θ</mi>\(min)</msup>"),
    ("\\sigma_{\\min}^2", "<msubsup><mi>σ</mi>\(min)<mn>2</mn></msubsup>"),
    ("\\frac{\\min}{n}", "<mfrac>\(min)<mi>n</mi></mfrac>"),
    ("\\frac{\\min}{\\min}", "<mfrac>\(min)\(min)</mfrac>"),
    ("\\sqrt[\\min]{x}", "<mroot><mi>x</mi>\(min)</mroot>"),
    ("\\hat{\\min}", "<mover accent=\"true\">\(min)<mo stretchy=\"false\">ˆ</mo></mover>"),
    ("\\overline{\\min}", "<mrow class=\"overlined\">\(min)</mrow>"),
    ("\\underset{x}{\\min}", "<munder>\(min)<mi>x</mi></munder>"),
    ("\\binom{\\min}{n}", "<mfrac linethickness=\"0px\">\(min)<mi>n</mi></mfrac>"),
  ])
  func namesOfFunctionsAreOnePart(tex: String, part: String) throws {
    let markup = try Self.mathML(tex)
    #expect(markup.contains(part), "\(markup)")
  }

  @Test(arguments: [
    // Signs with something over or under them.
    ("\\overset{!}{=}", "<mover><mo lspace=\"0\" rspace=\"0\">=</mo><mo "),
    ("a\\stackrel{?}{=}b", "<mover><mo>=</mo><mo "),
    ("a\\underset{n}{\\to}b", "<munder><mo>→</mo><mi>n</mi></munder>"),
    ("a\\overset{\\text{def}}{=}b", "<mover><mo>=</mo><mrow><mtext>def</mtext></mrow></mover>"),
    ("\\overset{a}{b}", "<mover><mi>b</mi><mi>a</mi></mover>"),
    ("\\vdots", "<mi>⋮</mi>"), ("a\\coloneqq b", "<mo>≔</mo>"),
    ("a := b", "<mo>:=</mo>"), ("a =: b", "<mo>=:</mo>"),
    // Lines and accents that grow.
    ("\\overline{AB}", "<mrow class=\"overlined\"><mrow><mi>A</mi><mi>B</mi></mrow></mrow>"),
    ("\\underline{x}", "<mrow class=\"underlined\"><mi>x</mi></mrow>"),
    ("\\widehat{xyz}", "class=\"wide\" style=\"transform:scale(3,1.15)\""),
    ("\\widetilde{ab}", "class=\"wide\" style=\"transform:scale(2,1.1)\""),
    ("\\vec{v}", "<mo class=\"vector\" stretchy=\"false\">→</mo>"),
    ("\\overrightarrow{AB}", "<mo stretchy=\"true\">→</mo>"),
    ("a\\xrightarrow{n}b", "<mover><mo stretchy=\"true\">→</mo><mrow><mspace width=\"0.6em\">"),
    // Frames, strokes, colours, overlaps.
    ("\\cancel{x}", "<mrow class=\"enclosed-updiagonalstrike struck\">"),
    ("\\sout{x}", "<mrow class=\"enclosed-horizontalstrike struck\">"),
    ("\\phase{x}", "<mrow class=\"enclosed-phasorangle struck\">"),
    ("\\colorbox{yellow}{x}", "<mrow class=\"enclosed-color\" mathbackground=\"yellow\">"),
    ("\\mathclap{x}", "<mpadded width=\"0px\"><mrow class=\"across\">"),
    ("a\\!b", "<mspace style=\"margin-inline-end:-0.1667em\"></mspace>"),
    ("a\\\\b", "<mtable><mtr><mtd>"),
  ])
  func showsWhatBrowsersDoNotKnow(tex: String, part: String) throws {
    let markup = try Self.mathML(tex)
    #expect(markup.contains(part), "\(markup)")
  }

  /// Every class that scripts give to parts of formulas has its looks.
  @Test(arguments: [
    "overlined", "underlined", "unseen", "vector", "wide", "before", "across", "tagged",
    "enclosed-box", "enclosed-left", "enclosed-right", "enclosed-top", "enclosed-bottom",
    "enclosed-updiagonalstrike", "enclosed-downdiagonalstrike", "enclosed-horizontalstrike",
    "enclosed-phasorangle", "enclosed-actuarial", "enclosed-color", "struck", "text-monospace",
  ])
  func classesHaveTheirLooks(name: String) {
    #expect(EmbeddedAssets.formulaStyle.contains(".\(name)"))
  }

  /// KaTeX takes these, and no page shows what they mean.
  @Test(arguments: [
    ("a + \\href{https://a.b}{c}", false, 4, "\\href is not available"),
    ("\\includegraphics{a.png}", false, 0, "\\includegraphics is not available"),
    ("\\overlinesegment{AB}", false, 0, "KaTeX has no character for a sign"),
    (
      "\\begin{align} a \\tag{3} \\end{align}", true, 16,
      "\\tag is not available for a line of an environment"
    ),
  ])
  func refusesWhatCannotBeShown(
    tex: String, isDisplay: Bool, offset: Int, message: String
  ) throws {
    let error = #expect(throws: FormulaError.self) {
      try Self.mathML(tex, isDisplay: isDisplay)
    }
    #expect(error == FormulaError(kind: .cannotBeShown, message: message, offset: offset))
    let found = try Diagnostic.formula(#require(error), at: nil, path: "a.md")
    #expect(found.summary == "Formula cannot be shown: \(message)")
  }
}
