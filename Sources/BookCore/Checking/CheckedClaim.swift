// A claim with what was computed and its verdict.

import BookRecords

/// A statement of the book that was checked: a line of the ledger.
package struct CheckedClaim: Sendable, Equatable {
  /// Unique in the book and the same in every build: the chapter's slug and a running number.
  var identifier: String
  /// The sentence of a claim in a block, or the words of a checked number in prose.
  package var statement: String
  /// The Swift source of what was computed: the comparison or the link's expression.
  var source: String
  var operation: ClaimRecord.Operation
  /// What was computed.
  package var left: Shown?
  /// What it was compared with.
  var right: Shown?
  /// The number as the author wrote it, when digits decided.
  var written: String?
  var tolerance: RecordedTolerance?
  var residual: Double?
  /// How far a number is off that was written falsely, where its digits or its tolerance decided.
  var writtenDifference: Double?
  package var verdict: Verdict
  /// Why the verdict is not `holds`, or what else helps a reader.
  var remarks: [String] = []
  /// Cases tried by a property claim.
  var cases: Int?
  /// How the case of a property that does not hold compared its sides.
  var caseOperation: ClaimRecord.Operation?
  /// Labels of equations that it proves.
  var proves: [String] = []
  var cell: Int
  package var range: SourceRange
}
