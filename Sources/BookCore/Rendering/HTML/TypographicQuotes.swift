// Quotation marks as English books set them. Chapters are typed with straight ones.

/// Turns straight quotation marks and apostrophes into curly ones.
struct TypographicQuotes {
  /// What stands before the text that comes next; nil at the beginning of a paragraph.
  private var last: Character?
  private let isEnglish: Bool

  /// - Parameter language: the text's language tag; marks of other languages are left as typed.
  init(language: String) {
    isEnglish = language.lowercased().split(separator: "-").first == "en"
  }

  /// The next piece of a paragraph's text.
  mutating func setting(_ text: String) -> String {
    guard isEnglish else { return text }
    var result = ""
    for character in text {
      switch character {
      case "\"": result.append(opens ? "“" : "”")
      case "'": result.append(opens ? "‘" : "’")
      default: result.append(character)
      }
      last = result.last
    }
    return result
  }

  /// Something that is no text stands here: a mark right after it closes.
  mutating func pass() { last = "x" }

  /// Something that is no text ends a line: a mark right after it opens.
  mutating func passLineEnd() { last = "\n" }

  /// Whether a mark at this place opens a quotation.
  private var opens: Bool {
    guard let last else { return true }
    return last.isWhitespace || "([{–—/“‘".contains(last)
  }
}

extension String {
  /// A title or another short text of its own with typographic quotation marks.
  func withTypographicQuotes(language: String) -> String {
    var quotes = TypographicQuotes(language: language)
    return quotes.setting(self)
  }
}

extension [Inline] {
  /// The content with the quotation marks of its own text set.
  func withTypographicQuotes(language: String) -> [Inline] {
    var quotes = TypographicQuotes(language: language)
    return map { inline in
      switch inline {
      case .text(let text): return .text(quotes.setting(text))
      case .softBreak, .lineBreak: quotes.passLineEnd()
      default: quotes.pass()
      }
      return inline
    }
  }
}
