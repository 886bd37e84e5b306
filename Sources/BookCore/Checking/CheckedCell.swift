// A cell of a checked chapter.

/// A cell with what came of it.
package struct CheckedCell: Sendable, Equatable {
  package var cell: Cell
  package var outcome: CellTranscript.Outcome
  package var outputs: [CheckedOutput]
  /// The error that the block was expected to raise, and did.
  package var expectedError: String?

  package init(
    cell: Cell, outcome: CellTranscript.Outcome, outputs: [CheckedOutput],
    expectedError: String? = nil
  ) {
    self.cell = cell
    self.outcome = outcome
    self.outputs = outputs
    self.expectedError = expectedError
  }
}
