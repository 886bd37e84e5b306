// Which chapters one compiler process can take together without changing what they mean.

/// Which chapters may be functions of one program.
///
/// A chapter is a script: its variables are global and its declarations those of a module. In a
/// function variables and functions are local; types stand beside it. Only chapters for which that is
/// the same are taken: of statements, variables, functions and types of values alone. What a function
/// may do and a script may not is left to scripts; what a function may not do does not compile, and is
/// compiled again as a script.
struct BatchRules {
  /// The names of functions and types that every chapter sees.
  let visibleNames: Set<String>

  func accept(
    _ program: GeneratedProgram, cells: [Cell], outlines: [Int: SwiftOutline]
  ) -> Bool {
    let items = cells.flatMap { outlines[$0.index]?.items ?? [] }
    let others = Set(items.filter { !$0.isType }.flatMap(\.names))
    return program.modules.count == 1
      && items.indices.allSatisfy { accept(items[$0], after: items[..<$0], among: others) }
      && cells.allSatisfy {
        PlainCode($0.code, outlines[$0.index]?.items ?? [], isInScope: true).isPlain
      }
  }

  private func accept(
    _ item: SwiftOutline.Item, after earlier: ArraySlice<SwiftOutline.Item>,
    among others: Set<String>
  ) -> Bool {
    item.kind != .import && !item.returns && !item.awaits
      && (isOwnFunction(item) || isOwnVariable(item, after: earlier)
        || item.isSelfContained || isOwnType(item, others))
  }

  /// A type of a new name that uses none of the chapter's variables and functions, which are not there
  /// where it stands.
  private func isOwnType(_ item: SwiftOutline.Item, _ others: Set<String>) -> Bool {
    item.isType && isNew(item.names) && item.uses.isDisjoint(with: others)
  }

  /// A function whose name no visible module declares: a local function hides imported ones of its
  /// name, to which a global one is a further overload.
  private func isOwnFunction(_ item: SwiftOutline.Item) -> Bool {
    item.isFunction && isNew(item.names)
  }

  private func isNew(_ names: [String]) -> Bool {
    !names.isEmpty && names.allSatisfy { $0.isUnknown(among: visibleNames) }
  }

  /// Variables hide imported functions of their names everywhere; but what initialises a local one may
  /// still mean the function, and what initialises a global one may not. It may mean a variable that the
  /// chapter declared before.
  private func isOwnVariable(
    _ item: SwiftOutline.Item, after earlier: ArraySlice<SwiftOutline.Item>
  ) -> Bool {
    item.declaresVariables { name in earlier.contains { $0.names.contains(name) } }
  }
}

extension BatchRules {
  /// Those of some chapters whose types no other one of them names: a type is seen by all of a batch.
  static func apart(
    _ chapters: [Int], types: (Int) -> Set<String>, words: (Int) -> Set<String>
  ) -> [Int] {
    chapters.reduce(into: chapters) { members, chapter in
      let own = types(chapter)
      if !own.isEmpty,
        members.contains(where: { $0 != chapter && !words($0).isDisjoint(with: own) })
      {
        members.removeAll { $0 == chapter }
      }
    }
  }
}
