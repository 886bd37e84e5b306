// The language of code that is executed, and words that were meant to be it.

enum CodeLanguage {
  static let executed = "swift-math"

  /// Whether a word is another spelling of the language's name.
  static func isMeant(_ word: String) -> Bool {
    guard word != executed, word.lowercased() != "swift" else { return false }
    return Suggestion.nearest(to: word, among: [executed]) != nil
  }
}
