// The closed list of rule ids. An id is a contract: configuration, SARIF and CI refer to it.

/// What kind of thing is wrong.
package enum Rule: String, Sendable, Codable, CaseIterable {
  // Text
  case unknownOption = "unknown-option"
  case badOption = "bad-option"
  case badFrontMatter = "bad-front-matter"
  case badConfiguration = "bad-configuration"
  case badClaim = "bad-claim"
  case unreadableChapter = "unreadable-chapter"
  case missingData = "missing-data"
  case unlistedChapter = "unlisted-chapter"
  case emptyChapter = "empty-chapter"
  case conflictMarker = "conflict-marker"
  case unclosedFence = "unclosed-fence"
  case duplicateLabel = "duplicate-label"
  case unknownReference = "unknown-reference"
  case unknownCitation = "unknown-citation"
  case badBibliography = "bad-bibliography"
  case unknownFootnote = "unknown-footnote"
  case deadLink = "dead-link"
  case missingImage = "missing-image"
  case missingAlt = "missing-alt"
  case badMath = "bad-math"
  case unclosedFormula = "unclosed-formula"
  case strayTeX = "stray-tex"
  case doubledWord = "doubled-word"
  case badMarkdown = "bad-markdown"
  case unbalancedHTML = "unbalanced-html"
  /// What typesets formulas and code is not installed.
  case typesetting

  // Code
  case compileError = "compile-error"
  case thrownError = "thrown-error"
  case trap
  case exit
  case timeout
  case limit
  case recordLoss = "record-loss"
  case machine
  case missingError = "missing-error"
  case wrongError = "wrong-error"
  case sandbox
  case negativeBase = "negative-base"
  case integerQuotient = "integer-quotient"

  // Checks
  case falseClaim = "false-claim"
  case claimError = "claim-error"
  case claimNotRun = "claim-not-run"
  case splitNumber = "split-number"
  case valueError = "value-error"
  case pinnedOutput = "pinned-output"
  case unknownEquation = "unknown-equation"
  case coverage
  case looseZero = "loose-zero"
  case emptyFigure = "empty-figure"
  case tight
  case unstable
  case nondeterministic
  case drift

  /// Whether it says that something was not verified. Such a finding fails each build: no
  /// configuration may turn it into less.
  var alwaysFails: Bool {
    switch self {
    case .badClaim, .unreadableChapter, .missingData, .conflictMarker, .unclosedFence,
      .compileError, .thrownError, .trap, .exit, .timeout, .limit, .recordLoss, .missingError,
      .wrongError, .falseClaim, .claimError, .claimNotRun, .valueError, .pinnedOutput:
      true
    default: false
    }
  }

  /// The severity unless the book's configuration says otherwise.
  var defaultSeverity: Severity {
    switch self {
    case .sandbox, .looseZero, .tight, .unstable, .unlistedChapter, .emptyChapter, .unclosedFormula,
      .negativeBase, .strayTeX, .doubledWord, .splitNumber, .emptyFigure:
      .warning
    default: .error
    }
  }
}
