// Uses of variables before they are declared.
//
// The compiler lets the top level of a script read a variable that a later line declares: it reads
// zeros. A chapter reads from top to bottom, so that is an error, found here by names.

/// A statement that reads a variable that does not exist yet.
struct EarlyUse: Equatable {
  var name: String
  var cell: Int
  var place: SourcePosition
  /// Where the variable is declared.
  var declaration: SourcePosition
}

/// Looks for uses of variables before their declaration.
struct DeclarationOrder {
  private var items: [(cell: Cell, item: SwiftOutline.Item, place: SourcePosition)] = []
  /// The first function of each name, to follow calls.
  private var functions: [String: SwiftOutline.Item] = [:]

  init(cells: [Cell], outlines: [Int: SwiftOutline]) {
    for cell in cells {
      let map = CellMap(cell)
      for item in outlines[cell.index]?.items ?? [] {
        items.append((cell, item, map.position(at: min(max(item.start, 0), map.byteCount))))
        if item.isFunction, let name = item.names.first, functions[name] == nil {
          functions[name] = item
        }
      }
    }
  }

  /// The first early use of each statement. A name that something earlier declares is no early use:
  /// the later declaration shadows it from there on.
  func earlyUses() -> [EarlyUse] {
    let declarations = items.enumerated().flatMap { index, entry in
      entry.item.declaresVariables ? entry.item.names.map { ($0, index) } : []
    }
    let first = Dictionary(declarations, uniquingKeysWith: { earlier, _ in earlier })
    let hoisted = Set(items.flatMap { $0.item.declaresVariables ? [] : $0.item.names })
    return items.indices.compactMap { index in
      let entry = items[index]
      guard entry.item.kind == .statement || entry.item.kind == .expression else { return nil }
      let early = reachable(from: entry.item).filter { name in
        !hoisted.contains(name) && (first[name].map { $0 > index } ?? false)
      }
      guard let name = early.min(), let declared = first[name] else { return nil }
      return EarlyUse(
        name: name, cell: entry.cell.index, place: entry.place,
        declaration: items[declared].place)
    }
  }

  /// The names that running a statement uses, those of the functions that it calls included.
  private func reachable(from item: SwiftOutline.Item) -> Set<String> {
    var names = item.references
    var open = Array(names)
    while let name = open.popLast() {
      guard let function = functions[name] else { continue }
      for further in function.references where names.insert(further).inserted {
        open.append(further)
      }
    }
    return names
  }
}

extension EarlyUse {
  /// The finding in the form of the compiler's own.
  func message(path: String) -> CompilerMessage {
    CompilerMessage(
      file: path, line: place.line, column: place.column, severity: .error,
      text: "'\(name)' is used before it is declared, in line \(declaration.line)")
  }
}
