// A cell of a checked chapter.

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
