// Trimming without Foundation.

extension StringProtocol {
  /// The text without white space at either end.
  var trimmed: String { String(drop(while: \.isWhitespace)).trimmedEnd }

  /// The text without white space at its end.
  var trimmedEnd: String {
    guard let last = lastIndex(where: { !$0.isWhitespace }) else { return "" }
    return String(self[...last])
  }
}
