// Writes a chapter's program: the author's lines at their own columns, between announcements.

/// Makes the program of a chapter from its cells and what the compiler's parser says of them.
///
/// Blocks stand as they are, so that the program means what the author wrote: the top level of a
/// Swift script. Before each statement its number is announced; a failure is traced back by it.
struct ProgramWriter {
  private let plan: ExecutionPlan
  private let plainCells: Set<Int>
  private let optionalCells: Set<Int>
  private var modules: [GeneratedProgram.Module] = []
  private var steps: [GeneratedProgram.Step] = []
  private var claims: [Int: [ClaimSite]] = [:]
  /// The imports that the author wrote before the module.
  private var statements: [String] = []
  private var text = ""
  private let hoistsTypes: Bool
  private var types = ""
  private var literals = LiteralOperators()
  /// The names that the module declares, and those of the modules before it.
  private var declared = ModuleNames()
  private var earlier: [ModuleNames] = []
  /// The names that the blocks before declared, and those that the module uses.
  private var known: Set<String> = []
  private var used: Set<String> = []
  private var imports: [String] = []
  private var isInScope = false
  /// Nil where modules begin instead of scopes.
  private var scopes: NestedScopes?

  /// A chapter's program, with scopes where that means the same as modules.
  ///
  /// - Parameter visibleNames: the names that every chapter sees, nil when they cannot be read; asked for
  ///   only where a name is declared again.
  static func preferred(
    _ plan: ExecutionPlan, cells: [Cell], outlines: [Int: SwiftOutline],
    plainCells: Set<Int> = [], imports: [String] = [], hoistsTypes: Bool = false,
    visibleNames: () -> Set<String>?
  ) -> GeneratedProgram {
    let modules = write(
      plan, cells: cells, outlines: outlines, plainCells: plainCells, imports: imports,
      hoistsTypes: hoistsTypes)
    guard modules.modules.count > 1 else { return modules }
    let (nested, scopes) = written(
      plan, cells: cells, outlines: outlines, plainCells: plainCells, imports: imports,
      hoistsTypes: hoistsTypes, scopes: NestedScopes())
    return scopes?.isSound(visibleNames: visibleNames) == true ? nested : modules
  }

  /// A chapter's program in which a further module begins where a name is declared again.
  ///
  /// - Parameters:
  ///   - cells: those to be executed, in order.
  ///   - outlines: by a block's index, its items with offsets in its own code.
  ///   - plainCells: the blocks whose claims are left to the compiler's choice of function.
  ///   - imports: statements of blocks that are no longer among the cells.
  ///   - hoistsTypes: Whether types are kept apart from the top level.
  static func write(
    _ plan: ExecutionPlan, cells: [Cell], outlines: [Int: SwiftOutline],
    plainCells: Set<Int> = [], imports: [String] = [], hoistsTypes: Bool = false
  ) -> GeneratedProgram {
    written(
      plan, cells: cells, outlines: outlines, plainCells: plainCells, imports: imports,
      hoistsTypes: hoistsTypes, scopes: nil
    ).program
  }

  private static func written(
    _ plan: ExecutionPlan, cells: [Cell], outlines: [Int: SwiftOutline], plainCells: Set<Int>,
    imports: [String], hoistsTypes: Bool, scopes: NestedScopes?
  ) -> (program: GeneratedProgram, scopes: NestedScopes?) {
    var writer = ProgramWriter(
      plan: plan, plainCells: plainCells, optionalCells: OptionalCells.among(cells, outlines),
      hoistsTypes: hoistsTypes)
    writer.scopes = scopes
    writer.imports = imports
    writer.literals = LiteralOperators(cells)
    writer.begin()
    for cell in cells {
      switch cell.kind {
      case .block: writer.block(cell, outlines[cell.index] ?? SwiftOutline(items: []))
      case .value, .claim:
        writer.inline(cell, outlines[cell.index] ?? SwiftOutline(items: []))
      }
    }
    writer.text += writer.leaveScope() + "\n__end()\n" + (writer.scopes?.closing ?? "")
    writer.finishModule(isMain: true)
    let program = GeneratedProgram(
      modules: writer.modules, steps: writer.steps, claims: writer.claims,
      optionalCells: writer.optionalCells, literalSigns: writer.literals.all,
      opensScopes: scopes != nil)
    return (program, writer.scopes)
  }

  private init(
    plan: ExecutionPlan, plainCells: Set<Int>, optionalCells: Set<Int>, hoistsTypes: Bool
  ) {
    self.plan = plan
    self.hoistsTypes = hoistsTypes
    self.plainCells = plainCells
    self.optionalCells = optionalCells
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
    var header = "// The program of \(plan.path), written by mathbook.\n"
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
  private mutating func declare(_ items: some Sequence<SwiftOutline.Item>) {
    let names = ModuleNames(items)
    if declared.overlaps(names) || names.contain(anyOf: known.intersection(used)) { startModule() }
    declared.add(names)
  }

  private mutating func startModule() {
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

  private mutating func enterScope() -> String {
    defer { isInScope = true }
    return isInScope ? "" : "do {\n"
  }

  private mutating func leaveScope() -> String {
    defer { isInScope = false }
    return isInScope ? "}\n" : ""
  }
}

// Blocks
extension ProgramWriter {
  /// A block with what is known of its items.
  private struct Block {
    let cell: Cell
    let items: [SwiftOutline.Item]
    let map: CellMap
    let code: RewrittenCode
    let renewals: Renewals
    let isOptional: Bool
    let hasConditions: Bool

    func next(_ index: Int) -> SwiftOutline.Item? {
      index + 1 < items.count ? items[index + 1] : nil
    }

    /// Where the next item starts, or the block ends.
    func end(_ index: Int) -> Int { next(index)?.start ?? map.byteCount }

    /// Whether an item may stand in a scope that holds nothing for later. Braces may not straddle the
    /// lines of a condition.
    func staysInScope(_ index: Int) -> Bool {
      isOptional
        || !hasConditions && items[index].isSelfContained
          && next(index)?.isExecuted != false
    }
  }

  private mutating func block(_ cell: Cell, _ outline: SwiftOutline) {
    let isOptional = optionalCells.contains(cell.index)
    let map = CellMap(cell)
    let found = BlockClaims(map, outline)
    let block = Block(
      cell: cell, items: outline.items, map: map,
      code: RewrittenCode(
        map, found, keepsNames: plainCells.contains(cell.index), literals),
      renewals: Renewals(
        outline, known: isOptional ? [] : known, code: map.bytes, opensScopes: scopes != nil),
      isOptional: isOptional, hasConditions: cell.hasConditionalLines)
    claims[cell.index] = found.sites
    begin(block)
    var lines = AnnouncedLines(
      map: map, bytes: block.code.bytes, isCode: found.isCode, path: plan.path)
    for index in block.items.indices { write(index, of: block, &lines) }
    text += lines.finished() + (isOptional ? "} catch { __caught(error) } }\n" : "")
    known.formUnion(outline.items.flatMap(\.names))
    used.formUnion(outline.items.flatMap(\.uses))
  }

  private mutating func begin(_ block: Block) {
    let cell = block.cell
    if !block.isOptional { declare(block.renewals.items(from: 0)) }
    scopes?.add(
      cell, block.items, opens: block.items.indices.contains(where: block.renewals.beginsModule))
    if block.hasConditions { declared.hasOthers = true }
    if block.hasConditions || block.items.first?.isExecuted == false { text += leaveScope() }
    if block.isOptional { text += enterScope() + "\nif __runs(\(cell.index)) { do {" }
    let tolerance = cell.options.tolerance.map { ", within: \"\($0.words)\"" } ?? ""
    text += "\n__cell(\(cell.index)\(tolerance))\n"
  }

  private mutating func write(_ index: Int, of block: Block, _ lines: inout AnnouncedLines) {
    let item = block.items[index]
    let end = block.end(index)
    if block.renewals.beginsModule(index) {
      text += lines.cut(at: item.start)
      startModule()
      declare(block.renewals.itemsOfModule(index))
    }
    let isBeside = scopes?.add(item, known: known) == true
    if isBeside || hoistsTypes && item.isType {
      text += lines.cut(at: item.start)
      types += lines.cut(at: end)
    }
    if item.kind == .import { imports.append(block.map.bytes.statementLine(from: item.start)) }
    if item.isExecuted { statement(index, of: block, &lines) }
    for body in block.code.bodies where (item.start..<end).contains(body.start) {
      lines.insert("", at: body.start, beginning: body.isReturned ? "();" : "();return")
    }
    if let renewed = block.renewals.declarations(of: index, in: modules.count) {
      text += lines.cut(at: end)
      startModule()
      text += renewed
      declare([item] + block.renewals.items(from: index + 1))
    }
  }

  private mutating func statement(
    _ index: Int, of block: Block, _ lines: inout AnnouncedLines
  ) {
    let item = block.items[index]
    if let beginning = block.renewals.beginning(of: index, in: modules.count) {
      lines.replace(
        from: item.start, to: beginning.end, with: beginning.text,
        after: "__step(\(steps.count))\n" + leaveScope())
      for variable in beginning.variables { declared.add(variable: variable) }
    } else {
      // The dump says where statements start, but not where a declaration's attributes do.
      announce(item, block.next(index), staysInScope: block.staysInScope(index), &lines)
    }
    let end = block.map.bytes.endOfText(before: block.end(index))
    steps.append(.init(cell: block.cell.index, range: block.map.range(item.start, end)))
  }

  private mutating func announce(
    _ item: SwiftOutline.Item, _ next: SwiftOutline.Item?, staysInScope: Bool,
    _ lines: inout AnnouncedLines
  ) {
    let announcement = "__step(\(steps.count))\n"
    let shows =
      next == nil && item.kind == .expression && !lines.endsWithSemicolon(item.lastToken)
    let end = next == nil ? nil : displayEnd(item, lines)
    let call = shows ? "__show" : end == nil ? nil : "__made"
    let name = item.takesStatements ? "__value\(steps.count)" : nil
    lines.insert(
      staysInScope ? enterScope() + announcement : announcement + leaveScope(), at: item.start,
      beginning: call.map { name.map { "let \($0) =" } ?? $0 + "(" })
    let closing = (call ?? "") + (name.map { "(\($0))\n" } ?? "")
    if let end { lines.insert(name == nil ? ")\n" : closing, at: end) }
    if shows { lines.closing = name == nil ? ")\n" : closing }
  }

  /// Where a statement ends that may make a table or a figure, which appears where it is made; nil
  /// when it cannot, or when a semicolon keeps it from being shown.
  private func displayEnd(_ item: SwiftOutline.Item, _ lines: AnnouncedLines) -> Int? {
    guard item.mayMakeDisplay, !lines.endsWithSemicolon(item.lastToken) else { return nil }
    return lines.endOfWord(item.lastToken)
  }

  private mutating func inline(_ cell: Cell, _ outline: SwiftOutline) {
    used.formUnion(outline.items.flatMap(\.uses))
    scopes?.add(cell)
    let map = CellMap(cell)
    text += enterScope() + "\n__cell(\(cell.index))\n__step(\(steps.count))\n"
    steps.append(.init(cell: cell.index, range: map.range(0, map.byteCount)))
    let place = cell.codeStart
    let name = cell.kind == .value ? "__value" : "__checked"
    let function = outline.items.contains(where: \.awaits) ? "await \(name)Later" : name
    let code = String(decoding: literals.rewritten(cell), as: UTF8.self)
    let end = (cell.format.map { ", as: \($0.swift)" } ?? "") + ")\n"
    if place.line > 1 {
      text += "#sourceLocation(file: \(plan.path.swiftLiteral), line: \(place.line - 1))\n"
      text += "\(function)(try\n\(spaces(place.column - 1))\(code)\n\(end)"
    } else {
      text += "#sourceLocation(file: \(plan.path.swiftLiteral), line: 1)\n"
      text += "\(function)(try \(code)\n\(end)"
    }
    text += "#sourceLocation()\n"
  }
}
