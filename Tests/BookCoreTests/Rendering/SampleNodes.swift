// Short ways to write chapters by hand, for tests of rendering.

import BookRecords

@testable import BookCore

/// The place of a line.
func at(_ line: Int, _ lines: Int = 1) -> SourceRange {
  SourceRange(
    SourcePosition(line: line, column: 1), SourcePosition(line: line + lines, column: 1))
}

/// A piece of a line.
func at(_ line: Int, _ columns: Range<Int>) -> SourceRange {
  SourceRange(
    SourcePosition(line: line, column: columns.lowerBound),
    SourcePosition(line: line, column: columns.upperBound))
}

func heading(_ level: Int, _ text: String, _ id: String, line: Int = 1) -> Block {
  .heading(.init(level: level, content: [.text(text)], identifier: id, range: at(line)))
}

func paragraph(_ inlines: Inline..., line: Int = 1) -> Block { .paragraph(inlines, at(line)) }

func math(_ tex: String) -> Inline {
  .math(.init(tex: tex, texStart: SourcePosition(line: 1, column: 2), range: at(1)))
}

func display(_ tex: String, label: String? = nil, line: Int = 1) -> Block {
  .math(
    .init(
      tex: tex, texStart: SourcePosition(line: line, column: 3), label: label, range: at(line)))
}

func shown(_ value: Double, _ text: String? = nil, tex: String? = nil) -> Shown {
  Shown(value: .number(value), text: text ?? "\(value)", tex: tex)
}

/// A chapter under construction: hands out the numbers of its cells.
struct ChapterBuilder {
  var chapter: Chapter
  var cells: [CheckedCell] = []
  var claims: [CheckedClaim] = []
  var coverage = Coverage()
  var diagnostics: [Diagnostic] = []
  private var claimCount = 0

  init(_ path: String, number: Int, text: String = "") {
    chapter = Chapter(source: ChapterSource(path: path, text: text))
    chapter.number = number
  }

  mutating func block(
    _ code: String, line: Int, options: (inout CellOptions) -> Void = { _ in },
    outcome: CellTranscript.Outcome = .done, outputs: [CheckedOutput] = [],
    expectedError: String? = nil
  ) -> Block {
    var cellOptions = CellOptions()
    options(&cellOptions)
    let cell = Cell(
      index: cells.count, kind: .block, code: code,
      codeStart: SourcePosition(line: line + 1, column: 1),
      range: at(line, code.split(separator: "\n").count + 2), options: cellOptions)
    add(cell, outcome, outputs, expectedError)
    return .cell(cell)
  }

  mutating func value(_ code: String, _ shown: Shown, line: Int = 1) -> Inline {
    let cell = Cell(
      index: cells.count, kind: .value, code: code,
      codeStart: SourcePosition(line: line, column: 1), range: at(line))
    add(cell, .done, [.value(shown)], nil)
    return .cell(cell, content: [])
  }

  mutating func checked(
    _ written: String, _ code: String, _ computed: Shown, verdict: Verdict = .holds, line: Int = 1
  ) -> Inline {
    let cell = Cell(
      index: cells.count, kind: .claim(written: written), code: code,
      codeStart: SourcePosition(line: line, column: 1), range: at(line))
    add(cell, .done, [], nil)
    var made = claim(
      written, code, .approximately, computed, nil, written: written, verdict: verdict,
      cell: cell.index, line: line)
    made.writtenDifference =
      WrittenValue(parsing: written)?.verdict(for: computed.value)
      .mismatch?.difference
    claims.append(made)
    return .cell(cell, content: [.text(written)])
  }

  /// A claim of the block that is made next.
  mutating func claim(
    _ statement: String, _ source: String, _ operation: ClaimRecord.Operation,
    _ left: Shown? = nil, _ right: Shown? = nil, written: String? = nil,
    tolerance: RecordedTolerance? = nil, residual: Double? = nil, verdict: Verdict = .holds,
    remarks: [String] = [], cases: Int? = nil, proves: [String] = [], cell: Int? = nil, line: Int
  ) -> CheckedClaim {
    claimCount += 1
    return CheckedClaim(
      identifier: "\(chapter.source.slug)-\(claimCount)", statement: statement, source: source,
      operation: operation, left: left, right: right, written: written, tolerance: tolerance,
      residual: residual, verdict: verdict, remarks: remarks, cases: cases, proves: proves,
      cell: cell ?? cells.count, range: at(line))
  }

  private mutating func add(
    _ cell: Cell, _ outcome: CellTranscript.Outcome, _ outputs: [CheckedOutput],
    _ expectedError: String?
  ) {
    chapter.cells.append(cell)
    cells.append(
      CheckedCell(cell: cell, outcome: outcome, outputs: outputs, expectedError: expectedError))
    for case .claim(let claim) in outputs { claims.append(claim) }
  }

  var checked: CheckedChapter {
    CheckedChapter(
      chapter: chapter, cells: cells, claims: claims, coverage: coverage, backend: "",
      diagnostics: diagnostics)
  }
}
