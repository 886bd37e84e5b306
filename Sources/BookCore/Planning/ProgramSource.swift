// What a chapter's program is written from.

/// The cells of a program, what the compiler's parser says of them, and how they are to be written.
struct ProgramSource {
  let plan: ExecutionPlan
  /// Those to be executed, in order.
  let cells: [Cell]
  /// By a block's index, its items with offsets in its own code.
  let outlines: [Int: SwiftOutline]
  /// The blocks whose claims are left to the compiler's choice of function.
  var plainCells: Set<Int> = []
  /// Statements of blocks that are no longer among the cells.
  var imports: [String] = []
  /// Whether types are kept apart from the top level.
  var hoistsTypes = false
}
