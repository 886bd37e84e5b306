// The lines that git puts around two versions of a text. Markdown takes them for text and headings, so
// that both versions would be published.

/// The merge conflicts that were left in a chapter.
struct ConflictMarkers {
  private let path: String
  private let source: SourceText
  /// The lines in which the marks mean something else: code in other languages, and text literals.
  private let excluded: Set<Int>

  /// The conflicts of a parsed chapter, each an error at its first mark, with the places of the others.
  /// A mark alone may be text: a quotation may be nested seven deep.
  static func diagnostics(_ chapter: Chapter, _ source: SourceText) -> [Diagnostic] {
    guard source.bytes.holds("<<<<<<<") || source.bytes.holds(">>>>>>>") else { return [] }
    return ConflictMarkers(chapter, source).diagnostics()
  }

  private init(_ chapter: Chapter, _ source: SourceText) {
    path = chapter.source.path
    self.source = source
    var ranges = chapter.cells.compactMap(\.pinned?.range)
    var walker = ChapterWalker()
    walker.onBlock = { block in
      switch block {
      case .code(let code): ranges.append(code.range)
      case .html(_, let range): ranges.append(range)
      default: break
      }
    }
    walker.walk(chapter)
    let quoted = chapter.cells.flatMap { Self.linesInLiterals($0) }
    excluded = ranges.reduce(into: Set(quoted)) { $0.formUnion($1.start.line...$1.end.line) }
  }

  /// The chapter's lines of a block that begin inside a comment or a text literal.
  private static func linesInLiterals(_ cell: Cell) -> [Int] {
    let bytes = Array(cell.code.utf8)
    guard bytes.holds("\"\"\"") else { return [] }
    let isCode = SwiftCodeScanner(bytes).isCode
    let ends = bytes.indices.filter { bytes[$0] == .newline }
    return ends.enumerated().filter { !isCode[$0.element] }.map {
      cell.codeStart.line + $0.offset + 1
    }
  }

  private enum Mark {
    case start, middle, end

    var words: String {
      switch self {
      case .start, .middle: "the other version begins here"
      case .end: "the conflict ends here"
      }
    }
  }

  private func diagnostics() -> [Diagnostic] {
    var found: [Diagnostic] = []
    var open: Diagnostic?
    for line in 1...source.lineCount where !excluded.contains(line) {
      guard let mark = mark(source.line(line)), open != nil || mark != .end else { continue }
      guard var conflict = open, mark != .start else {
        open = finding(range(line))
        continue
      }
      conflict.notes.append(.init(path: path, range: range(line), text: mark.words))
      if mark == .end { found.append(conflict) }
      open = mark == .end ? nil : conflict
    }
    return found
  }

  /// What a line marks: seven signs in its first columns, alone or before a blank.
  private func mark(_ line: String) -> Mark? {
    let sign = line.utf8.prefix(7)
    let next = line.utf8.dropFirst(7).first ?? 0x20
    guard sign.count == 7, let first = sign.first, sign.allSatisfy({ $0 == first }),
      next.isWhitespace
    else { return nil }
    switch first {
    case UInt8(ascii: "<"): return .start
    case UInt8(ascii: "="): return .middle
    case UInt8(ascii: ">"): return .end
    default: return nil
    }
  }

  private func range(_ line: Int) -> SourceRange {
    SourceRange(
      SourcePosition(line: line, column: 1),
      SourcePosition(line: line, column: source.line(line).utf8.count + 1))
  }

  private func finding(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .conflictMarker, path: path, range: range, "Merge conflict that was left in the text",
      fix: "Keep one of the versions, and remove the lines that git put around them")
  }
}
