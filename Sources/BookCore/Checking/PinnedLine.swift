// A line of a pinned or a printed text, cut into tokens.

/// A line with its tokens.
struct PinnedLine {
  let number: Int
  let bytes: [UInt8]
  let tokens: [TextToken]
  /// What tokens mean that are whole written numbers (`1.2 × 10⁻⁵`), by their index.
  var forms: [Int: WrittenForm] = [:]

  var isElision: Bool { tokens.count == 1 && tokens[0].kind == .elision }

  var words: [ArraySlice<UInt8>] {
    tokens.filter { $0.kind == .word }.map { bytes[$0.range] }
  }

  func contains(anyOf words: [ArraySlice<UInt8>]) -> Bool {
    tokens.contains { $0.kind == .word && words.contains(bytes[$0.range]) }
  }

  /// The text without spaces at its ends.
  var text: String {
    String(decoding: bytes[contents], as: UTF8.self)
  }

  var range: SourceRange { range(of: contents) }

  private var contents: Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  func text(of token: TextToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  func range(of bytes: Range<Int>) -> SourceRange {
    SourceRange(
      SourcePosition(line: number, column: bytes.lowerBound + 1),
      SourcePosition(line: number, column: bytes.upperBound + 1))
  }

  /// The lines of a text without empty ones at its end.
  static func lines(of text: String, elisions: Bool) -> [PinnedLine] {
    var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated().map {
      PinnedLine(
        number: $0 + 1, bytes: Array($1),
        tokens: TextTokenizer.tokens(of: $1, elisions: elisions))
    }
    while lines.last?.tokens.isEmpty == true { lines.removeLast() }
    return lines
  }
}
