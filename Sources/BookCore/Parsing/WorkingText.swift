// A chapter's text made ready for the CommonMark parser: extension syntax is found and hidden,
// table cells become texts of their own. Places survive all of it.

/// The text that the CommonMark parser reads, and what was found in it before.
struct WorkingText {
  /// The text as written, but with footnote definitions as list items.
  private(set) var plain: MappedText
  /// The same with extension syntax hidden.
  private(set) var hidden: MappedText
  /// What the parser reads: a heading for each table cell, then `hidden`.
  private(set) var complete: MappedText
  /// The tree of `complete`; until that is made, the blocks of `hidden`.
  private(set) var tree: MarkupTree
  /// Definitions by the offset in the file of their `[`.
  private(set) var footnotes: [Int: FootnoteSyntax.Definition] = [:]
  /// Container fences by the offset in the file of their first colon.
  private(set) var fences: [Int: ContainerFence] = [:]
  /// Extension syntax inside lines of text, in the order of the file.
  private(set) var tokens: [ExtensionToken] = []
  /// Tables by the offset in the file where their paragraph starts.
  private(set) var tables: [Int: TableLayout] = [:]
  private(set) var cellCount = 0
  /// Where in the file a `$$` stands that nothing closes.
  private(set) var unclosedMath: [Int] = []
  /// Where in the file a `$` stands that begins a formula, and that nothing closes.
  private(set) var openFormulas: [Int] = []
  private(set) var strayLabels: [StrayLabel] = []
  private(set) var strayTeX: [StrayTeX] = []
  private var linkLabels = LinkLabels()
  /// Offsets of fences and formulas that turned out to be code.
  private var excluded: Set<Int> = []

  /// How often structure is looked for again where a guess about it proved wrong.
  private static let roundLimit = 5

  init(_ text: MappedText) {
    plain = text
    hidden = text
    complete = text
    tree = CommonMarkReader.read(text.bytes, .blocks)
    findFootnotes()
    separateTables()
    for _ in 0..<Self.roundLimit {
      let formulas = hideStructure()
      findTokens()
      let missed = formulas.subtracting(tokens.map(\.start))
      if missed.isEmpty { break }
      excluded.formUnion(missed)
    }
    complete = hidden
    addCells()
    tree = CommonMarkReader.read(complete.bytes)
  }

  private func codeLines() -> CodeLines {
    CodeLines(tree: tree, lineCount: LineTable(hidden).starts.count)
  }

  private mutating func replace(_ text: MappedText) {
    plain = text
    hidden = text
    tree = CommonMarkReader.read(text.bytes, .blocks)
  }

  private mutating func findFootnotes() {
    guard let found = FootnoteSyntax.rewrite(plain, code: codeLines(), tree: tree) else { return }
    footnotes = found.definitions
    replace(found.text)
  }

  /// A table may follow a paragraph without a blank line: it gets one.
  private mutating func separateTables() {
    let lines = LineTable(plain)
    var result = MappedText()
    var done = 0
    for index in tree.nodes.indices where tree[index].kind == .paragraph {
      guard let header = TableSyntax.laterHeader(of: tree[index], lines) else { continue }
      let start = lines.starts[header]
      // A blank line in a quote has the quote's marks.
      let marks = plain.bytes[start..<lines.unmarkedStart(of: header)].filter {
        $0 == UInt8(ascii: ">")
      }
      result.append(done..<start, of: plain)
      result.append(marks + [.newline], at: plain.origin(of: start))
      done = start
    }
    guard done > 0 else { return }
    result.append(done..<plain.bytes.count, of: plain)
    replace(result)
  }
}

// MARK: Structure

extension WorkingText {
  /// Hides the fences of containers and the insides of displayed formulas; gives back where the
  /// formulas begin. What is code depends on what is hidden, so this goes on until both agree.
  private mutating func hideStructure() -> Set<Int> {
    let lines = LineTable(plain)
    for _ in 0..<Self.roundLimit {
      let code = codeLines()
      var next = plain
      fences = [:]
      for line in lines.starts.indices where !code.contains(line) {
        guard let (fence, place) = ContainerFence.scan(lines, line: line),
          !excluded.contains(fence.origin.lowerBound)
        else { continue }
        fences[fence.origin.lowerBound] = fence
        for offset in place { next.replaceByte(at: offset, with: UInt8(ascii: "*")) }
      }
      let formulas = DisplayMathSyntax.hidden(lines, code: code, except: excluded)
      for formula in formulas { next.hide(formula.inside) }
      let isStable = next.bytes == hidden.bytes
      if !isStable {
        hidden = next
        tree = CommonMarkReader.read(hidden.bytes, .blocks)
      }
      let misplaced = misplacedFences()
      if isStable, misplaced.isEmpty { return Set(formulas.map(\.start)) }
      excluded.formUnion(misplaced)
    }
    return giveUpStructure()
  }

  /// Fences that the parser did not take for breaks between blocks.
  private func misplacedFences() -> [Int] {
    guard !fences.isEmpty else { return [] }
    let lines = LineTable(hidden)
    let breaks = tree.nodes.filter { $0.kind == .thematicBreak }
      .map { hidden.origin(of: lines.offset(of: $0)) }
    return Array(Set(fences.keys).subtracting(breaks))
  }

  /// Hides nothing: the text contradicts itself, and is taken as plain CommonMark.
  private mutating func giveUpStructure() -> Set<Int> {
    fences = [:]
    hidden = plain
    tree = CommonMarkReader.read(hidden.bytes, .blocks)
    return []
  }
}

// MARK: Inside lines of text

extension WorkingText {
  private mutating func findTokens() {
    tokens = []
    tables = [:]
    unclosedMath = []
    openFormulas = []
    strayLabels = []
    strayTeX = []
    linkLabels = LinkLabels(LineTable(plain), code: codeLines())
    let leaves = LeafWalk.leaves(of: tree, lines: LineTable(hidden))
    for leaf in leaves {
      if tree[leaf.node].kind == .paragraph, let table = TableSyntax.table(in: leaf.text.text) {
        tables[table.origin.lowerBound] = table
        for row in TableSyntax.rows(of: leaf.text.text) { scan(row.text, role: row.role) }
      } else {
        scan(leaf.text.text, role: role(of: leaf))
      }
    }
    tokens.sort { $0.start < $1.start }
    for token in tokens { hidden.shield(token) }
  }

  private func role(of leaf: Leaf) -> ExtensionScanner.Role {
    if case .heading = tree[leaf.node].kind { return .heading }
    return TableSyntax.isCaption(leaf.text.bytes, at: 0) ? .caption : .text
  }

  private mutating func scan(_ text: MappedText, role: ExtensionScanner.Role) {
    guard ExtensionScanner.mayFindSomething(in: text.bytes) else { return }
    var scanner = ExtensionScanner(
      text, plain: text.bytes(in: plain), role: role, linkLabels: linkLabels)
    tokens += scanner.tokens()
    unclosedMath += scanner.unclosed
    openFormulas += OpenFormulas(scanner).places.map(text.origin)
    strayLabels += scanner.strayLabels
    strayTeX += StrayTeXFinder(scanner).found.map { kind, range in
      StrayTeX(
        kind: kind,
        origins: text.origin(of: range.lowerBound)..<text.endOrigin(of: range.upperBound))
    }
  }

  /// Puts a heading for each table cell before the text: cells are lines of text of their own, and
  /// see the chapter's link definitions.
  private mutating func addCells() {
    guard !tables.isEmpty else { return }
    var cells = MappedText()
    for start in tables.keys.sorted() {
      guard var table = tables[start] else { continue }
      table.firstCell = cellCount
      table.read(from: hidden)
      for cell in table.cells {
        let origin = cell.bytes.isEmpty ? start : cell.origin(of: 0)
        cells.append(Array("# ".utf8), at: origin)
        cells.append(0..<cell.bytes.count, of: cell)
        cells.append(Array(" #\n".utf8), at: origin)
      }
      cellCount += table.cells.count
      tables[start] = table
    }
    cells.append(0..<hidden.bytes.count, of: hidden)
    complete = cells
  }
}
