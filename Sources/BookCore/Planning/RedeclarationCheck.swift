// Redeclarations that a program cannot have.

/// Names that are declared again after something was awaited.
///
/// A name that is declared again begins a further module, and a module that awaits cannot be
/// followed by another: the language runtime ends the program with it.
struct RedeclarationCheck {
  let cells: [Cell]
  let outlines: [Int: SwiftOutline]

  func messages(path: String) -> [CompilerMessage] {
    var declared: Set<String> = []
    var hasAwaited = false
    for cell in cells {
      let items = outlines[cell.index]?.items ?? []
      if hasAwaited, let item = items.first(where: { !declared.isDisjoint(with: $0.names) }) {
        let name = item.names.first { declared.contains($0) } ?? ""
        let place = CellMap(cell).position(at: item.start)
        return [
          CompilerMessage(
            file: path, line: place.line, column: place.column, severity: .error,
            text: "'\(name)' is declared again, which a chapter cannot do after it has awaited "
              + "something; use another name")
        ]
      }
      declared.formUnion(items.flatMap(\.names))
      hasAwaited = hasAwaited || items.contains(where: \.awaits)
    }
    return []
  }
}
