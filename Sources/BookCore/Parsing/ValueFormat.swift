// How a value in prose is written: the formats that tables have too.

/// A format of numbers, by the name that `NumberFormat` has for it in chapters.
struct ValueFormat: Sendable, Equatable {
  var name: String
  /// The number of digits, for formats that take one.
  var digits: Int?

  /// As it is written in Swift: `.fixed(3)`.
  var swift: String { "." + name + (digits.map { "(\($0))" } ?? "") }

  private static let withDigits = ["fixed", "significant", "scientific", "percent"]
  private static let withoutDigits = ["automatic", "exact"]
  /// More digits than this say nothing about a double.
  private static let mostDigits = 100

  /// What may be written.
  static let forms = withDigits.map { ".\($0)(3)" } + withoutDigits.map { ".\($0)" }

  /// Why a text is no format.
  struct Problem: Error {
    var summary: String
    var fix: String?
  }

  /// Reads `.fixed(3)`; the full stop may be left out.
  static func read(_ text: String) -> Result<ValueFormat, Problem> {
    let bare = text.hasPrefix(".") ? text.dropFirst() : text[...]
    let name = String(bare.prefix { $0 != "(" })
    let argument = bare.dropFirst(name.count)
    guard (withDigits + withoutDigits).contains(name) else {
      let fix = Suggestion.question(nearest: name, among: withDigits + withoutDigits) {
        Suggestion.quoted("." + $0)
      }
      return .failure(Problem(summary: "Unknown format \"\(text)\"", fix: fix))
    }
    if withoutDigits.contains(name) {
      guard argument.isEmpty else {
        return .failure(Problem(summary: "The format \".\(name)\" takes no number of digits"))
      }
      return .success(ValueFormat(name: name))
    }
    guard argument.hasPrefix("("), argument.hasSuffix(")"),
      let digits = Int(argument.dropFirst().dropLast()), (0...mostDigits).contains(digits)
    else {
      return .failure(
        Problem(
          summary: "The format \".\(name)\" takes a number of digits from 0 to \(mostDigits)",
          fix: "Write .\(name)(3)"))
    }
    return .success(ValueFormat(name: name, digits: digits))
  }
}

/// The braces at the start of a value in prose.
struct ValueMarker {
  var language: String
  /// What stands in the braces after the language.
  var format: String?
  /// The offset of the format.
  var formatStart = 0
  /// The number of bytes up to the closing brace, with it.
  var length: Int

  /// The word in braces at the start of a text that was meant for `swift-math`.
  static func misspelt(_ literal: String) -> String? {
    guard literal.hasPrefix("{") else { return nil }
    let blanks = literal.dropFirst().prefix(while: \.isWhitespace)
    let word = literal.dropFirst(1 + blanks.count).prefix { !$0.isWhitespace && $0 != "}" }
    let isKnown = word == "swift" && blanks.isEmpty || word == "swift-math"
    let isMeant = isKnown || CodeLanguage.isMeant(String(word))
    let isOpen = literal.dropFirst(1 + blanks.count + word.count).isEmpty
    return isMeant && !isOpen ? String(blanks + word) : nil
  }

  /// `{swift-math}`, `{swift-math .fixed(3)}`, or with `swift`; nil when it is none.
  init?(_ literal: String) {
    guard literal.hasPrefix("{"), let close = literal.utf8.firstIndex(of: UInt8(ascii: "}")) else {
      return nil
    }
    let inside = literal[..<close].dropFirst()
    language = String(inside.prefix { !$0.isWhitespace })
    guard language == "swift-math" || language == "swift" else { return nil }
    let rest = inside.dropFirst(language.count)
    let text = rest.drop(while: \.isWhitespace)
    if !text.isEmpty {
      format = String(text).trimmed
      formatStart = literal.utf8.distance(from: literal.startIndex, to: text.startIndex)
    }
    length = literal.utf8.distance(from: literal.startIndex, to: close) + 1
  }
}
