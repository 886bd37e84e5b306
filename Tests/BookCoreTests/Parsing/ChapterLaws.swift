// What holds for the parse of any text whatever.

@testable import BookCore

/// Checks a parsed chapter against its text.
struct ChapterLaws {
  let text: String
  let chapter: Chapter
  private let source: SourceText
  private(set) var violations: [String] = []

  init(_ text: String) {
    self.text = text
    chapter = ChapterParser.parse(ChapterSource(path: "a.md", text: text))
    source = SourceText(text)
    checkCells()
    for block in chapter.blocks { check(block, in: nil) }
    for footnote in chapter.footnotes {
      for block in footnote.blocks { check(block, in: footnote.range) }
    }
    for diagnostic in chapter.diagnostics {
      diagnostic.range.map { check($0, "diagnostic \(diagnostic.summary)") }
      if diagnostic.summary.contains("could not be located") {
        violations.append(diagnostic.summary)
      }
    }
  }

  private mutating func checkCells() {
    if chapter.cells.map(\.index) != Array(chapter.cells.indices) {
      violations.append("indexes \(chapter.cells.map(\.index))")
    }
    for cell in chapter.cells {
      check(cell.range, "cell")
      switch cell.kind {
      case .block: checkLines(of: cell)
      case .value, .claim: checkStart(of: cell)
      }
    }
  }

  /// Every line of a block's code stands where the cell says.
  private mutating func checkLines(of cell: Cell) {
    let lines = cell.code.split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count == cell.columns.count || cell.columns.isEmpty && cell.code.isEmpty else {
      violations.append("\(cell.columns.count) columns for \(lines.count) lines")
      return
    }
    // With lone carriage returns, a line of code is not a line of the file.
    if text.utf8.contains(0x0D) || text.utf8.contains(0) { return }
    for (index, line) in lines.enumerated() where index < cell.columns.count {
      let place = SourcePosition(line: cell.codeStart.line + index, column: cell.columns[index])
      let start = source.offset(of: place)
      let found = source.bytes[start..<min(start + line.utf8.count, source.bytes.count)]
      if Array(line.utf8) != Array(found) { violations.append("code \(line) is not at \(place)") }
    }
  }

  /// The first character of an expression stands at its place, unless it is encoded.
  private mutating func checkStart(of cell: Cell) {
    guard let first = cell.code.utf8.first else { return }
    let found = source.bytes.at(source.offset(of: cell.codeStart)) ?? 0
    if found != first, !"&\\%".utf8.contains(found), found >= 0x20 {
      violations.append("expression \(cell.code) is not at \(cell.codeStart)")
    }
  }

  private mutating func check(_ range: SourceRange, _ what: String, in outer: SourceRange? = nil) {
    let end = source.position(at: source.bytes.count)
    let isOrdered = range.start <= range.end && range.end <= end
    let isInside = outer.map { $0.start <= range.start && range.end <= $0.end } ?? true
    let isReal = [range.start, range.end].allSatisfy { place in
      source.position(at: source.offset(of: place)) == place
    }
    if !(isOrdered && isInside && isReal) { violations.append("\(what) at \(range)") }
  }

  private mutating func check(_ block: Block, in outer: SourceRange?) {
    check(block.range, "block", in: outer)
    switch block {
    case .quote(let blocks, let range), .alert(_, let blocks, let range):
      for block in blocks { check(block, in: range) }
    case .list(let list):
      for item in list.items {
        check(item.range, "item", in: list.range)
        for block in item.blocks { check(block, in: item.range) }
      }
    case .container(let container):
      for block in container.blocks { check(block, in: container.range) }
    case .paragraph(let content, _): checkInlines(content)
    case .heading(let heading): checkInlines(heading.content)
    case .math(let math): check(tex: math.tex, at: math.texStart)
    case .table(let table):
      for row in [table.header] + table.rows {
        for cell in row { checkInlines(cell) }
      }
      checkInlines(table.caption)
    default: break
    }
  }

  private mutating func checkInlines(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .emphasis(let inner), .strong(let inner), .strikethrough(let inner):
        checkInlines(inner)
      case .link(let link):
        check(link.range, "link")
        checkInlines(link.content)
      case .math(let math):
        check(math.range, "formula")
        check(tex: math.tex, at: math.texStart)
      case .reference(let reference):
        check(reference.range, "reference")
        if !source.text(in: reference.range).contains(reference.label) {
          violations.append("reference \(reference.label) is not at \(reference.range)")
        }
      case .footnote(let name, let range):
        check(range, "footnote")
        if source.text(in: range) != "[^\(name)]" { violations.append("footnote at \(range)") }
      default: break
      }
    }
  }

  /// The first character of a formula stands at its place.
  private mutating func check(tex: String, at place: SourcePosition) {
    let found = source.bytes.at(source.offset(of: place)) ?? 0
    if let first = tex.utf8.first, found != first, found != 0, found != 0x0D {
      violations.append("formula \(tex) is not at \(place)")
    }
  }
}
