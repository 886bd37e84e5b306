// How many equations are proved by a claim, and how many numerals in prose are checked.

extension Coverage {
  /// Counts display equations (proved when a claim that holds names their label) and the numerals
  /// of running text (covered when they are values or checked numbers).
  static func count(
    _ chapter: Chapter, claims: [CheckedClaim], cells: [CheckedCell]
  ) -> Coverage {
    let proved = Set(claims.filter { $0.verdict == .holds }.flatMap(\.proves))
    var coverage = Coverage()
    var walker = ChapterWalker()
    walker.onBlock = { block in
      guard case .math(let math) = block else { return }
      coverage.equations.append(
        Item(
          text: math.label ?? math.tex, isCovered: math.label.map(proved.contains) ?? false,
          range: math.range))
    }
    walker.onInline = { inline in
      guard case .cell(let cell, _) = inline else { return }
      coverage.numerals.append(
        Item(
          text: cell.written ?? cell.code, isCovered: isCovered(cells[cell.index]),
          range: cell.range))
    }
    walker.walk(chapter)
    coverage.numerals += bareNumerals(chapter)
    return coverage
  }

  private static func isCovered(_ cell: CheckedCell) -> Bool {
    guard cell.outcome == .done else { return false }
    return cell.outputs.allSatisfy { output in
      if case .claim(let claim) = output { claim.verdict == .holds } else { true }
    }
  }

  /// Numerals of paragraphs, headings and tables that state a result and that nothing checks.
  private static func bareNumerals(_ chapter: Chapter) -> [Item] {
    var items: [Item] = []
    var walker = ChapterWalker()
    walker.onBlock = { block in
      for (content, range) in statements(of: block) {
        let text = content.uncheckedText
        items += NumeralScanner.numerals(in: text).filter {
          // The number of a section, which its author counts by hand.
          !(block.isHeading && $0.lowerBound == text.startIndex)
        }.map {
          Item(text: String(text[$0]), isCovered: false, range: range)
        }
      }
    }
    walker.walk(chapter)
    return items
  }

  /// The texts of a block that can state something. The captions of figures name what is stated
  /// elsewhere: a claim could not stand in one.
  private static func statements(of block: Block) -> [(content: [Inline], range: SourceRange)] {
    switch block {
    case .paragraph(let content, let range): [(content, range)]
    case .heading(let heading): [(heading.content, heading.range)]
    case .table(let table):
      (table.header + table.rows.flatMap { $0 } + [table.caption]).map { ($0, table.range) }
    default: []
    }
  }
}

extension Block {
  fileprivate var isHeading: Bool { if case .heading = self { true } else { false } }
}

extension Cell {
  /// The number that a checked number states.
  var written: String? { if case .claim(let written) = kind { written } else { nil } }
}

extension [Inline] {
  /// The text with what is checked, computed or code left out: a mark stands for it, so that the words
  /// around keep apart.
  fileprivate var uncheckedText: String {
    map { inline in
      switch inline {
      case .text(let text): text
      case .softBreak, .lineBreak: " "
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.uncheckedText
      case .link(let link): link.content.uncheckedText
      case .code, .image, .html, .math, .reference, .citation, .footnote, .cell: "\u{FFFC}"
      }
    }.joined()
  }
}
