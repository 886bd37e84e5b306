// Stage 4's value: what happened when a chapter's cells were run.

/// Everything that running a chapter produced, cell by cell.
package struct Transcript: Sendable, Equatable, Codable {
  /// One entry for each cell of the chapter, in the order of the document.
  var cells: [CellTranscript]
  /// The BLAS library and kernel that computed the numbers.
  var backend: String
  /// Isolation that the kernel could not give, in words.
  var missingIsolation: [String]
}
