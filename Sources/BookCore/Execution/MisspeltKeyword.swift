// Keywords with a slip: the compiler takes them for names.

enum MisspeltKeyword {
  /// Keywords that begin a statement and are followed by a word.
  private static let openings = [
    "class", "defer", "enum", "extension", "for", "func", "guard", "import", "let", "repeat",
    "return", "struct", "switch", "throw", "typealias", "var", "while",
  ]
  /// Those that may stand alone, or before parentheses or braces as a function's name does.
  private static let alone = ["break", "continue", "guard", "repeat", "return", "switch", "while"]
  private static let afterBraces = ["catch", "else", "while"]

  /// The question after the keyword that was meant, where a message of the compiler's says that a name
  /// is unknown or no statement.
  ///
  /// - Parameters:
  ///   - before: The line up to the message's place.
  ///   - after: The line from there on.
  static func hint(_ message: String, before: String, after: String) -> String? {
    if message.hasPrefix("consecutive statements on a line") {
      if let first = before.firstMatch(of: /(?:^|[{};])\s*(\w+)$/) {
        return question(first.1, among: openings)
      }
      guard before.hasSuffix("}"), let next = after.prefixMatch(of: /\s*(\w+)/) else { return nil }
      return question(next.1, among: afterBraces)
    }
    guard message.hasPrefix("cannot find '"), before.contains(/(?:^|[{};])\s*$/),
      let name = after.prefixMatch(of: /(\w+)\s*(?:$|[({}])/)
    else { return nil }
    return question(name.1, among: alone)
  }

  private static func question(_ word: Substring, among keywords: [String]) -> String? {
    keywords.contains(String(word))
      ? nil : Suggestion.question(nearest: String(word), among: keywords) { "`\($0)`" }
  }
}
