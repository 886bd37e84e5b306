// What each block and each expression in running text becomes in the program.

extension ProgramWriter {
  /// A block with what is known of its items.
  private struct ProgramBlock {
    let cell: Cell
    let items: [SwiftOutline.Item]
    let map: CellMap
    let code: RewrittenCode
    let redeclarations: Redeclarations
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

  mutating func block(_ cell: Cell, _ outline: SwiftOutline) {
    let isOptional = optionalCells.contains(cell.index)
    let map = CellMap(cell)
    let found = BlockClaims(map, outline)
    let block = ProgramBlock(
      cell: cell, items: outline.items, map: map,
      code: RewrittenCode(
        map, found, keepsNames: source.plainCells.contains(cell.index), literals),
      redeclarations: Redeclarations(
        outline, known: isOptional ? [] : known, code: map.bytes, opensScopes: scopes != nil),
      isOptional: isOptional, hasConditions: cell.hasConditionalLines)
    claims[cell.index] = found.sites
    begin(block)
    var lines = AnnouncedLines(
      map: map, bytes: block.code.bytes, isCode: found.isCode, path: source.plan.path)
    for index in block.items.indices { write(index, of: block, &lines) }
    text += lines.finished() + (isOptional ? "} catch { __caught(error) } }\n" : "")
    known.formUnion(outline.items.flatMap(\.names))
    used.formUnion(outline.items.flatMap(\.uses))
  }

  private mutating func begin(_ block: ProgramBlock) {
    let cell = block.cell
    if !block.isOptional { declare(block.redeclarations.items(from: 0)) }
    scopes?.add(
      cell, block.items,
      opens: block.items.indices.contains(where: block.redeclarations.beginsModule))
    if block.hasConditions { declared.hasOthers = true }
    if block.hasConditions || block.items.first?.isExecuted == false { text += leaveScope() }
    if block.isOptional { text += enterScope() + "\nif __runs(\(cell.index)) { do {" }
    let tolerance = cell.options.tolerance.map { ", within: \"\($0.words)\"" } ?? ""
    text += "\n__cell(\(cell.index)\(tolerance))\n"
  }

  private mutating func write(_ index: Int, of block: ProgramBlock, _ lines: inout AnnouncedLines) {
    let item = block.items[index]
    let end = block.end(index)
    if block.redeclarations.beginsModule(index) {
      text += lines.cut(at: item.start)
      startModule()
      declare(block.redeclarations.itemsOfModule(index))
    }
    let isBeside = scopes?.add(item, known: known) == true
    if isBeside || source.hoistsTypes && item.isType {
      text += lines.cut(at: item.start)
      types += lines.cut(at: end)
    }
    if item.kind == .import { imports.append(block.map.bytes.statementLine(from: item.start)) }
    if item.isExecuted { statement(index, of: block, &lines) }
    for body in block.code.bodies where (item.start..<end).contains(body.start) {
      lines.insert("", at: body.start, beginning: body.isReturned ? "();" : "();return")
    }
    if let redeclared = block.redeclarations.declarations(of: index, in: modules.count) {
      text += lines.cut(at: end)
      startModule()
      text += redeclared
      declare([item] + block.redeclarations.items(from: index + 1))
    }
  }

  private mutating func statement(
    _ index: Int, of block: ProgramBlock, _ lines: inout AnnouncedLines
  ) {
    let item = block.items[index]
    if let beginning = block.redeclarations.beginning(of: index, in: modules.count) {
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

  mutating func inline(_ cell: Cell, _ outline: SwiftOutline) {
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
      text += "#sourceLocation(file: \(source.plan.path.swiftLiteral), line: \(place.line - 1))\n"
      text += "\(function)(try\n\(spaces(place.column - 1))\(code)\n\(end)"
    } else {
      text += "#sourceLocation(file: \(source.plan.path.swiftLiteral), line: 1)\n"
      text += "\(function)(try \(code)\n\(end)"
    }
    text += "#sourceLocation()\n"
  }
}
