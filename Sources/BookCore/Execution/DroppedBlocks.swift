// What a block that ends the program as its author expects leaves for the blocks after it: its imports.

/// Blocks that failed as expected are no longer part of the program. Their imports stay; the names
/// that they declared are gone, and a later block that uses one is told why.
struct DroppedBlocks {
  private(set) var imports: [String] = []
  /// Where the names of dropped blocks are declared, by name.
  private var lines: [String: Int] = [:]
  private var declarations: [Int: (imports: [String], names: Set<String>)] = [:]

  /// Remembers what each block of an attempt declares, in case it is dropped.
  mutating func remember(_ cells: [Cell], _ outlines: [Int: SwiftOutline]) {
    for cell in cells where cell.options.error != .none {
      let items = outlines[cell.index]?.items ?? []
      let bytes = CellMap(cell).bytes
      let imports = items.filter { $0.kind == .import }.map { bytes.statementLine(from: $0.start) }
      declarations[cell.index] = (imports, Set(items.flatMap(\.names)))
    }
  }

  /// A block is left out of further attempts.
  mutating func drop(_ cell: Cell) {
    guard let declared = declarations[cell.index] else { return }
    imports += declared.imports
    for name in declared.names { lines[name] = cell.codeStart.line }
  }

  /// The failure of a later block, with the reason where it uses a name that is gone.
  func explaining(_ failure: Failure) -> Failure {
    Failure(errors: failure.errors.map(explained))
  }

  private func explained(_ failure: Failure) -> Failure {
    guard failure.message.hasPrefix("cannot find "),
      let name = lines.keys.sorted().first(where: { failure.message.contains("'\($0)'") }),
      let line = lines[name]
    else { return failure }
    var failure = failure
    failure.explanation.append(
      "the block at line \(line) declares it, and a block that is expected to fail leaves no names; "
        + "declare it in a block before")
    return failure
  }
}
