// Gives the cells of a parsed chapter outputs by the words in their code, in place of running them.

import BookRecords

@testable import BookCore

struct CaseRun {
  private var claimCount = 0
  private var hasFailed = false
  private var claims: [CheckedClaim] = []
  private let chapter: Chapter

  static func book(_ text: String) -> CheckedBook {
    let source = ChapterSource(path: "case.md", text: text)
    var run = CaseRun(chapter: [ChapterParser.parse(source)].numbered()[0])
    let cells = run.chapter.cells.map { run.run($0) }
    let checked = CheckedChapter(
      chapter: run.chapter, cells: cells, claims: run.claims, coverage: Coverage(),
      backend: "", diagnostics: run.chapter.diagnostics)
    var options = BookOptions()
    options.title = "Cases"
    return CheckedBook(
      options: options, chapters: [checked], index: BookIndex.build([run.chapter]).index)
  }

  private init(chapter: Chapter) { self.chapter = chapter }

  private mutating func run(_ cell: Cell) -> CheckedCell {
    if !cell.options.eval { return CheckedCell(cell: cell, outcome: .skipped, outputs: []) }
    if hasFailed { return CheckedCell(cell: cell, outcome: .notRun, outputs: []) }
    if case .claim(let written) = cell.kind {
      _ = claim(written, cell, line: cell.range.start.line, written: written)
      return CheckedCell(cell: cell, outcome: .done, outputs: [])
    }
    if let failing = cell.code.split(separator: "\n").firstIndex(of: "fail") {
      let isExpected = cell.options.error != .none
      hasFailed = !isExpected
      let line = cell.codeStart.line + failing
      let place = SourceRange(
        SourcePosition(line: line, column: 1), SourcePosition(line: line, column: 5))
      let failure = Failure(kind: .thrown, message: "It fails & falls", range: place)
      return CheckedCell(
        cell: cell, outcome: .failed(failure), outputs: [.text("before\n")],
        expectedError: isExpected ? failure.message : nil)
    }
    return CheckedCell(cell: cell, outcome: .done, outputs: outputs(cell))
  }

  private mutating func outputs(_ cell: Cell) -> [CheckedOutput] {
    cell.code.split(separator: "\n").enumerated().compactMap { line, code in
      switch code {
      case "text": .text("one < two\n")
      case "value": .value(Shown(value: .number(8), text: "8"))
      case "table": .table(Self.table)
      case "matrices":
        .table(
          TableRecord(
            columns: [.init(title: "A", alignment: .left)],
            rows: [
              [
                .init(
                  value: .matrix(rows: 1, columns: 2, elements: [1, 2]), text: "[[1 2]]",
                  tex: "\\begin{pmatrix} 1 & 2 \\end{pmatrix}")
              ]
            ]))
      case "figure":
        .figure(
          FigureRecord(
            x: .init(title: "x"), y: .init(title: "y"),
            layers: [.line(name: "", x: [0, 1], y: [1, 3])]))
      case _ where code.hasPrefix("claim("):
        .claim(
          claim(
            String(code.dropFirst(7).dropLast(2)), cell, line: cell.codeStart.line + line,
            written: nil))
      default: nil
      }
    }
  }

  private static let table = TableRecord(
    hasRowHeaders: true,
    columns: [
      .init(title: "n", alignment: .right), .init(title: "value", unit: "m", alignment: .decimal),
    ],
    rows: [["1", "2.5"], ["2", "10"]].map { $0.map { .init(value: .text($0), text: $0) } })

  private mutating func claim(
    _ words: String, _ cell: Cell, line: Int, written: String?
  ) -> CheckedClaim {
    claimCount += 1
    let verdict: Verdict =
      cell.code.hasPrefix("false") ? .false : Verdict(rawValue: words) ?? .holds
    let place = SourcePosition(line: line, column: 1)
    let claim = CheckedClaim(
      identifier: "case-\(claimCount)", statement: words,
      source: cell.code.split(separator: "\n").first.map(String.init) ?? "",
      operation: .approximately,
      left: verdict == .error ? nil : Shown(value: .number(11.25), text: "11.25"),
      right: nil, written: written ?? "11.3", tolerance: .init(.digits, 0), verdict: verdict,
      remarks: verdict == .error ? ["It threw"] : [], proves: cell.options.proves.map(\.name),
      cell: cell.index, range: SourceRange(place, place))
    claims.append(claim)
    return claim
  }
}
