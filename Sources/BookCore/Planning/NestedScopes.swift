// Names that are declared again, as scopes of one program.

/// What of a chapter stands in scopes, of which one opens where a name is declared again and all close
/// at the end.
///
/// In a scope variables and functions are local, and those of their names before it are hidden. Types
/// and extensions stand beside the scopes, where nothing local is seen. Only chapters for which that
/// means what a script of modules would mean are taken; what is not allowed in a scope and cannot stand
/// beside it is left to modules.
struct NestedScopes {
  private(set) var depth = 0
  private var localNames: Set<String> = []
  private var localFunctions: Set<String> = []
  private var usesBeside: Set<String> = []
  private var namesBeside: Set<String> = []
  private var declarations: [String: Int] = [:]
  private var otherNames: Set<String> = []
  private var isPossible = true
  /// The words of the cells before, and those among them that are called.
  private var words: Set<String> = []
  private var calls: Set<String> = []

  /// Opens one more scope; its beginning.
  mutating func open() -> String {
    depth += 1
    return "do {\n"
  }

  /// The ends of all scopes.
  var closing: String { String(repeating: "}\n", count: depth) }

  /// Takes in a block whose items follow.
  ///
  /// - Parameter opens: whether a scope opens within it.
  mutating func add(_ cell: Cell, _ items: [SwiftOutline.Item], opens: Bool) {
    let code = PlainCode(cell.code, items, isInScope: opens || depth > 0)
    isPossible = isPossible && code.isPlain
    if opens || depth > 0 {
      // What stands beside the scopes is there for the cells before as well, to which it may mean
      // something else.
      let members = DeclaredMembers(cell.code, items)
      isPossible =
        isPossible && !members.hasSubscript && members.names.isDisjoint(with: words)
        && members.initialisedTypes.isDisjoint(with: calls)
    }
    add(cell)
  }

  /// Takes in what a cell names.
  mutating func add(_ cell: Cell) {
    let bytes = Array(cell.code.utf8)
    var last: String?
    for token in SwiftTokens(bytes).tokens {
      if let last, token.kind == .mark(UInt8(ascii: "(")) { calls.insert(last) }
      last = token.kind == .word ? bytes.string(token.range) : nil
      if let last { words.insert(last) }
    }
  }

  /// Takes in an item; true when it is to stand beside the scopes.
  mutating func add(_ item: SwiftOutline.Item, known: Set<String>) -> Bool {
    if item.isPlainDeclaration {
      for name in item.names { declarations[name, default: 0] += 1 }
    } else {
      otherNames.formUnion(item.names)
    }
    guard depth > 0 else { return false }
    if item.isPlainDeclaration {
      usesBeside.formUnion(item.uses)
      namesBeside.formUnion(item.names)
      return true
    }
    localNames.formUnion(item.names)
    if item.isFunction { localFunctions.formUnion(item.names) }
    let isAllowed =
      item.isFunction && !item.names.isEmpty || item.isSelfContained
      || item.declaresVariables(known: known.contains)
    isPossible = isPossible && isAllowed && !item.returns && !item.awaits
    return false
  }

  /// Whether the scopes mean what modules would.
  ///
  /// - Parameter visibleNames: the names of functions and types that every chapter sees: a local function
  ///   hides them, to which a global one is a further overload, and a type beside the scopes hides them
  ///   from the blocks before too.
  func isSound(visibleNames: () -> Set<String>?) -> Bool {
    guard isPossible, localNames.isDisjoint(with: usesBeside),
      declarations.allSatisfy({ $0.value == 1 && !otherNames.contains($0.key) })
    else { return false }
    let newNames = localFunctions.union(namesBeside)
    if newNames.isEmpty { return true }
    guard let visible = visibleNames() else { return false }
    return newNames.allSatisfy { $0.isUnknown(among: visible) }
  }
}

extension [SwiftOutline.Item] {
  /// Where some of a block's items stand in its code, each up to the next one.
  func ranges(
    in code: [UInt8], where isWanted: (SwiftOutline.Item) -> Bool
  ) -> [Range<Int>] {
    indices.filter { isWanted(self[$0]) }.map { index in
      self[index].start..<(indices.contains(index + 1) ? self[index + 1].start : code.count)
    }
  }
}

extension SwiftOutline.Item {
  /// A declaration of types or of what belongs to them.
  var isPlainDeclaration: Bool { kind == .declaration && !isFunction }

  /// Whether it declares variables, and uses only known ones of their names for that.
  func declaresVariables(known isKnown: (String) -> Bool) -> Bool {
    declaresVariables && uses.intersection(names).allSatisfy(isKnown)
  }
}
