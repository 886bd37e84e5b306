// What was found out about a claim, passing or not.

/// A tolerance that a claim was checked with.
public struct RecordedTolerance: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, Codable {
    case absolute, relative
    /// The right side's own digits decide; see the rules for written numbers.
    case digits
  }
  public var kind: Kind
  public var value: Double

  public init(_ kind: Kind, _ value: Double) {
    self.kind = kind
    self.value = value
  }

  /// In Sage's words: `abs tol 1e-09`.
  public var words: String {
    switch kind {
    case .absolute: "abs tol \(value)"
    case .relative: "rel tol \(value)"
    case .digits: "the digits written"
    }
  }

  /// Reads `abs tol 1e-9` or `rel tol 1e-6`; nil for other words and for what is no finite size.
  public init?(words text: String) {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.count == 3, words[1] == "tol", let value = Double(words[2]), value >= 0,
      value.isFinite
    else { return nil }
    switch words[0] {
    case "abs": self.init(.absolute, value)
    case "rel": self.init(.relative, value)
    default: return nil
    }
  }
}

/// One evaluation of a claim.
public struct ClaimRecord: Sendable, Equatable, Codable {
  /// How the two sides were compared, in the words of the source.
  public enum Operation: String, Sendable, Codable {
    case equal = "=="
    case notEqual = "!="
    case approximately = "≈"
    case less = "<"
    case atMost = "<="
    case greater = ">"
    case atLeast = ">="
    /// A Boolean expression without two sides.
    case holds
    case `throws`
    case forAll
  }

  /// The sentence that the author gave.
  public var label: String
  public var operation: Operation
  public var left: Shown?
  public var right: Shown?
  public var tolerance: RecordedTolerance?
  /// The size of the difference in the sense of the comparison: |l − r|, or the norm of it. Of a
  /// property claim that holds: the largest share of its tolerance that a case has used up, since
  /// each case may have a scale or a tolerance of its own.
  public var residual: Double?
  public var holds: Bool
  /// Set when the claim could not be evaluated: the error that was thrown.
  public var failure: String?
  /// What else helps: the worst entry, the counterexample, the cases tried.
  public var remarks: [String]
  /// Cases tried by a property claim.
  public var cases: Int?
  /// How the case of a property that does not hold compared its sides.
  public var caseOperation: Operation?
  /// The label of the equation that the claim names itself.
  public var proves: String?
  /// The literal on the right of `≈` as it is written, where its digits decide.
  public var written: String?
  /// The computed number, not near 0, that a literal `0` without decimals was compared with; the largest
  /// of all entries and cases.
  public var looseZero: Double?
  public var line: Int
  public var column: Int

  public init(
    label: String, operation: Operation, left: Shown? = nil, right: Shown? = nil,
    tolerance: RecordedTolerance? = nil, residual: Double? = nil, holds: Bool,
    failure: String? = nil, remarks: [String] = [], cases: Int? = nil,
    caseOperation: Operation? = nil, proves: String? = nil, written: String? = nil,
    looseZero: Double? = nil, line: Int, column: Int
  ) {
    self.label = label
    self.operation = operation
    self.left = left
    self.right = right
    self.tolerance = tolerance
    self.residual = residual
    self.holds = holds
    self.failure = failure
    self.remarks = remarks
    self.cases = cases
    self.caseOperation = caseOperation
    self.proves = proves
    self.written = written
    self.looseZero = looseZero
    self.line = line
    self.column = column
  }
}
