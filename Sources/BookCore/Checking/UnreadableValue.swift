// Why a text cannot be checked as a value.

/// Why a text is not a written value.
enum UnreadableValue: Error, Sendable, Equatable, CustomStringConvertible {
  case empty
  case tooLong
  /// No number starts here.
  case noNumber(String)
  /// A number is followed by this.
  case trailing(String)

  var description: String {
    switch self {
    case .empty: "it is empty"
    case .tooLong: "it is longer than \(WrittenParser.longestText) characters"
    case .noNumber(let text): "“\(Self.shortened(text))” is not a number"
    case .trailing(let text): "“\(Self.shortened(text))” cannot be checked as part of a number"
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
