// Reads the compiler's JSON parse dump. Its schema is not promised from one compiler to the next:
// everything that depends on it is in the files of this type, and what is not understood is a typed
// error.

/// The parse dump has a form that this reader does not know.
struct UnknownDumpFormat: Error, Equatable, CustomStringConvertible {
  var detail: String
  var description: String {
    "the compiler's parse dump is not understood (\(detail)); mathbook needs Swift 6.3"
  }
}

enum SwiftOutlineReader {
  /// What a dump repeats, and what the parser has not found out yet: nearly half of it.
  private static let unread: Set<String> = [
    "processed_init", "function_ref", "decl_context", "isolation_crossing", "builtin_initializer",
  ]

  /// Reads the dump of one file, as `-dump-parse -dump-ast-format json` prints it.
  static func read(_ dump: [UInt8]) throws(UnknownDumpFormat) -> SwiftOutline {
    guard let root = try? JSONReader.value(in: dump, leavingOut: unread), root.kind == "source_file"
    else {
      throw UnknownDumpFormat(detail: "no source file")
    }
    // A file without items has no list of them; those under a condition are not in it either.
    let items = root["items"]?.elements ?? []
    var outline: [SwiftOutline.Item] = []
    for node in items {
      guard let read = try item(node) else { continue }
      outline.append(read)
    }
    // A variable is listed after the binding that it belongs to, at a place inside of it.
    return SwiftOutline(items: merged(outline))
  }

  private static func item(_ node: JSONValue) throws(UnknownDumpFormat) -> SwiftOutline.Item? {
    guard let kind = node.kind else { throw UnknownDumpFormat(detail: "no kind") }
    guard let range = node.range else { throw UnknownDumpFormat(detail: "\(kind) without a range") }
    var names = NameUse()
    names.visit(node)
    return SwiftOutline.Item(
      kind: itemKind(kind, node), start: range.start, lastToken: range.end,
      names: self.names(kind, node), declarationKind: kind, claims: claims(in: node),
      references: names.used.subtracting(names.bound), uses: names.used,
      declaresVariables: kind == "var_decl", awaits: awaits(node), isFunction: kind == "func_decl",
      isSelfContained: isSelfContained(node),
      mayMakeDisplay: node.onlyStatement.map(mayMakeDisplay) ?? false,
      takesStatements: node.onlyStatement.map(takesStatements) ?? false, returns: returns(node))
  }

  /// Expressions and the statements that bring their own braces. What binds names, and what belongs
  /// to the scope that it stands in (`guard`, `defer`), does not count.
  private static func isSelfContained(_ node: JSONValue) -> Bool {
    guard node.kind == "top_level_code_decl", let statement = node.onlyStatement?.kind else {
      return false
    }
    return statement.hasSuffix("_expr") || selfContainedStatements.contains(statement)
  }

  private static let selfContainedStatements: Set<String> = [
    "for_each_stmt", "while_stmt", "repeat_while_stmt", "if_stmt", "switch_stmt", "do_stmt",
    "do_catch_stmt", "throw_stmt",
  ]

  /// Whether an expression is a name or a call, but none of a function that makes nothing.
  private static func mayMakeDisplay(_ expression: JSONValue) -> Bool {
    switch expression.kind {
    case "try_expr", "force_try_expr", "await_expr", "paren_expr":
      expression["sub_expr"].map(mayMakeDisplay) ?? false
    case "call_expr":
      !makingNothing.contains(expression["fn"]?["name"]?.string ?? "")
    case "unresolved_decl_ref_expr", "unresolved_dot_expr": true
    default: false
    }
  }

  /// Whether an expression is a call with a closure of statements that returns nothing.
  private static func takesStatements(_ expression: JSONValue) -> Bool {
    switch expression.kind {
    case "try_expr", "force_try_expr", "await_expr", "paren_expr":
      expression["sub_expr"].map(takesStatements) ?? false
    case "call_expr":
      (expression["args"]?["args"]?.elements ?? []).compactMap { $0["expr"] }.contains {
        $0.kind == "closure_expr" && $0["single_expression"]?.isTrue != true
          && !($0["body"].map(returns) ?? false)
      }
    default: false
    }
  }

  private static let makingNothing: Set<String> = [
    "claim", "show", "print", "debugPrint", "dump", "precondition", "assert", "fatalError",
    "preconditionFailure", "assertionFailure", "exit", "abort",
  ]

  /// Whether running the top level of a node awaits something.
  private static func awaits(_ node: JSONValue) -> Bool {
    switch node.kind {
    case "await_expr", "async_attr": true
    case "closure_expr", "func_decl", "struct_decl", "class_decl", "enum_decl", "protocol",
      "extension_decl", "accessor_decl":
      false
    default: node.contains(where: awaits)
    }
  }

  /// Whether a node may leave the closure, the function or the program that it stands in.
  static func returns(_ node: JSONValue) -> Bool {
    switch node.kind {
    case "return_stmt": true
    case "closure_expr", "func_decl", "accessor_decl": false
    default: node.contains(where: returns)
    }
  }

  private static func itemKind(_ kind: String, _ node: JSONValue) -> SwiftOutline.Item.Kind {
    switch kind {
    case "import_decl": .import
    case "top_level_code_decl": isExpression(node) ? .expression : .statement
    default: .declaration
    }
  }

  /// An expression that is not an assignment.
  private static func isExpression(_ node: JSONValue) -> Bool {
    guard let statement = node.onlyStatement, statement.kind?.hasSuffix("_expr") == true else {
      return false
    }
    return !(statement["elements"]?.elements ?? []).contains { $0.kind == "assign_expr" }
  }

  private static func names(_ kind: String, _ node: JSONValue) -> [String] {
    guard kind != "extension_decl", let base = node["name"]?["base_name"],
      let text = base["name"]?.string, base["is_operator"]?.isTrue != true
    else { return [] }
    return [text]
  }

  /// Gives the names of variables to the binding before them, and drops their own entries.
  private static func merged(_ items: [SwiftOutline.Item]) -> [SwiftOutline.Item] {
    items.reduce(into: []) { result, item in
      if item.kind == .declaration, let last = result.indices.last,
        item.start <= result[last].lastToken
      {
        result[last].names += item.names
        result[last].namePlaces += item.names.map { _ in item.start }
        result[last].awaits = result[last].awaits || item.awaits
        result[last].isSelfContained = false
        result[last].declaresVariables = true
        // What it declares is bound in it, and still used by what its initialiser calls.
        result[last].references.formUnion(item.references)
        result[last].uses.formUnion(item.uses)
      } else {
        result.append(item)
      }
    }
  }
}

/// The names that a node uses, and those that it binds for itself.
private struct NameUse {
  var used: Set<String> = []
  var bound: Set<String> = []

  mutating func visit(_ node: JSONValue) {
    switch node.kind {
    case "unresolved_decl_ref_expr": (node["name"]?.string).map { _ = used.insert($0) }
    case "parameter", "pattern_named", "func_decl", "var_decl":
      (node["name"]?["base_name"]?["name"]?.string).map { _ = bound.insert($0) }
    default: break
    }
    for member in node.members { visit(member.value) }
    for element in node.elements { visit(element) }
  }
}

// What all nodes of a dump have.
extension JSONValue {
  var kind: String? { self["_kind"]?.string }

  /// Where the first token starts and where the last one does.
  var range: (start: Int, end: Int)? {
    guard let range = self["range"], let start = range["start"]?.integer,
      let end = range["end"]?.integer
    else { return nil }
    return (start, end)
  }

  /// The statement of top-level code that consists of one.
  fileprivate var onlyStatement: JSONValue? {
    guard let elements = self["body"]?["elements"]?.elements, elements.count == 1 else {
      return nil
    }
    return elements[0]
  }

  fileprivate func contains(where predicate: (JSONValue) -> Bool) -> Bool {
    elements.contains(where: predicate) || members.contains { predicate($0.value) }
  }
}
