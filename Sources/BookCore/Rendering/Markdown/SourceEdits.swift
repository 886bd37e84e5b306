// Replacing pieces of a text in place: everything else stays byte for byte.

/// A text with replacements.
struct SourceEdits {
  /// A piece of the source and what stands in its place.
  private struct Edit {
    var range: Range<Int>
    var text: String
    /// What stands before the piece on its line, where it becomes a block.
    var margin: BlockMargin?

    var order: (Int, Int, Int) {
      (range.lowerBound, range.isEmpty ? 0 : 1, -range.upperBound)
    }
  }

  private let source: SourceText
  private var edits: [Edit] = []

  init(_ source: SourceText) { self.source = source }

  /// Replaces a piece of running text.
  mutating func replace(_ range: SourceRange, by text: String) {
    edits.append(Edit(range: offsets(of: range), text: text))
  }

  /// Replaces a piece that stands for several things, each given by a call of its own: after the
  /// first they are separated by commas.
  mutating func list(_ range: SourceRange, _ text: String) {
    if let last = edits.last, last.range == offsets(of: range) {
      edits[edits.count - 1].text += ", " + text
    } else {
      replace(range, by: text)
    }
  }

  /// Replaces a block by others. Their lines are indented and quoted as the block is, and text beside
  /// them stays apart from them.
  mutating func replaceBlock(_ range: SourceRange, by text: String) {
    guard !text.isEmpty else { return removeBlock(range) }
    let margin = margin(before: range.start)
    var place = offsets(of: range)
    let lineEnd = source.bytes.end(from: place.upperBound) { $0 != .newline }
    let next = source.bytes.end(from: place.upperBound) { $0.isSpaceOrTab }
    var text = margin.indented(text)
    if next < lineEnd {
      place = place.lowerBound..<next
      text += margin.gap
    } else if BlockMargin.mayJoin(text.lastLine), BlockMargin.mayJoin(line(after: lineEnd)) {
      text += margin.emptyLine
    }
    edits.append(Edit(range: place, text: text, margin: margin))
  }

  /// Puts a block before another.
  mutating func insertBlock(_ text: String, before position: SourcePosition) {
    let margin = margin(before: position)
    let place = source.offset(of: position)
    edits.append(
      Edit(
        range: place..<place, text: margin.indented(text) + margin.gap, margin: margin))
  }

  /// Takes a block's indentation and the empty line after it along.
  private mutating func removeBlock(_ range: SourceRange) {
    var place = offsets(of: range)
    let before = source.line(range.start.line).utf8.prefix(range.start.column - 1)
    if before.allSatisfy({ $0 == 32 }) {
      let end = place.upperBound
      let lineEnds = source.bytes[end...].prefix(2).prefix { $0 == .newline }.count
      let isLast = lineEnds == 2 || end + lineEnds == source.bytes.count
      place = place.lowerBound - before.count..<(isLast ? end + lineEnds : end)
    }
    edits.append(Edit(range: place, text: ""))
  }

  /// The text from a place on with all replacements made; of two that overlap the first and outer one
  /// counts, and what is put before a piece comes before what replaces it.
  func applied(from start: SourcePosition = SourcePosition(line: 1, column: 1)) -> String {
    let ordered = edits.sorted { $0.order < $1.order }
    var bytes: [UInt8] = []
    var place = source.offset(of: start)
    for edit in ordered where edit.range.lowerBound >= place {
      bytes += source.bytes[place..<edit.range.lowerBound]
      if let separator = edit.margin?.separator(of: edit.text, from: bytes), !separator.isEmpty {
        bytes.removeLast(bytes.reversed().prefix(while: \.isSpaceOrTab).count)
        bytes += separator.utf8
      }
      bytes += edit.text.utf8
      place = edit.range.upperBound
    }
    bytes += source.bytes[place...]
    return String(decoding: bytes, as: UTF8.self)
  }

  private func offsets(of range: SourceRange) -> Range<Int> {
    let start = source.offset(of: range.start)
    return start..<max(start, source.offset(of: range.end))
  }

  private func margin(before position: SourcePosition) -> BlockMargin {
    BlockMargin(Array(source.line(position.line).utf8.prefix(position.column - 1)))
  }

  private func line(after end: Int) -> ArraySlice<UInt8> {
    source.bytes.dropFirst(end + 1).prefix { $0 != .newline }
  }
}

extension String {
  fileprivate var lastLine: Substring.UTF8View {
    utf8[(utf8.lastIndex(of: .newline).map(utf8.index(after:)) ?? startIndex)...]
  }
}
