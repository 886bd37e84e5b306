// A claim's facts in words, for every report.

import BookRecords

/// The words in which reports speak of a claim.
enum ClaimText {
  /// What was compared, when it is short enough to stand beside the statement.
  static func brief(_ claim: CheckedClaim) -> String {
    switch claim.operation {
    case .holds: return ""
    case .forAll: return claim.cases.map { counted($0, "case") } ?? ""
    case .throws: return claim.left.map { "throws \($0.text)" }.flatMap(short) ?? ""
    default:
      guard let left = claim.left?.text else { return "" }
      let right = claim.written ?? claim.right?.text ?? ""
      let sign = claim.verdict == .false ? negated(claim.operation) : sign(claim.operation)
      return short("\(left) \(sign) \(right)") ?? ""
    }
  }

  /// Names and texts of what is known about a claim, in the order of interest.
  static func facts(
    _ claim: CheckedClaim, includesSource: Bool = true
  ) -> [(name: String, text: String)] {
    var facts: [(String, String)] = []
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { facts.append((name, text)) }
    }
    if includesSource { add("Expression", expression(claim)) }
    add("Computed", claim.left?.text)
    add(claim.written == nil ? "Compared with" : "Value written", claim.right?.text)
    if claim.written != claim.right?.text { add("As written", claim.written) }
    add("Comparison", comparison(claim))
    add("Difference", claim.residual.map(ShortNumber.text))
    add("Cases tried", claim.cases.map(String.init))
    return facts
  }

  /// The claim's source, its statement left out.
  static func expression(_ claim: CheckedClaim) -> String {
    let head = "claim(\"\(claim.statement)\","
    guard claim.source.hasPrefix(head) else { return claim.source }
    return "claim(…," + claim.source.dropFirst(head.count)
  }

  /// How the sides were compared.
  static func comparison(_ claim: CheckedClaim) -> String? {
    guard claim.left != nil else { return nil }
    guard let tolerance = claim.tolerance else {
      switch claim.operation {
      case .holds, .forAll, .throws: return nil
      default: return sign(claim.operation)
      }
    }
    let value = ShortNumber.text(tolerance.value)
    switch tolerance.kind {
    case .absolute: return "\(sign(claim.operation)), abs tol \(value)"
    case .relative: return "\(sign(claim.operation)), rel tol \(value)"
    case .digits: return "a valid rounding to the digits written"
    }
  }

  static func sign(_ operation: ClaimRecord.Operation) -> String {
    switch operation {
    case .equal: "="
    case .notEqual: "≠"
    case .atMost: "≤"
    case .atLeast: "≥"
    case .approximately, .less, .greater: operation.rawValue
    case .holds, .throws, .forAll: ""
    }
  }

  /// The sign of a comparison that does not hold; `≮` is not `≥` where NaN is about.
  private static func negated(_ operation: ClaimRecord.Operation) -> String {
    switch operation {
    case .equal: "≠"
    case .notEqual: "="
    case .approximately: "≉"
    case .less: "≮"
    case .atMost: "≰"
    case .greater: "≯"
    case .atLeast: "≱"
    case .holds, .throws, .forAll: ""
    }
  }

  private static func short(_ text: String) -> String? {
    text.count <= 44 && !text.contains(where: \.isNewline) ? text : nil
  }
}
