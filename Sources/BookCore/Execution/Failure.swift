// How cells fail.

/// How a cell failed, with the place in the chapter.
struct Failure: Sendable, Equatable, Codable {
  enum Kind: String, Sendable, Codable {
    case compile, thrown, trap, exit, timeout, limit, records
    /// A tool failed, or the machine did: no doing of the chapter's.
    case machine

    /// The rule that such a failure breaks.
    var rule: Rule {
      switch self {
      case .compile: .compileError
      case .thrown: .thrownError
      case .trap: .trap
      case .exit: .exit
      case .timeout: .timeout
      case .limit: .limit
      case .records: .recordLoss
      case .machine: .machine
      }
    }
  }

  var kind: Kind
  /// What the compiler or the runtime said, or what the system did to the process.
  var message: String
  /// More lines that explain it: compiler notes that name no place of the chapter, what to do.
  var explanation: [String]
  /// The statement or the compiler's own place.
  var range: SourceRange
  /// Where in the chapter it happened, when that is not in the statement itself.
  var origin: SourceRange?
  /// What the compiler says of other places of the chapter.
  var notes: [Note] = []
  /// Further errors of the same block, which have none themselves.
  var further: [Failure] = []

  /// A remark with a place of its own.
  struct Note: Sendable, Equatable, Codable {
    var text: String
    var range: SourceRange
  }

  init(
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
  var details: [String] {
    explanation + notes.map { "note: \($0.text) (line \($0.range.start.line))" }
      + further.flatMap { ["also at line \($0.range.start.line): \($0.message)"] + $0.details }
  }
}
