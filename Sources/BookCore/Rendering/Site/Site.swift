// A site in the making: the book with its chapters, and what all its pages share.

/// Renders the pages of one form of the HTML report. The extensions have a file for each kind of
/// page.
struct Site: Sendable {
  let context: BookContext
  let chapters: [RenderedChapter]
  let links: SiteLinks
  let theme: Theme
  let typesetting: BookTypesetting
  /// The list of references; nil when the book cites nothing.
  let references: HTMLNode?
  /// The rules of the fonts that a single file holds.
  var inlineFontRules = ""

  var book: CheckedBook { context.book }

  var title: String { book.options.title }

  var findings: [Diagnostic] { book.diagnostics + chapters.flatMap(\.findings) }

  /// How many claims have each verdict.
  static func tally(_ claims: [CheckedClaim]) -> [Verdict: Int] {
    claims.reduce(into: [:]) { $0[$1.verdict, default: 0] += 1 }
  }

  /// A finding's place as the value of an `href`.
  func href(of finding: Diagnostic, from page: SitePage) -> String? {
    guard let chapter = chapters.first(where: { $0.chapter.source.path == finding.path }) else {
      return nil
    }
    let fragment = finding.range.flatMap { chapter.checked.anchor(ofLine: $0.start.line) }
    return links.href(from: page, to: chapter.page, fragment: fragment)
  }
}

extension CheckedChapter {
  /// The fragment of the page that is nearest to a line of the source.
  func anchor(ofLine line: Int) -> String? {
    if let claim = claims.first(where: { $0.range.start.line == line && $0.verdict != .holds }) {
      return claim.identifier
    }
    for block in chapter.blocks where block.extent.contains(line: line) {
      switch block {
      case .cell(let cell) where cells.indices.contains(cell.index) && cell.options.include:
        return cells[cell.index].anchor
      case .heading(let heading): return heading.identifier
      default: return "line-\(block.range.start.line)"
      }
    }
    return nil
  }
}

extension Block {
  /// The lines of the block; for a cell with those of the output that is pinned under it.
  var extent: SourceRange {
    if case .cell(let cell) = self, let pinned = cell.pinned {
      return SourceRange(cell.range.start, pinned.range.end)
    }
    return range
  }
}

extension SourceRange {
  /// Whether a line is part of the range; the range ends before `end`.
  func contains(line: Int) -> Bool {
    let last = end.column > 1 || end.line == start.line ? end.line : end.line - 1
    return (start.line...max(last, start.line)).contains(line)
  }
}
