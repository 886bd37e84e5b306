// Captions and names that are values of options: text like that of the chapter around them.

extension BlockBuilder {
  /// The nodes of a text that stands in an option or an attribute.
  ///
  /// - Parameter place: where the option stands.
  mutating func optionText(_ text: String, at place: SourceRange) -> [Inline] {
    let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    // The text stays where it is in the file, behind a word that takes the room before it: then
    // places come out right, and nothing in it can begin a block.
    let lead = "x "
    let (option, own) = placed(words, in: place, behind: lead)
    let start = own.position(option.origin(of: lead.utf8.count))
    var builder = BlockBuilder(
      work: WorkingText(option), places: own, cellDefaults: cellDefaults)
    let content = builder.document().flatMap(\.running).dropping(lead)
    diagnostics += builder.diagnostics + ChapterParser.misplacedTeX(builder.work, own)
    footnoteMentions += builder.footnoteMentions
    guard content.hasCell else { return content }
    report(
      .badClaim, SourceRange(start, max(start, place.end)),
      "A value or claim in an option, which is not computed",
      fix: "Put it in the text")
    return [.text(text)]
  }

  /// A text of an option with its places in the file. One that is not there word for word, as with
  /// escapes in quotes, goes on from where the option begins.
  private func placed(
    _ words: String, in place: SourceRange, behind lead: String
  ) -> (text: MappedText, places: Places) {
    if let found = places.find(words, in: place), found.origin(of: 0) >= lead.utf8.count {
      var text = MappedText()
      text.append(Array(lead.utf8), at: found.origin(of: 0) - lead.utf8.count)
      text.append(0..<found.bytes.count, of: found)
      return (text, places)
    }
    let room = String(repeating: " ", count: max(place.start.column - 1 - lead.utf8.count, 0))
    let lines = String(repeating: "\n", count: place.start.line - 1) + room
    let file = SourceText(lines + lead + words)
    let text = MappedText(chapter: file.bytes, from: lines.utf8.count)
    return (text, Places(path: places.path, source: file))
  }
}

extension Places {
  /// A text as it stands in a part of the file, where a space of it may be the end of a line with the
  /// margin of the next; nil if it is not there word for word.
  fileprivate func find(_ text: String, in part: SourceRange) -> MappedText? {
    let words = Array(text.utf8)
    guard let first = words.first else { return nil }
    let range = source.offset(of: part.start)..<source.offset(of: part.end)
    for start in range where source.bytes[start] == first {
      if let found = match(words, from: start, to: range.upperBound) { return found }
    }
    return nil
  }

  private func match(_ words: [UInt8], from start: Int, to end: Int) -> MappedText? {
    var found = MappedText()
    var offset = start
    for (index, byte) in words.enumerated() {
      guard offset < end else { return nil }
      if source.bytes[offset] == byte, byte != 0x20 || !isLineEnd(after: offset) {
        found.append(words[index...index], at: offset)
        offset += 1
      } else if byte == 0x20, let next = lineStart(after: offset) {
        found.append(words[index...index], at: offset)
        offset = next
      } else {
        return nil
      }
    }
    return found
  }

  private func isLineEnd(after offset: Int) -> Bool {
    source.bytes.at(source.bytes.end(from: offset) { $0.isSpaceOrTab }) == .newline
  }

  /// Where the text of the next line of an option begins, if nothing but spaces is left of this one.
  private func lineStart(after offset: Int) -> Int? {
    guard isLineEnd(after: offset) else { return nil }
    let bytes = source.bytes
    let line = bytes.end(from: offset) { $0.isSpaceOrTab } + 1
    let mark = bytes.end(from: line) { $0.isSpaceOrTab || $0 == UInt8(ascii: ">") }
    let text = bytes.has("//|", at: mark) ? mark + 3 : line
    return bytes.end(from: text) { $0.isSpaceOrTab }
  }
}

extension Block {
  /// The block as running text.
  fileprivate var running: [Inline] {
    switch self {
    case .paragraph(let content, _): content
    case .math(let math):
      [
        .math(
          .init(tex: math.tex, texStart: math.texStart, columns: math.columns, range: math.range))
      ]
    default: []
    }
  }
}

extension [Inline] {
  fileprivate func dropping(_ lead: String) -> [Inline] {
    guard case .text(let text)? = first, text.hasPrefix(lead.dropLast()) else { return self }
    let rest = text.dropFirst(lead.count)
    return (rest.isEmpty ? [] : [.text(String(rest))]) + dropFirst()
  }
}
