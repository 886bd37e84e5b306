// Stage 4's value: what happened when a chapter's cells were run.

import BookRecords

/// Everything that running a chapter produced, cell by cell.
public struct Transcript: Sendable, Equatable, Codable {
  /// One entry for each cell of the chapter, in the order of the document.
  public var cells: [CellTranscript]
  /// The BLAS library and kernel that computed the numbers.
  public var backend: String
  /// Isolation that the kernel could not give, in words.
  public var missingIsolation: [String]

  public init(cells: [CellTranscript], backend: String = "", missingIsolation: [String] = []) {
    self.cells = cells
    self.backend = backend
    self.missingIsolation = missingIsolation
  }
}

/// What happened to one cell.
public struct CellTranscript: Sendable, Equatable, Codable {
  public enum Outcome: Sendable, Equatable, Codable {
    /// It ran to its end.
    case done
    case failed(Failure)
    /// Something before it failed.
    case notRun
    /// `eval: false`
    case skipped
  }

  public var outcome: Outcome
  /// What it printed, showed and claimed, in order.
  public var outputs: [Output]
  /// The claims that its source makes at top level, in source order.
  public var promises: [ClaimSite]
  /// What the sandbox refused it, and it went on.
  public var denials: [Denial]

  public init(
    outcome: Outcome, outputs: [Output] = [], promises: [ClaimSite] = [], denials: [Denial] = []
  ) {
    self.outcome = outcome
    self.outputs = outputs
    self.promises = promises
    self.denials = denials
  }
}

/// A system call that the sandbox refused.
public struct Denial: Sendable, Equatable, Codable {
  public var rule: SandboxRule
  /// The call's name.
  public var call: String
  /// The statement that was running.
  public var range: SourceRange

  public init(rule: SandboxRule, call: String, range: SourceRange) {
    self.rule = rule
    self.call = call
    self.range = range
  }
}

/// One thing that a cell put into the report.
public enum Output: Sendable, Equatable, Codable {
  case text(String)
  case value(Shown)
  case tex(String)
  case table(TableRecord)
  case figure(FigureRecord)
  case claim(ClaimRecord)
}

/// How a cell failed, with the place in the chapter.
public struct Failure: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, Codable {
    case compile, thrown, trap, exit, timeout, limit, records
    /// A tool failed, or the machine did: no doing of the chapter's.
    case machine
  }

  public var kind: Kind
  /// What the compiler or the runtime said, or what the system did to the process.
  public var message: String
  /// More lines that explain it: compiler notes that name no place of the chapter, what to do.
  public var explanation: [String]
  /// The statement or the compiler's own place.
  public var range: SourceRange
  /// Where in the chapter it happened, when that is not in the statement itself.
  public var origin: SourceRange?
  /// What the compiler says of other places of the chapter.
  public var notes: [Note] = []
  /// Further errors of the same block, which have none themselves.
  public var further: [Failure] = []

  /// A remark with a place of its own.
  public struct Note: Sendable, Equatable, Codable {
    public var text: String
    public var range: SourceRange

    public init(text: String, range: SourceRange) {
      self.text = text
      self.range = range
    }
  }

  public init(
    kind: Kind, message: String, details: [String] = [], range: SourceRange,
    origin: SourceRange? = nil
  ) {
    self.kind = kind
    self.message = message
    explanation = details
    self.range = range
    self.origin = origin
  }

  /// All that there is to say beside the message, for a report that shows it in one place.
  public var details: [String] {
    explanation + notes.map { "note: \($0.text) (line \($0.range.start.line))" }
      + further.flatMap { ["also at line \($0.range.start.line): \($0.message)"] + $0.details }
  }
}
