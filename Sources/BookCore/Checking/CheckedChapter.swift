// Stage 5's value: a chapter joined with what was computed, every claim with its verdict.

import BookRecords

/// What became of a checked statement.
public enum Verdict: String, Sendable, Codable, CaseIterable {
  case holds
  case `false`
  /// It could not be evaluated.
  case error
  case notRun = "not run"
}

/// A statement of the book that was checked: a line of the ledger.
public struct CheckedClaim: Sendable, Equatable {
  /// Unique in the book and the same in every build: the chapter's slug and a running number.
  public var identifier: String
  /// The sentence of a claim in a block, or the words of a checked number in prose.
  public var statement: String
  /// The Swift source of what was computed: the comparison or the link's expression.
  public var source: String
  public var operation: ClaimRecord.Operation
  /// What was computed.
  public var left: Shown?
  /// What it was compared with.
  public var right: Shown?
  /// The number as the author wrote it, when digits decided.
  public var written: String?
  public var tolerance: RecordedTolerance?
  public var residual: Double?
  public var verdict: Verdict
  /// Why the verdict is not `holds`, or what else helps a reader.
  public var remarks: [String]
  /// Cases tried by a property claim.
  public var cases: Int?
  /// How the case of a property that does not hold compared its sides.
  public var caseOperation: ClaimRecord.Operation?
  /// Labels of equations that it proves.
  public var proves: [String]
  public var cell: Int
  public var range: SourceRange

  public init(
    identifier: String, statement: String, source: String, operation: ClaimRecord.Operation,
    left: Shown? = nil, right: Shown? = nil, written: String? = nil,
    tolerance: RecordedTolerance? = nil, residual: Double? = nil, verdict: Verdict,
    remarks: [String] = [], cases: Int? = nil, caseOperation: ClaimRecord.Operation? = nil,
    proves: [String] = [], cell: Int, range: SourceRange
  ) {
    self.identifier = identifier
    self.statement = statement
    self.source = source
    self.operation = operation
    self.left = left
    self.right = right
    self.written = written
    self.tolerance = tolerance
    self.residual = residual
    self.verdict = verdict
    self.remarks = remarks
    self.cases = cases
    self.caseOperation = caseOperation
    self.proves = proves
    self.cell = cell
    self.range = range
  }
}

/// A cell with what came of it.
public struct CheckedCell: Sendable, Equatable {
  public var cell: Cell
  public var outcome: CellTranscript.Outcome
  public var outputs: [CheckedOutput]
  /// The error that the block was expected to raise, and did.
  public var expectedError: String?

  public init(
    cell: Cell, outcome: CellTranscript.Outcome, outputs: [CheckedOutput],
    expectedError: String? = nil
  ) {
    self.cell = cell
    self.outcome = outcome
    self.outputs = outputs
    self.expectedError = expectedError
  }
}

/// One thing that a cell put into the report; claims come with their verdicts.
public enum CheckedOutput: Sendable, Equatable {
  case text(String)
  case value(Shown)
  case tex(String)
  case table(TableRecord)
  case figure(FigureRecord)
  case claim(CheckedClaim)
}

/// A chapter with all that a report says of it.
public struct CheckedChapter: Sendable {
  public var chapter: Chapter
  /// One entry for each cell, in the order of the document.
  public var cells: [CheckedCell]
  /// Every claim of the chapter in the order of the document, inline ones included.
  public var claims: [CheckedClaim]
  public var coverage: Coverage
  /// The BLAS library and kernel that computed the numbers; empty when nothing ran.
  public var backend: String
  /// All findings about the chapter, sorted.
  public var diagnostics: [Diagnostic]

  public init(
    chapter: Chapter, cells: [CheckedCell], claims: [CheckedClaim], coverage: Coverage,
    backend: String = "", diagnostics: [Diagnostic]
  ) {
    self.chapter = chapter
    self.cells = cells
    self.claims = claims
    self.coverage = coverage
    self.backend = backend
    self.diagnostics = diagnostics
  }

  /// The chapter with the severities that the book's settings give its findings.
  public func applying(_ severities: SeverityRules) -> CheckedChapter {
    var chapter = self
    chapter.diagnostics = severities.applied(to: diagnostics)
    return chapter
  }

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// How much of what a chapter states is proved or computed.
public struct Coverage: Sendable, Equatable {
  /// Something stated that no claim or computation backs, or one that is backed.
  public struct Item: Sendable, Equatable {
    /// The equation's label or TeX, or the numeral.
    public var text: String
    public var isCovered: Bool
    public var range: SourceRange

    public init(text: String, isCovered: Bool, range: SourceRange) {
      self.text = text
      self.isCovered = isCovered
      self.range = range
    }
  }

  public var equations: [Item]
  public var numerals: [Item]

  public init(equations: [Item] = [], numerals: [Item] = []) {
    self.equations = equations
    self.numerals = numerals
  }
}
