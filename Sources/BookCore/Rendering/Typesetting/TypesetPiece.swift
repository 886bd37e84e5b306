// What can be typeset, and how the engine is asked for it.

import FoundationEssentials

/// A formula, or code to be highlighted.
enum TypesetPiece: Hashable, Sendable {
  case formula(String, isDisplay: Bool)
  case code(String, language: String)

  var script: TypesettingEngine.Script {
    switch self {
    case .formula: .katex
    case .code: .highlighter
    }
  }

  /// The name of the piece among those that are typeset with the same macros.
  var key: String {
    switch self {
    case .formula(let tex, let isDisplay): (isDisplay ? "display\n" : "inline\n") + tex
    case .code(let text, let language): "code \(language)\n" + text
    }
  }

  /// The call of a script's function that typesets the piece.
  func call(_ macros: [String: String]) -> String {
    switch self {
    case .formula(let tex, let isDisplay):
      let request = FormulaRequest(tex: tex, display: isDisplay, macros: macros)
      return "typesetFormula(\(Self.json(request)))"
    case .code(let text, let language):
      return "highlightCode(\(Self.json(HighlightRequest(code: text, language: language))))"
    }
  }

  /// The argument of the script's function for formulas.
  private struct FormulaRequest: Encodable {
    var tex: String
    var display: Bool
    var macros: [String: String]
  }

  /// The argument of the script's function for code.
  private struct HighlightRequest: Encodable {
    var code: String
    var language: String
  }

  /// JSON is JavaScript, but for two line separators that older engines do not take in strings.
  private static func json(_ request: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings and Booleans always encode.
    guard let data = try? encoder.encode(request) else { return "null" }
    return String(decoding: data, as: UTF8.self)
  }
}
