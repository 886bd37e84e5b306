// A chapter in `results.json`.

import BookRecords

struct ResultChapter: Encodable {
  var path: String
  var slug: String
  var number: Int?
  var title: String
  /// Nil for a chapter in which nothing ran.
  var backend: String?
  var cells: [ResultCell]
  var claims: [ResultClaim]
  var coverage: ResultCoverage

  init(_ checked: CheckedChapter, title: String) {
    path = checked.chapter.source.path
    slug = checked.chapter.source.slug
    number = checked.chapter.number
    self.title = title
    backend = checked.backend.isEmpty ? nil : checked.backend
    cells = checked.cells.map(ResultCell.init)
    claims = checked.claims.map(ResultClaim.init)
    coverage = ResultCoverage(checked.coverage)
  }
}

struct ResultCell: Encodable {
  var kind: String
  var line: Int
  var endLine: Int
  var label: String?
  var outcome: String
  var failure: ResultFailure?
  var expectedError: String?
  var outputs: [ResultOutput]

  init(_ checked: CheckedCell) {
    switch checked.cell.kind {
    case .block: kind = "block"
    case .value: kind = "value"
    case .claim: kind = "claim"
    }
    line = checked.cell.range.start.line
    endLine = checked.cell.range.end.line
    label = checked.cell.options.label
    switch checked.outcome {
    case .done: outcome = "done"
    case .failed(let failure):
      outcome = "failed"
      self.failure = ResultFailure(failure)
    case .notRun: outcome = "notRun"
    case .skipped: outcome = "skipped"
    }
    expectedError = checked.expectedError
    outputs = checked.outputs.map(ResultOutput.init)
  }
}

struct ResultFailure: Encodable {
  var kind: Failure.Kind
  var message: String
  var details: [String]
  var line: Int

  init(_ failure: Failure) {
    kind = failure.kind
    message = failure.message
    details = failure.details
    line = failure.range.start.line
  }
}

struct ResultOutput: Encodable {
  var kind: String
  var text: String?
  var value: Shown?
  var tex: String?
  var table: TableRecord?
  var figure: ResultFigure?
  var claim: String?

  init(_ output: CheckedOutput) {
    switch output {
    case .text(let text): (kind, self.text) = ("text", text)
    case .value(let shown): (kind, value) = ("value", shown)
    case .tex(let tex): (kind, self.tex) = ("tex", tex)
    case .table(let table): (kind, self.table) = ("table", table)
    case .figure(let figure): (kind, self.figure) = ("figure", ResultFigure(figure))
    case .claim(let claim): (kind, self.claim) = ("claim", claim.identifier)
    }
  }
}

/// A figure without its data, which is drawn in the Markdown reports and tabled on the pages.
struct ResultFigure: Encodable {
  struct Layer: Encodable {
    var kind: String
    var name: String
    /// How many values it shows.
    var count: Int
  }

  var title: String?
  var summary: String
  var x: FigureRecord.Axis
  var y: FigureRecord.Axis
  var layers: [Layer]

  init(_ figure: FigureRecord) {
    title = figure.title
    summary = FigureSummary.text(of: figure)
    (x, y) = (figure.x, figure.y)
    layers = figure.layers.map { layer in
      Layer(kind: layer.kind, name: layer.name, count: layer.valueCount)
    }
  }
}

struct ResultClaim: Encodable {
  var identifier: String
  var statement: String
  var source: String
  var operation: ClaimRecord.Operation
  var left: Shown?
  var right: Shown?
  var written: String?
  var tolerance: RecordedTolerance?
  var residual: Double?
  var verdict: Verdict
  var remarks: [String]
  var cases: Int?
  var proves: [String]
  var cell: Int
  var line: Int
  var column: Int

  init(_ claim: CheckedClaim) {
    identifier = claim.identifier
    statement = claim.statement
    source = claim.source
    operation = claim.operation
    left = claim.left
    right = claim.right
    written = claim.written
    tolerance = claim.tolerance
    residual = claim.residual
    verdict = claim.verdict
    remarks = claim.remarks
    cases = claim.cases
    proves = claim.proves
    cell = claim.cell
    line = claim.range.start.line
    column = claim.range.start.column
  }
}

struct ResultCoverage: Encodable {
  struct Part: Encodable {
    var covered: Int
    var total: Int
    var uncovered: [Item]
  }

  struct Item: Encodable {
    var text: String
    var line: Int
  }

  var equations: Part
  var numerals: Part

  init(_ coverage: Coverage) {
    equations = Self.part(coverage.equations)
    numerals = Self.part(coverage.numerals)
  }

  private static func part(_ items: [Coverage.Item]) -> Part {
    let uncovered = items.filter { !$0.isCovered }
    return Part(
      covered: items.count - uncovered.count, total: items.count,
      uncovered: uncovered.map { Item(text: $0.text, line: $0.range.start.line) })
  }
}
