// The blocks that a run of a program can pass over.

/// Blocks that end the program where their author expects that, and leave nothing for what follows.
///
/// They stand under a condition of their own, so that the program runs again without them; others
/// are left out by compiling the rest anew.
enum OptionalCells {
  /// Their indices.
  static func among(_ cells: [Cell], _ outlines: [Int: SwiftOutline]) -> Set<Int> {
    let uses = cells.map { (outlines[$0.index]?.items ?? []).map(\.references) }
    let names = cells.map { Set((outlines[$0.index]?.items ?? []).flatMap(\.names)) }
    var optional: Set<Int> = []
    for (place, cell) in cells.enumerated() where canStandUnderCondition(cell, outlines) {
      let others = cells.indices.filter { $0 != place }
      let isUsed = others.contains { other in
        uses[other].contains { !$0.isDisjoint(with: names[place]) }
          || !names[other].isDisjoint(with: names[place])
      }
      if !isUsed { optional.insert(cell.index) }
    }
    return optional
  }

  private static func canStandUnderCondition(
    _ cell: Cell, _ outlines: [Int: SwiftOutline]
  ) -> Bool {
    guard cell.kind == .block, cell.options.error != .none, !cell.hasConditionalLines,
      let items = outlines[cell.index]?.items
    else { return false }
    return items.allSatisfy { $0.isExecuted && ($0.isSelfContained || $0.declaresVariables) }
  }
}

extension Cell {
  /// Whether its code may have lines under a condition of the compiler's.
  var hasConditionalLines: Bool { Array(code.utf8).holds("#if") }
}
