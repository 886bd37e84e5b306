// Writes a chapter's program: the author's lines at their own columns, between announcements.

/// Makes the program of a chapter from its cells and what the compiler's parser says of them.
///
/// Blocks stand as they are, so that the program means what the author wrote: the top level of a
/// Swift script. Before each statement its number is announced; a failure is traced back by it.
struct ProgramWriter {
  let source: ProgramSource
  let optionalCells: Set<Int>
  let literals: LiteralOperators
  private(set) var modules: [GeneratedProgram.Module] = []
  var steps: [GeneratedProgram.Step] = []
  var claims: [Int: [ClaimSite]] = [:]
  /// The imports that the author wrote before the module.
  private var statements: [String] = []
  var text = ""
  var types = ""
  /// The names that the module declares, and those of the modules before it.
  var declared = ModuleNames()
  private var earlier: [ModuleNames] = []
  /// The names that the blocks before declared, and those that the module uses.
  var known: Set<String> = []
  var used: Set<String> = []
  var imports: [String]
  private var isInScope = false
  /// Nil where modules begin instead of scopes.
  var scopes: NestedScopes?

  /// A chapter's program, with scopes where that means the same as modules.
  ///
  /// - Parameter visibleNames: the names that every chapter sees, nil when they cannot be read; asked for
  ///   only where a name is declared again.
  static func preferred(
    _ source: ProgramSource, visibleNames: () -> Set<String>?
  ) -> GeneratedProgram {
    let modules = write(source)
    guard modules.modules.count > 1 else { return modules }
    var writer = ProgramWriter(source, scopes: NestedScopes())
    let nested = writer.program()
    return writer.scopes?.isSound(visibleNames: visibleNames) == true ? nested : modules
  }

  /// A chapter's program in which a further module begins where a name is declared again.
  static func write(_ source: ProgramSource) -> GeneratedProgram {
    var writer = ProgramWriter(source, scopes: nil)
    return writer.program()
  }

  private init(_ source: ProgramSource, scopes: NestedScopes?) {
    self.source = source
    self.scopes = scopes
    optionalCells = OptionalCells.among(source.cells, source.outlines)
    literals = LiteralOperators(source.cells)
    imports = source.imports
  }

  private mutating func program() -> GeneratedProgram {
    begin()
    for cell in source.cells {
      let outline = source.outlines[cell.index] ?? SwiftOutline(items: [])
      switch cell.kind {
      case .block: block(cell, outline)
      case .value, .claim: inline(cell, outline)
      }
    }
    text += leaveScope() + "\n__end()\n" + (scopes?.closing ?? "")
    finishModule(isMain: true)
    return GeneratedProgram(
      modules: modules, steps: steps, claims: claims, optionalCells: optionalCells,
      literalSigns: literals.all, opensScopes: scopes != nil)
  }

  private var moduleName: String { "Chapter\(modules.isEmpty ? "" : "\(modules.count + 1)")" }

  private mutating func begin() {
    statements = imports
    guard let previous = modules.last else {
      text = "\n__begin()\n"
      return
    }
    let entry = GeneratedProgram.entry(previous.name)
    text = "\n@_extern(c, \"\(entry)\") func \(entry)(\n"
    text += "  _: Int32, _: UnsafeMutablePointer<UnsafeMutablePointer<Int8>?>) -> Int32\n"
    text += "_ = \(entry)(CommandLine.argc, CommandLine.unsafeArgv)\n"
  }

  private mutating func finishModule(isMain: Bool) {
    var header = "// The program of \(source.plan.path), written by mathbook.\n"
    header += "import BookRuntime\nimport MathEngine\n"
    header += ModuleNames.imports(of: earlier, named: modules.map(\.name), into: declared)
    for statement in statements { header += statement + "\n" }
    modules.append(
      GeneratedProgram.Module(
        name: moduleName, header: header, operators: literals.declarations(usedIn: types + text),
        functions: literals.functions(usedIn: types + text), types: types, body: text,
        isMain: isMain))
  }

  /// Starts a further module, or scope, when a block declares a name that is already there, or that the module
  /// has used for what an earlier one declares.
  mutating func declare(_ items: some Sequence<SwiftOutline.Item>) {
    let names = ModuleNames(items)
    if declared.overlaps(names) || names.contain(anyOf: known.intersection(used)) { startModule() }
    declared.add(names)
  }

  mutating func startModule() {
    text += leaveScope()
    if let opening = scopes?.open() {
      text += opening
    } else {
      finishModule(isMain: false)
      earlier.append(declared)
      begin()
    }
    declared = ModuleNames()
    used = []
  }
}

// Scopes
extension ProgramWriter {
  // The compiler nests all that follows a statement of the top level in a scope of that statement,
  // and looks each name up through all of them. So what leaves nothing for later stands in scopes of
  // our own, as many statements in one as possible.

  mutating func enterScope() -> String {
    defer { isInScope = true }
    return isInScope ? "" : "do {\n"
  }

  mutating func leaveScope() -> String {
    defer { isInScope = false }
    return isInScope ? "}\n" : ""
  }
}
