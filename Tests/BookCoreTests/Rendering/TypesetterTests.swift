// Formulas and code: markup, errors, the cache, and what is missing.

import Foundation
import Testing

@testable import BookCore

struct TypesetterTests {
  private func mathML(_ tex: String, macros: [String: String] = [:]) throws -> String {
    try #require(try Self.typesetter(macros).formula(tex, isDisplay: false))
  }

  private static func typesetter(_ macros: [String: String] = [:]) -> Typesetter {
    Typesetter(TypesettingEngine(RenderingInstallation()), macros: macros)
  }

  @Test(arguments: [
    // Alphabets become letters, since browsers have no `mathvariant`.
    ("\\mathbb{R}", "<mi>ℝ</mi>"), ("\\mathcal{B}", "<mi>ℬ</mi>"), ("\\mathbf{v}", "𝐯"),
    ("\\mathfrak{g}", "𝔤"), ("\\boldsymbol{\\alpha}", "𝜶"),
    // Delimiters are fences, and names of functions stand apart.
    ("\\|x\\|", "<mo stretchy=\"false\" lspace=\"0\" rspace=\"0\">‖</mo>"),
    ("\\left(x\\right)", "<mo stretchy=\"false\">(</mo>"),
    ("\\left(\\mathrm{NaN}\\right)", "<mo stretchy=\"false\">(</mo><mrow><mi"),
    ("\\left(\\boxed{x}\\right)", "<mo>(</mo>"), ("\\left(\\frac{a}{b}\\right)", "<mo>(</mo>"),
    ("a \\parallel b", "<mo>∥</mo>"),
    ("\\cos\\theta", "<mspace width=\"0.1667em\"></mspace><mi>θ</mi>"),
    ("\\cos(x)", "<mo>\u{2061}</mo><mo stretchy=\"false\">(</mo>"),
    // Columns are classes.
    ("\\begin{aligned}a&=b\\end{aligned}", "<mtd class=\"to-right\">"),
    ("\\begin{array}{l|r}a&b\\end{array}", "<mtd class=\"to-right ruled\">"),
    ("\\begin{array}{l:r}a&b\\end{array}", "<mtd class=\"to-right ruled-dashed\">"),
    ("\\boxed{x}", "<mrow class=\"enclosed-box\">"),
    // A prime stands beside its letter; scripts stay where they were.
    ("x'", "<mrow><mi>x</mi><mo lspace=\"0\" rspace=\"0\">′</mo></mrow>"),
    ("x''", "<mrow><mi>x</mi><mo lspace=\"0\" rspace=\"0\">″</mo></mrow>"),
    ("x'^2", "<msup><mrow><mi>x</mi><mo lspace=\"0\" rspace=\"0\">′</mo></mrow>"),
    ("x'_i", "<msub><mrow><mi>x</mi><mo lspace=\"0\" rspace=\"0\">′</mo></mrow><mi>i</mi></msub>"),
    // An f leans into what follows it, but not into an index.
    ("f(x)", "<mi class=\"leaning\">f</mi>"), ("f_1", "<msub><mi>f</mi>"),
    ("f_1^2", "<msubsup><mi class=\"leaning\">f</mi>"),
    ("\\mathrm{f}", "<mi mathvariant=\"normal\">f</mi>"),
  ])
  func adaptsToBrowsers(tex: String, part: String) throws {
    let markup = try mathML(tex)
    #expect(markup.hasPrefix("<math ") && markup.hasSuffix("</math>"))
    #expect(markup.contains(part), "\(markup)")
  }

  @Test func keepsTheTeX() throws {
    #expect(try mathML("a < b").contains(" data-tex=\"a &lt; b\">"))
  }

  @Test func knowsMacros() throws {
    #expect(try mathML("\\R^n", macros: ["\\R": "\\mathbb{R}"]).contains("ℝ"))
  }

  @Test(arguments: [
    ("a + \\frc{b}", 4), ("é\\frac{1}", 9), ("x^", 1), ("\\left( x", 8), ("a & b", 2),
  ])
  func saysWhereTeXIsWrong(tex: String, offset: Int) {
    let error = #expect(throws: FormulaError.self) {
      try Self.typesetter().formula(tex, isDisplay: false)
    }
    #expect(error?.offset == offset)
    #expect(error?.message.isEmpty == false)
  }

  /// A macro that expands to itself must not hang the build.
  @Test func endsEndlessMacros() {
    #expect(throws: FormulaError.self) {
      try Self.typesetter(["\\a": "\\a\\a"]).formula("\\a", isDisplay: false)
    }
  }

  /// Who wrote the formula is not blamed for the process that typesets.
  @Test func anEngineThatFailsIsNoBadFormula() throws {
    var installation = RenderingInstallation()
    installation.typesettingProgram = "/bin/false"
    let typesetter = Typesetter(TypesettingEngine(installation))
    let error = try #require(
      #expect(throws: FormulaError.self) { try typesetter.formula("x", isDisplay: false) })
    #expect(error.kind == .engineFailed)
    let finding = Diagnostic.formula(error, at: nil, path: "a.md")
    #expect(finding.rule == .typesetting)
    #expect(finding.summary.hasPrefix("Formula was not typeset: the process that typesets failed"))
  }

  @Test func placesErrorsInLines() {
    let start = SourcePosition(line: 7, column: 3)
    let tex = "é + \n\\frc"
    #expect(
      start.advanced(over: tex.utf16.prefix(2), columns: []) == SourcePosition(line: 7, column: 6))
    #expect(
      start.advanced(over: tex.utf16.prefix(5), columns: []) == SourcePosition(line: 8, column: 1))
  }

  /// The grammars of other languages are read when one of them is asked for, also by another name.
  @Test func highlightsOtherLanguages() throws {
    let typesetter = Self.typesetter()
    #expect(typesetter.highlighted("let a = 1", language: "swift")?.contains("<i") == true)
    for language in ["python", "py", "bash", "json", "html"] {
      #expect(typesetter.highlighted("{\"a\": 1} # <b>", language: language) != nil, "\(language)")
    }
    #expect(typesetter.highlighted("def f(): return 1", language: "py")?.contains("<i") == true)
    #expect(typesetter.highlighted("x", language: "no-such-language") == nil)
  }

  @Test func cutsTheHighlighter() throws {
    let register = "hljs.registerLanguage("
    let script = "core;\(register)\"a\",A);\(register)\"swift\",S);\(register)\"b\",B);"
    let parts = try #require(HighlighterScript(Array(script.utf8)))
    #expect(parts.beginning == "core;\(register)\"swift\",S);")
    #expect(parts.grammars == String(script.dropFirst("core;".count)))
    #expect(HighlighterScript(Array("core;\(register)\"a\",A);".utf8)) == nil)
    #expect(HighlighterScript([]) == nil)
  }

  @Test func highlightsSwift() throws {
    let markup = Self.typesetter().highlighted("let a = 1 < 2", language: "swift")
    #expect(
      markup
        == "<i class=\"k\">let</i> a = <i class=\"n\">1</i> &lt; <i class=\"n\">2</i>"
    )
    #expect(Self.typesetter().highlighted("x", language: "no-such-language") == nil)
  }

  /// A formula leaves nothing behind for those after it, and an engine that rested starts again.
  @Test func anEngineForgetsWhatItTypeset() throws {
    let engine = TypesettingEngine(RenderingInstallation())
    let typesetter = { Typesetter(engine) }
    let before = try typesetter().formula("\\gdef\\x{1} \\x", isDisplay: false)
    #expect(throws: FormulaError.self) { try typesetter().formula("\\x", isDisplay: false) }
    engine.rest()
    #expect(try typesetter().formula("\\gdef\\x{1} \\x", isDisplay: false) == before)
    #expect(typesetter().highlighted("let a = 1", language: "swift") != nil)
  }

  /// With every formula in the cache no engine is needed, nor even there; formulas that do not parse
  /// are kept as what they are.
  @Test func startsNoEngineWhenNothingChanged() async throws {
    var options = RenderingOptions()
    options.cache = TransientRenderingCache()
    let cold = try await RenderedReport.of(SampleBook.book, options)
    options.installation.javaScriptCore = []
    let warm = try await RenderedReport.of(SampleBook.book, options)
    #expect(cold.diagnostics.map(\.rule) == [.badMath])
    #expect(warm == cold)
  }

  @Test func saysWhatToInstall() async throws {
    var options = RenderingOptions()
    options.installation.katex = ["/nowhere/katex.js"]
    options.installation.textFonts = []
    let report = try await RenderedReport.of(SampleBook.holding, options)
    let missing = try #require(report.diagnostics.first { $0.severity == .error })
    #expect(missing.rule == .typesetting)
    #expect(missing.fix?.contains("libjs-katex") == true)
    #expect(
      report.diagnostics.contains {
        $0.severity == .warning && $0.fix?.contains("fonts-texgyre") == true
      })
    options.installation.javaScriptCore = []
    let without = try await RenderedReport.of(SampleBook.holding, options)
    #expect(without.files["html/1-norms.html"] != nil)
  }
}
