// Reads the compiler's JSON parse dump. Its schema is not promised from one compiler to the next:
// everything that depends on it is in this file, and what is not understood is a typed error.

import Foundation

/// The parse dump has a form that this reader does not know.
public struct UnknownDumpFormat: Error, Equatable, CustomStringConvertible {
  public var detail: String
  public var description: String {
    "the compiler's parse dump is not understood (\(detail)); mathbook needs Swift 6.3"
  }
}

enum SwiftOutlineReader {
  private typealias Node = [String: Any]

  /// Reads the dump of one file, as `-dump-parse -dump-ast-format json` prints it.
  static func read(_ dump: Data) throws(UnknownDumpFormat) -> SwiftOutline {
    guard let root = (try? JSONSerialization.jsonObject(with: dump)) as? Node,
      let items = root["items"] as? [Node]
    else { throw UnknownDumpFormat(detail: "no list of items") }
    var outline: [SwiftOutline.Item] = []
    for node in items {
      guard let read = try item(node) else { continue }
      outline.append(read)
    }
    // A variable is listed after the binding that it belongs to, at a place inside of it.
    return SwiftOutline(items: merged(outline))
  }

  private static func item(_ node: Node) throws(UnknownDumpFormat) -> SwiftOutline.Item? {
    guard let kind = node["_kind"] as? String else { throw UnknownDumpFormat(detail: "no kind") }
    guard let range = node["range"] as? Node, let start = range["start"] as? Int,
      let end = range["end"] as? Int
    else { throw UnknownDumpFormat(detail: "\(kind) without a range") }
    var names = NameUse()
    names.visit(node)
    return SwiftOutline.Item(
      kind: itemKind(kind, node), start: start, lastToken: end, names: self.names(kind, node),
      claims: claims(in: node), references: names.used.subtracting(names.bound),
      declaresVariables: kind == "var_decl", awaits: awaits(node), isFunction: kind == "func_decl",
      isSelfContained: isSelfContained(node))
  }

  /// Expressions and the statements that bring their own braces. What binds names, and what belongs
  /// to the scope that it stands in (`guard`, `defer`), does not count.
  private static func isSelfContained(_ node: Node) -> Bool {
    let elements = (node["body"] as? Node)?["elements"] as? [Node] ?? []
    guard node["_kind"] as? String == "top_level_code_decl", elements.count == 1,
      let kind = elements[0]["_kind"] as? String
    else { return false }
    return kind.hasSuffix("_expr") || selfContainedStatements.contains(kind)
  }

  private static let selfContainedStatements: Set<String> = [
    "for_each_stmt", "while_stmt", "repeat_while_stmt", "if_stmt", "switch_stmt", "do_stmt",
    "do_catch_stmt", "throw_stmt",
  ]

  /// Whether running the top level of a node awaits something.
  private static func awaits(_ value: Any) -> Bool {
    if let list = value as? [Any] { return list.contains { awaits($0) } }
    guard let node = value as? Node, let kind = node["_kind"] as? String else { return false }
    switch kind {
    case "await_expr", "async_attr": return true
    case "closure_expr", "func_decl", "struct_decl", "class_decl", "enum_decl", "protocol",
      "extension_decl", "accessor_decl":
      return false
    default: return node.values.contains { awaits($0) }
    }
  }

  private static func itemKind(_ kind: String, _ node: Node) -> SwiftOutline.Item.Kind {
    switch kind {
    case "import_decl": .import
    case "top_level_code_decl": isExpression(node) ? .expression : .statement
    default: .declaration
    }
  }

  /// An expression that is not an assignment.
  private static func isExpression(_ node: Node) -> Bool {
    guard let body = node["body"] as? Node, let elements = body["elements"] as? [Node],
      elements.count == 1, let kind = elements[0]["_kind"] as? String, kind.hasSuffix("_expr")
    else { return false }
    let parts = elements[0]["elements"] as? [Node] ?? []
    return !parts.contains { ($0["_kind"] as? String) == "assign_expr" }
  }

  private static func names(_ kind: String, _ node: Node) -> [String] {
    guard kind != "extension_decl", let name = node["name"] as? Node,
      let base = name["base_name"] as? Node, let text = base["name"] as? String,
      base["is_operator"] as? Bool != true
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
        result[last].awaits = result[last].awaits || item.awaits
        result[last].isSelfContained = false
        result[last].declaresVariables = true
        // What it declares is bound in it, and still used by what its initialiser calls.
        result[last].references.formUnion(item.references)
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

  mutating func visit(_ value: Any) {
    if let list = value as? [Any] { for item in list { visit(item) } }
    guard let node = value as? [String: Any] else { return }
    switch node["_kind"] as? String {
    case "unresolved_decl_ref_expr": (node["name"] as? String).map { _ = used.insert($0) }
    case "parameter", "pattern_named", "func_decl", "var_decl":
      let base = (node["name"] as? [String: Any])?["base_name"] as? [String: Any]
      (base?["name"] as? String).map { _ = bound.insert($0) }
    default: break
    }
    for child in node.values { visit(child) }
  }
}

// Claims
extension SwiftOutlineReader {
  /// Every call of `claim` below a node, in source order.
  private static func claims(in value: Any) -> [SwiftOutline.Claim] {
    if let list = value as? [Any] { return list.flatMap { claims(in: $0) } }
    guard let node = value as? Node else { return [] }
    if let claim = claim(node) { return [claim] }
    // Sorted, because dictionaries have no order; the keys of statements happen to sort by source
    // order (conditions, else, then). A processed initialiser repeats the original one.
    return node.keys.sorted { order($0) < order($1) }
      .filter { $0 != "processed_init" }.flatMap { claims(in: node[$0] as Any) }
  }

  private static func order(_ key: String) -> String { key == "else_stmt" ? "then_stmt~" : key }

  private static func claim(_ node: Node) -> SwiftOutline.Claim? {
    guard node["_kind"] as? String == "call_expr", let function = node["fn"] as? Node,
      function["name"] as? String == "claim", let list = node["args"] as? Node,
      let arguments = list["args"] as? [Node], let first = arguments.first?["expr"] as? Node
    else { return nil }
    let isLiteral = first["_kind"] as? String == "string_literal_expr"
    let isProperty = arguments.contains { $0["label"] as? String == "forAll" }
    let condition = isProperty ? property(arguments) : unlabelled(arguments)
    let isComparison = condition.map(compares) ?? false
    return SwiftOutline.Claim(
      label: isLiteral ? first["value"] as? String : nil,
      writtenRight: isComparison && !isProperty ? condition.flatMap(writtenRight) : nil,
      exactName: isComparison ? isProperty ? "__all" : "__clm" : nil,
      closure: isProperty ? closure(arguments.last?["expr"] as? Node) : nil)
  }

  /// The part behind the parameters' names. Parameters without names stand where the body starts.
  private static func closure(_ closure: Node?) -> Range<Int>? {
    guard let closure, closure["single_expression"] as? Bool == true,
      let parameters = (closure["params"] as? Node)?["range"] as? Node,
      let body = (closure["body"] as? Node)?["range"] as? Node,
      let first = parameters["start"] as? Int, let last = parameters["end"] as? Int,
      let start = body["start"] as? Int, let end = body["end"] as? Int,
      start < first, last < end
    else { return nil }
    return last..<end
  }

  private static func unlabelled(_ arguments: [Node]) -> Node? {
    arguments.dropFirst().first { $0["label"] == nil }?["expr"] as? Node
  }

  /// What the closure of a property claim comes to; nil when it can be left in several places.
  private static func property(_ arguments: [Node]) -> Node? {
    let closure = arguments.last?["expr"] as? Node
    let statements = (closure?["body"] as? Node)?["elements"] as? [Node] ?? []
    guard closure?["_kind"] as? String == "closure_expr",
      !statements.dropLast().contains(where: returns)
    else { return nil }
    return statements.last?["result"] as? Node ?? statements.last
  }

  /// Whether a statement may leave the closure that it stands in.
  private static func returns(_ value: Any) -> Bool {
    if let list = value as? [Any] { return list.contains(where: returns) }
    guard let node = value as? Node else { return false }
    switch node["_kind"] as? String {
    case "return_stmt": return true
    case "closure_expr", "func_decl": return false
    default: return node.values.contains(where: returns)
    }
  }

  /// Whether each part of a condition, as `&&` and `||` join them, compares two sides.
  private static func compares(_ condition: Node) -> Bool {
    let sides = condition["elements"] as? [Node] ?? []
    let isTernary = sides.contains { ($0["_kind"] as? String)?.contains("ternary") == true }
    let names = sides.map { $0["name"] as? String ?? "" }
    guard condition["_kind"] as? String == "sequence_expr", !isTernary, !names.contains("??") else {
      return false
    }
    return names.split(omittingEmptySubsequences: false) { $0 == "&&" || $0 == "||" }
      .allSatisfy { part in
        part.contains { ["==", "!=", "<", "<=", ">", ">=", "≈"].contains($0) }
      }
  }

  private static func writtenRight(_ comparison: Node) -> String? {
    let sides = comparison["elements"] as? [Node] ?? []
    guard let sign = sides.firstIndex(where: { $0["name"] as? String == "≈" }),
      sides.count == sign + 2
    else { return nil }
    return literal(sides[sign + 1])
  }

  /// A number literal, or a list of them, as it is written.
  private static func literal(_ node: Node) -> String? {
    switch node["_kind"] as? String {
    case "integer_literal_expr", "float_literal_expr":
      guard let digits = node["value"] as? String else { return nil }
      return (node["negative"] as? Bool == true ? "-" : "") + digits
    case "array_expr":
      let elements = (node["elements"] as? [Node] ?? []).map(literal)
      guard elements.allSatisfy({ $0 != nil }) else { return nil }
      return "[" + elements.compactMap { $0 }.joined(separator: ", ") + "]"
    default: return nil
    }
  }
}
