// The language of code that is executed, and words that were meant to be it.

enum CodeLanguage {
  static let executed = "swift-math"

  /// Whether a word is another spelling of the language's name.
  static func isMeant(_ word: String) -> Bool {
    guard word != executed, word.lowercased() != "swift" else { return false }
    return Suggestion.nearest(to: word, among: [executed]) != nil
  }

  /// Whether a word behind the first of a fence's words names the language, as in other tools:
  /// `{code-cell} swift-math`. Words of attributes such as `title="…"` are text, and so are those behind
  /// another language.
  static func isNamedLater(in info: String) -> Bool {
    info.hasPrefix("{")
      && info.split { $0.isWhitespace || $0 == "," }.dropFirst()
        .prefix { !$0.contains { "=\"'".contains($0) } }
        .contains {
          $0.trimmingPrefix(while: { "{.".contains($0) }).prefix { $0 != "}" } == executed
        }
  }
}
