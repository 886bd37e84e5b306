// Pipe tables: a paragraph whose second line is a row of dashes.

/// A table as found in a paragraph: its cells are texts of their own.
struct TableLayout: Sendable {
  var alignments: [Block.PipeTable.Alignment?]
  /// The first row is the header.
  var rows: [[MappedText]]
  /// A last line `: Caption`, without its colon.
  var caption: MappedText?
  /// Rows with more cells than the header: the stretches of the file that belong nowhere.
  var surplus: [Range<Int>] = []
  var origin: Range<Int>
  /// The place of the first cell among the cells of all tables.
  var firstCell = 0

  /// The cells in the order in which they are read, the caption last.
  var cells: [MappedText] { rows.flatMap { $0 } + (caption.map { [$0] } ?? []) }

  /// Takes the characters of the cells from another form of the text.
  mutating func read(from source: MappedText) {
    rows = rows.map { row in row.map { $0.reread(from: source) } }
    caption = caption?.reread(from: source)
  }
}

enum TableSyntax {
  /// The table that a paragraph is, if it is one.
  static func table(in text: MappedText) -> TableLayout? {
    let bytes = text.bytes
    guard let firstEnd = bytes.firstIndex(of: .newline) else { return nil }
    let secondEnd = bytes.end(from: firstEnd + 1) { $0 != .newline }
    guard let alignments = alignments(bytes[firstEnd + 1..<secondEnd]) else { return nil }
    let header = cells(text, in: 0..<firstEnd)
    guard header.count == alignments.count else { return nil }
    var layout = TableLayout(
      alignments: alignments, rows: [header],
      origin: text.origin(of: 0)..<text.endOrigin(of: bytes.count))
    var start = secondEnd + 1
    while start < bytes.count {
      let end = bytes.end(from: start) { $0 != .newline }
      if end == bytes.count, isCaption(bytes, at: start) {
        layout.caption = cell(text, start + 2..<end, code: [])
      } else {
        layout.add(cells(text, in: start..<end))
      }
      start = end + 1
    }
    return layout
  }

  /// The line of a table's header when other lines of a paragraph stand before it.
  static func laterHeader(of paragraph: MarkupNode, _ lines: LineTable) -> Int? {
    let (first, last) = (paragraph.line - 1, min(paragraph.endLine, lines.starts.count) - 1)
    guard last >= first + 2 else { return nil }
    for line in first + 2...last {
      guard let alignments = alignments(lines.unmarked(line)) else { continue }
      let header = lines.unmarkedStart(of: line - 1)..<lines.end(of: line - 1)
      let isTable = cells(lines.text, in: header).count == alignments.count
      return isTable && alignmentsOfSecondLine(first, lines) == nil ? line - 1 : nil
    }
    return nil
  }

  private static func alignmentsOfSecondLine(
    _ first: Int, _ lines: LineTable
  ) -> [Block.PipeTable.Alignment?]? {
    alignments(lines.unmarked(first + 1))
  }

  /// A table's rows and caption as lines of text.
  static func rows(of text: MappedText) -> [(text: MappedText, role: ExtensionScanner.Role)] {
    let bytes = text.bytes
    var result: [(MappedText, ExtensionScanner.Role)] = []
    var start = 0
    while start < bytes.count {
      let end = bytes.end(from: start) { $0 != .newline }
      let isLast = end == bytes.count && !result.isEmpty && isCaption(bytes, at: start)
      result.append((text.slice(start..<end), isLast ? .caption : .text))
      start = end + 1
    }
    return result
  }

  /// Whether a table's caption stands here.
  static func isCaption(_ bytes: [UInt8], at start: Int) -> Bool { bytes.has(": ", at: start) }

  /// The alignments of a row such as `|:--|--:|`; nil if it is none.
  static func alignments(_ line: ArraySlice<UInt8>) -> [Block.PipeTable.Alignment?]? {
    guard line.contains(.pipe), line.contains(UInt8(ascii: "-")),
      line.allSatisfy({ $0.isSpaceOrTab || "|:-".utf8.contains($0) })
    else { return nil }
    var cells = line.split(separator: .pipe, omittingEmptySubsequences: false)
      .map { $0.filter { !$0.isSpaceOrTab } }
    if cells.first?.isEmpty == true { cells.removeFirst() }
    if cells.last?.isEmpty == true { cells.removeLast() }
    let colon = UInt8(ascii: ":")
    var result: [Block.PipeTable.Alignment?] = []
    for cell in cells {
      let dashes = cell.drop { $0 == colon }.prefix { $0 == UInt8(ascii: "-") }
      let (left, right) = (cell.first == colon, cell.last == colon)
      guard !dashes.isEmpty, dashes.count + (left ? 1 : 0) + (right ? 1 : 0) == cell.count else {
        return nil
      }
      result.append(left && right ? .center : left ? .left : right ? .right : nil)
    }
    return result.isEmpty ? nil : result
  }

  /// The cells of a row: split at pipes that are not escaped and not in code or a formula.
  static func cells(_ text: MappedText, in row: Range<Int>) -> [MappedText] {
    let line = text.slice(row)
    var scanner = ExtensionScanner(line, plain: line.bytes)
    scanner.scan()
    let whole = (scanner.code + scanner.found.filter(\.isWhole).map(\.range))
      .sorted { $0.lowerBound < $1.lowerBound }
    var end = line.bytes.count
    while end > 0, line.bytes[end - 1].isWhitespace { end -= 1 }
    return split(line, end: end, outside: whole, code: scanner.code)
  }

  private static func split(
    _ line: MappedText, end: Int, outside whole: [Range<Int>], code: [Range<Int>]
  ) -> [MappedText] {
    var marks = pipes(line.bytes, outside: whole)
    var start = line.bytes.end(from: 0) { $0.isWhitespace }
    if marks.first == start {
      marks.removeFirst()
      start += 1
    }
    if marks.last != end - 1 { marks.append(end) }
    var cells: [MappedText] = []
    var code = code[...]
    for mark in marks {
      let inside = code.prefix { $0.upperBound <= mark }
      code = code.dropFirst(inside.count)
      cells.append(cell(line, start..<max(start, mark), code: inside))
      start = mark + 1
    }
    return cells
  }

  private static func pipes(_ bytes: [UInt8], outside whole: [Range<Int>]) -> [Int] {
    var result: [Int] = []
    var next = whole[...]
    var offset = 0
    while offset < bytes.count {
      if let range = next.first, offset >= range.lowerBound {
        offset = max(offset, range.upperBound)
        next = next.dropFirst()
      } else if bytes[offset] == .backslash {
        offset += 2
      } else {
        if bytes[offset] == .pipe { result.append(offset) }
        offset += 1
      }
    }
    return result
  }

  /// A cell's text without white space around it; in code, `\|` stands for a pipe.
  private static func cell(
    _ line: MappedText, _ range: Range<Int>, code: ArraySlice<Range<Int>>
  ) -> MappedText {
    let bytes = line.bytes
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    var result = MappedText()
    for span in code {
      for offset in span where bytes.has("\\|", at: offset) {
        result.append(start..<offset, of: line)
        start = offset + 1
      }
    }
    result.append(start..<end, of: line)
    return result
  }
}

extension TableLayout {
  /// Adds a row, filled up or cut to the header's number of cells.
  fileprivate mutating func add(_ cells: [MappedText]) {
    let width = alignments.count
    for cell in cells.dropFirst(width) where !cell.bytes.isEmpty {
      surplus.append(cell.origin(of: 0)..<cell.endOrigin(of: cell.bytes.count))
    }
    rows.append(
      Array(cells.prefix(width))
        + Array(repeating: MappedText(), count: max(0, width - cells.count)))
  }
}

extension ExtensionScanner.Found {
  /// Whether a pipe in it belongs to it.
  fileprivate var isWhole: Bool {
    if case .strike = kind { false } else { true }
  }
}
