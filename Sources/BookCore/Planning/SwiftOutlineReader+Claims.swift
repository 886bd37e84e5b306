// Finds the calls of `claim` in the compiler's parse dump.

extension SwiftOutlineReader {
  /// Every call of `claim` below a node, in source order.
  static func claims(in node: JSONValue) -> [SwiftOutline.Claim] {
    mentionsClaim(node) ? sortedClaims(in: node) : []
  }

  /// Most nodes have none, and to know that takes no order.
  private static func mentionsClaim(_ node: JSONValue) -> Bool {
    isClaim(node) || node.elements.contains(where: mentionsClaim)
      || node.members.contains { mentionsClaim($0.value) }
  }

  private static func isClaim(_ node: JSONValue) -> Bool {
    node.kind == "call_expr" && node["fn"]?["name"]?.string == "claim"
  }

  private static func sortedClaims(in node: JSONValue) -> [SwiftOutline.Claim] {
    if let claim = claim(node) { return [claim] }
    if !node.elements.isEmpty { return node.elements.flatMap { sortedClaims(in: $0) } }
    // Sorted, because the dump lists members in another order than the source; the keys of statements
    // happen to sort by source order (conditions, else, then).
    return node.members.sorted { order($0.key) < order($1.key) }
      .flatMap { sortedClaims(in: $0.value) }
  }

  private static func order(_ key: String) -> String { key == "else_stmt" ? "then_stmt~" : key }

  private static func claim(_ node: JSONValue) -> SwiftOutline.Claim? {
    guard isClaim(node), let arguments = node["args"]?["args"]?.elements,
      let first = arguments.first?["expr"]
    else { return nil }
    let isLiteral = first.kind == "string_literal_expr"
    let isProperty = arguments.contains { $0["label"]?.string == "forAll" }
    let condition = isProperty ? property(arguments) : unlabelled(arguments)
    let isComparison = condition.map(compares) ?? false
    return SwiftOutline.Claim(
      label: isLiteral ? first["value"]?.string : nil,
      exactName: isComparison ? isProperty ? "__all" : "__clm" : nil,
      closure: isProperty ? closure(arguments.last?["expr"]) : nil)
  }

  /// The part behind the parameters' names. Parameters without names stand where the body starts.
  private static func closure(_ closure: JSONValue?) -> Range<Int>? {
    guard let closure, closure["single_expression"]?.isTrue == true,
      let parameters = closure["params"]?.range, let body = closure["body"]?.range,
      body.start < parameters.start, parameters.end < body.end
    else { return nil }
    return parameters.end..<body.end
  }

  private static func unlabelled(_ arguments: [JSONValue]) -> JSONValue? {
    arguments.dropFirst().first { $0["label"] == nil }?["expr"]
  }

  /// What the closure of a property claim comes to; nil when it can be left in several places.
  private static func property(_ arguments: [JSONValue]) -> JSONValue? {
    let closure = arguments.last?["expr"]
    let statements = closure?["body"]?["elements"]?.elements ?? []
    guard closure?.kind == "closure_expr", !statements.dropLast().contains(where: returns) else {
      return nil
    }
    return statements.last?["result"] ?? statements.last
  }

  /// Whether each part of a condition, as `&&` and `||` join them, compares two sides.
  private static func compares(_ condition: JSONValue) -> Bool {
    let sides = condition["elements"]?.elements ?? []
    let isTernary = sides.contains { $0.kind?.contains("ternary") == true }
    let names = sides.map { $0["name"]?.string ?? "" }
    guard condition.kind == "sequence_expr", !isTernary, !names.contains("??") else { return false }
    return names.split(omittingEmptySubsequences: false) { $0 == "&&" || $0 == "||" }
      .allSatisfy { part in
        part.contains { ["==", "!=", "<", "<=", ">", ">=", "≈"].contains($0) }
      }
  }
}
