// A cell of a checked chapter.

/// A cell with what came of it.
struct CheckedCell: Sendable, Equatable {
  var cell: Cell
  var outcome: CellTranscript.Outcome
  var outputs: [CheckedOutput]
  /// The error that the block was expected to raise, and did.
  var expectedError: String?
}
