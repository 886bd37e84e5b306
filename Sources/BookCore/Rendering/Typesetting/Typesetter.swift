// Formulas to MathML and code to highlighted markup, from the cache or by the embedded engine.

/// TeX that does not parse, or that pages cannot show, or that was not typeset.
struct FormulaError: Error, Equatable {
  enum Kind: Equatable {
    case doesNotParse
    /// What it means is no formula of a page.
    case cannotBeShown
    /// The engine failed; the author did nothing wrong.
    case engineFailed
  }

  var kind = Kind.doesNotParse
  var message: String
  /// Where in the TeX, in UTF-16 units.
  var offset: Int
}

/// Typesets the pieces of one text. It is used by one task at a time.
final class Typesetter {
  private let engine: TypesettingEngine
  private let macros: [String: String]
  private(set) var answers: TypesetAnswers

  /// - Parameter answers: What is typeset already, with the same macros.
  init(
    _ engine: TypesettingEngine, macros: [String: String], answers: TypesetAnswers
  ) {
    self.engine = engine
    self.macros = macros
    self.answers = answers
  }

  /// MathML for a formula. Nil when there is no KaTeX, which the engine then tells.
  func formula(_ tex: String, isDisplay: Bool) throws(FormulaError) -> String? {
    guard let answer = answer(.formula(tex, isDisplay: isDisplay)) else { return nil }
    let kind: FormulaError.Kind
    switch answer.first {
    case "=": return String(answer.dropFirst())
    case "?": kind = .cannotBeShown
    case "#": kind = .engineFailed
    default: kind = .doesNotParse
    }
    let refusal = answer.dropFirst()
    let parts = refusal.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    throw FormulaError(
      kind: kind, message: String(parts.count > 1 ? parts[1] : refusal), offset: Int(parts[0]) ?? 0)
  }

  /// Highlighted markup for code, or nil: for a language that highlight.js does not know, and when
  /// there is no highlight.js, which the engine then tells.
  func highlighted(_ code: String, language: String) -> String? {
    guard let answer = answer(.code(code, language: language)), answer.hasPrefix("=") else {
      return nil
    }
    return String(answer.dropFirst())
  }

  /// `=markup`, or why there is none: after `!`, for TeX that parses `?`, of the engine itself `#`.
  private func answer(_ piece: TypesetPiece) -> String? {
    let key = piece.key
    if let known = answers.answer(for: key) { return known }
    switch engine.answer(to: piece.call(macros), by: piece.script) {
    case .unavailable: return nil
    case .text(let answer):
      answers.put(answer, for: key)
      return answer
    // What the engine failed at may succeed another time: it is not kept.
    case .failed(let reason): return "#0:\(reason)"
    }
  }
}
