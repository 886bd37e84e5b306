// What stands before a block on its line, and what its further lines begin with for that.

/// The marks of the quotes, lists and footnotes that a block stands in.
struct BlockMargin {
  /// What further lines begin with, so that they stand in the same containers.
  private let prefix: String
  /// Whether a list item or a footnote begins on the line.
  private let opensItem: Bool
  /// Whether the block ends a paragraph's text on its line.
  private let isInText: Bool

  /// - Parameter before: the line up to the block.
  init(_ before: [UInt8]) {
    var prefix: [UInt8] = []
    var opensItem = false
    var offset = 0
    while offset < before.count {
      if before[offset].isSpaceOrTab || before[offset] == UInt8(ascii: ">") {
        prefix.append(before[offset])
        offset += 1
      } else if let mark = Self.mark(in: before, at: offset) {
        prefix += Array(repeating: 32, count: mark.indentation)
        opensItem = true
        offset = mark.end
      } else {
        break
      }
    }
    self.prefix = String(decoding: prefix, as: UTF8.self)
    self.opensItem = opensItem
    isInText = offset < before.count
  }

  /// The mark of a list item or footnote, and how far what it holds is indented.
  private static func mark(in line: [UInt8], at start: Int) -> (end: Int, indentation: Int)? {
    if line.has("[^", at: start) {
      let close = line.end(from: start) { $0 != UInt8(ascii: "]") }
      guard line.has("]:", at: close) else { return nil }
      return (line.end(from: close + 2) { $0.isSpaceOrTab }, 4)
    }
    let digits = line.end(from: start) { $0.isDigit }
    let signs = digits > start ? ".)" : "-*+"
    guard digits - start <= 9, let sign = line.at(digits), signs.utf8.contains(sign),
      line.at(digits + 1)?.isSpaceOrTab == true
    else { return nil }
    return (digits + 1, digits + 1 - start)
  }

  /// An empty line, and the beginning of the next.
  var gap: String { emptyLine + "\n" + prefix }

  /// A line end and an empty line, which has no spaces at its end.
  var emptyLine: String { "\n" + prefix.trimmedEnd }

  /// The text with this margin before each line but the first.
  func indented(_ text: String) -> String {
    guard !prefix.isEmpty else { return text }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix(1).joined()
      + lines.dropFirst().map { $0.isEmpty ? emptyLine : "\n" + prefix + $0 }.joined()
  }

  /// What keeps a block apart from the text before it, in which its margin stands already.
  func separator(of block: String, from text: [UInt8]) -> String {
    if isInText { return gap }
    guard !opensItem, let end = text.lastIndex(of: .newline) else { return "" }
    let start = (text[..<end].lastIndex(of: .newline) ?? -1) + 1
    let first = block.utf8.prefix { $0 != .newline }
    return Self.mayJoin(text[start..<end]) && Self.mayJoin(first) ? "\n" + prefix : ""
  }

  /// Whether a line may be read as part of the block beside it: empty ones, fences and formulas
  /// are not.
  static func mayJoin(_ line: some Collection<UInt8>) -> Bool {
    let words = line.drop { $0.isWhitespace || $0 == UInt8(ascii: ">") }
    let isFence = ["```", "~~~", ":::", "$$"].contains { words.starts(with: $0.utf8) }
    return !words.isEmpty && !isFence
  }
}
