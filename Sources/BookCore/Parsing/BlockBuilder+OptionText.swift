// Captions and names that are values of options: text like that of the chapter around them.

extension BlockBuilder {
  /// The nodes of a text that stands in an option or an attribute.
  ///
  /// - Parameter place: where the option stands.
  mutating func optionText(_ text: String, at place: SourceRange) -> [Inline] {
    let words = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let start = places.start(of: words, in: place)
    // The text stays where it is in the file, behind a word that takes the room before it: then
    // places come out right, and nothing in it can begin a block.
    let lead = String(repeating: "x", count: max(start.column - 2, 1)) + " "
    let file = SourceText(String(repeating: "\n", count: start.line - 1) + lead + words)
    let own = Places(path: places.path, source: file)
    var builder = BlockBuilder(
      work: WorkingText(MappedText(chapter: file.bytes, from: 0)), places: own,
      cellDefaults: cellDefaults)
    let content = builder.document().flatMap(\.running).dropping(lead)
    diagnostics += builder.diagnostics + ChapterParser.unclosedMath(builder.work, own)
    footnoteMentions += builder.footnoteMentions
    guard content.hasCell else { return content }
    report(
      .badClaim, SourceRange(start, max(start, place.end)),
      "A value or claim in an option, which is not computed",
      fix: "Put it in the text")
    return [.text(text)]
  }
}

extension Places {
  /// Where a text stands in a part of the file; where the part begins if it is not there word for
  /// word.
  fileprivate func start(of text: String, in part: SourceRange) -> SourcePosition {
    let first = source.offset(of: part.start)
    let word = Array(text.utf8)
    let last = source.offset(of: part.end) - word.count
    guard !word.isEmpty, last >= first else { return part.start }
    let offset = (first...last).first { source.bytes[$0...].starts(with: word) }
    return offset.map(position) ?? part.start
  }
}

extension Block {
  /// The block as running text.
  fileprivate var running: [Inline] {
    switch self {
    case .paragraph(let content, _): content
    case .math(let math):
      [.math(.init(tex: math.tex, texStart: math.texStart, range: math.range))]
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
