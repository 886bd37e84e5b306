// Replacing pieces of a text in place: everything else stays byte for byte.

/// A text with replacements.
struct SourceEdits {
  private let source: SourceText
  private var edits: [(range: Range<Int>, text: String)] = []

  init(_ source: SourceText) { self.source = source }

  /// Replaces a piece. Further lines of the replacement are indented and quoted as the piece is.
  mutating func replace(_ range: SourceRange, by text: String, isBlock: Bool = false) {
    var start = source.offset(of: range.start)
    var end = max(start, source.offset(of: range.end))
    let before = source.line(range.start.line).utf8.prefix(range.start.column - 1)
    // A block that becomes nothing takes its indentation and the empty line after it along.
    if isBlock, text.isEmpty, before.allSatisfy({ $0 == 32 }) {
      let lineEnds = source.bytes[end...].prefix(2).prefix { $0 == 10 }.count
      start -= before.count
      if lineEnds == 2 || end + lineEnds == source.bytes.count { end += lineEnds }
    }
    edits.append((start..<end, isBlock ? inside(range.start, text) : text))
  }

  /// Replaces a piece that stands for several things, each given by a call of its own: after the
  /// first they are separated by commas.
  mutating func list(_ range: SourceRange, _ text: String) {
    let start = source.offset(of: range.start)
    if let last = edits.last, last.range == start..<max(start, source.offset(of: range.end)) {
      edits[edits.count - 1].text += ", " + text
    } else {
      replace(range, by: text)
    }
  }

  /// The text with all replacements made; of two that overlap the first and outer one counts.
  func applied() -> String {
    let ordered = edits.sorted {
      ($0.range.lowerBound, -$0.range.upperBound) < ($1.range.lowerBound, -$1.range.upperBound)
    }
    var bytes: [UInt8] = []
    var place = 0
    for edit in ordered where edit.range.lowerBound >= place {
      bytes += source.bytes[place..<edit.range.lowerBound]
      bytes += edit.text.utf8
      place = edit.range.upperBound
    }
    bytes += source.bytes[place...]
    return String(decoding: bytes, as: UTF8.self)
  }

  private func inside(_ start: SourcePosition, _ text: String) -> String {
    let before = source.line(start.line).utf8.prefix(start.column - 1)
    let prefix = String(decoding: before, as: UTF8.self).map { character in
      character == ">" || character.isWhitespace ? character : " "
    }
    guard !prefix.isEmpty else { return text }
    let bare = String(prefix.reversed().drop(while: \.isWhitespace).reversed())
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.prefix(1).joined()
      + lines.dropFirst().map { "\n" + ($0.isEmpty ? bare : String(prefix) + $0) }.joined()
  }
}
