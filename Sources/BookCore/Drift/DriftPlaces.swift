// From a line of a chapter's Markdown report back to the chapter: most lines stand in both, what lies
// between them came from the cells between.

/// A place in a chapter that a difference comes from.
struct DriftPlace: Equatable {
  /// The cell that it came from, where it came from one.
  var cell: Int?
  var position: SourcePosition
}

/// Finds the chapter's places of the lines of its report.
struct DriftPlaces {
  private let chapter: Chapter
  private let text: SourceText
  private let report: SourceText
  /// Lines that stand in both, rising in both.
  private let shared: [(report: Int, chapter: Int)]

  init(_ chapter: Chapter, report: String) {
    self.chapter = chapter
    text = SourceText(chapter.source.text)
    self.report = SourceText(report)
    shared = Self.shared(self.report, text)
  }

  private struct Line { let number: Int, text: String }

  private static func shared(_ a: SourceText, _ b: SourceText) -> [(report: Int, chapter: Int)] {
    var (a, b) = (telling(a), telling(b))
    let difference = b.map(\.text).difference(from: a.map(\.text))
    for change in difference.removals.reversed() {
      if case .remove(let offset, _, _) = change { a.remove(at: offset) }
    }
    for change in difference.insertions.reversed() {
      if case .insert(let offset, _, _) = change { b.remove(at: offset) }
    }
    return zip(a, b).map { ($0.number, $1.number) }
  }

  /// Blank lines and fences stand everywhere.
  private static func telling(_ text: SourceText) -> [Line] {
    (1...text.lineCount).map { Line(number: $0, text: text.line($0)) }
      .filter { !$0.text.trimmed.isEmpty && !$0.text.trimmed.hasPrefix("```") }
  }

  /// The place of a line of the report.
  func place(ofLine line: Int) -> DriftPlace {
    let index = shared.lastIndex { $0.report <= line }
    let before = index.map { shared[$0] } ?? (report: 0, chapter: 0)
    if before.report == line { return place(at: before.chapter) }
    let next = shared.indices.contains((index ?? -1) + 1) ? shared[(index ?? -1) + 1].chapter : nil
    let gap = before.chapter..<max(before.chapter + 1, next ?? text.lineCount + 1)
    if let found = prose(in: gap, like: report.line(line)) { return found }
    let cells = chapter.cells.filter { cell in
      cell.kind == .block && gap.overlaps(cell.range.start.line..<(cell.range.end.line + 1))
    }
    if let cell = cells.first {
      return DriftPlace(cell: cell.index, position: cell.range.start)
    }
    return place(at: max(1, before.chapter))
  }

  private func place(at line: Int) -> DriftPlace {
    let cell = chapter.cells.first {
      ($0.range.start.line...$0.range.end.line).contains(line)
    }
    return DriftPlace(cell: cell?.index, position: SourcePosition(line: line, column: 1))
  }

  /// A line with a value or a claim in it, which begins as the report's line does; or one that begins
  /// with it, and goes on as the report's line does.
  private func prose(in gap: Range<Int>, like reported: String) -> DriftPlace? {
    let cells = chapter.cells.filter { $0.kind != .block && gap.contains($0.range.start.line) }
    let found =
      cells.first { cell in
        let start = start(before: cell)
        return !start.isEmpty && reported.hasPrefix(start)
      }
      ?? cells.first { cell in
        let end = plainText(after: cell)
        return start(before: cell).isEmpty && !end.isEmpty && reported.contains(end)
      }
    return found.map { DriftPlace(cell: $0.index, position: $0.range.start) }
  }

  private func start(before cell: Cell) -> String {
    let line = text.line(cell.range.start.line).utf8
    return String(decoding: line.prefix(cell.range.start.column - 1), as: UTF8.self)
  }

  /// The text behind a cell up to what the report may write in another way.
  private func plainText(after cell: Cell) -> String {
    guard cell.range.end.line == cell.range.start.line else { return "" }
    let rest = text.line(cell.range.end.line).utf8.dropFirst(cell.range.end.column - 1)
    return String(decoding: rest.prefix { !"`[@$<\\".utf8.contains($0) }, as: UTF8.self).trimmed
  }
}

extension CheckedChapter {
  /// The place of a part of the chapter's results: `cells[3].outputs[0]`, `claims[2].left`.
  func place(ofResult path: Substring) -> DriftPlace? {
    guard let match = path.prefixMatch(of: /\.(cells|claims)\[(\d+)\]/), let index = Int(match.2)
    else { return nil }
    if match.1 == "claims" {
      guard claims.indices.contains(index) else { return nil }
      return DriftPlace(cell: claims[index].cell, position: claims[index].range.start)
    }
    guard cells.indices.contains(index) else { return nil }
    return DriftPlace(cell: index, position: cells[index].cell.range.start)
  }
}
