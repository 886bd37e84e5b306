// The option `tolerance`, of blocks and of chapters.

import BookRecords

/// A tolerance in the words of Sage: `abs tol 1e-9`, `rel tol 1e-6`.
struct Tolerance: Sendable, Equatable {
  enum Kind: String, Sendable { case absolute, relative }
  var kind: Kind
  var value: Double

  init(_ kind: Kind, _ value: Double) {
    self.kind = kind
    self.value = value
  }
  /// In the form of records.
  var recorded: RecordedTolerance {
    RecordedTolerance(kind == .absolute ? .absolute : .relative, value)
  }

  /// `abs tol 1e-09`
  var words: String { recorded.words }
}
