// Tolerances in words, and from the form of chapters to that of records.

import BookRecords

extension RecordedTolerance {
  /// In Sage's words.
  var words: String {
    switch kind {
    case .absolute: "abs tol \(value)"
    case .relative: "rel tol \(value)"
    case .digits: "the digits written"
    }
  }
}

extension Tolerance {
  var recorded: RecordedTolerance {
    RecordedTolerance(kind == .absolute ? .absolute : .relative, value)
  }

  /// `abs tol 1e-09`
  var words: String { recorded.words }
}
