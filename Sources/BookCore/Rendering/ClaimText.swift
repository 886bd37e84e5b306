// A claim's facts in words, for every report.

import BookRecords

/// The words in which reports speak of a claim.
enum ClaimText {
  /// What was compared, when it is short enough to stand beside the statement.
  static func brief(_ claim: CheckedClaim) -> String {
    switch claim.operation {
    case .holds:
      // A lone truth value says no more than the verdict does.
      if case .boolean? = claim.left?.value { return "" }
      return claim.left.flatMap { short($0.text) } ?? ""
    case .forAll where claim.verdict != .false || claim.left == nil:
      return claim.cases.map { counted($0, "case") } ?? ""
    case .throws: return claim.left.map { "throws \($0.text)" }.flatMap(short) ?? ""
    default:
      let sides = sides(claim)
      guard let left = sides.left else { return "" }
      let right = claim.written ?? sides.right ?? ""
      return short("\(left) \(verdictSign(claim)) \(right)").map { $0 + allowance(claim) } ?? ""
    }
  }

  /// What a claim's left side was compared with, and within what.
  static func comparand(_ claim: CheckedClaim) -> String {
    (claim.written ?? sides(claim).right).map { $0 + allowance(claim) } ?? ""
  }

  /// The tolerance after the right side: without it, `3.14 ≈ 3.2` would look false.
  private static func allowance(_ claim: CheckedClaim) -> String {
    guard claim.operation == .approximately, let tolerance = claim.tolerance,
      claim.written?.contains("±") != true
    else { return "" }
    let value = ShortNumber.text(tolerance.value)
    switch tolerance.kind {
    case .absolute: return " ± \(value)"
    case .relative: return tolerance.value > unseenTolerance ? " (rel tol \(value))" : ""
    case .digits: return ""
    }
  }

  /// A relative tolerance up to this lets no two numbers pass that look different.
  private static let unseenTolerance = 1e-9

  /// The sign between the two sides: of the comparison, or of its opposite where it does not hold.
  static func verdictSign(_ claim: CheckedClaim) -> String {
    claim.verdict == .false ? negated(claim.comparing) : sign(claim.comparing)
  }

  /// Both sides as they are shown. They are given in full where they look alike and the verdict rests
  /// on their difference, and the left one where more digits were written than are shown of it.
  static func sides(_ claim: CheckedClaim) -> (left: String?, right: String?) {
    if let left = claim.left, let written = claim.written,
      mostDigits(in: written) > mostDigits(in: left.text)
    {
      return (inFull(left), claim.right?.text)
    }
    guard let left = claim.left, let right = claim.right, left.text == right.text,
      claim.verdict == (wantsDifference(claim.operation) ? .holds : .false)
    else { return (claim.left?.text, claim.right?.text) }
    return (inFull(left), inFull(right))
  }

  private static func wantsDifference(_ operation: ClaimRecord.Operation) -> Bool {
    switch operation {
    case .notEqual, .less, .greater: true
    case .equal, .approximately, .atMost, .atLeast, .holds, .throws, .forAll: false
    }
  }

  private static func inFull(_ shown: Shown) -> String {
    guard let numbers = shown.value.numbers, numbers.count > 1 || shown.text.hasPrefix("[") else {
      return shown.text
    }
    guard case .matrix(let rows, let columns, _) = shown.value, columns > 0 else {
      return list(numbers.map { "\($0)" })
    }
    return list(
      (0..<rows).map { row in
        list(numbers[(row * columns)..<((row + 1) * columns)].map { "\($0)" })
      })
  }

  private static func list(_ items: [String]) -> String {
    "[" + items.joined(separator: ", ") + "]"
  }

  /// The digits of the number that has most of them.
  private static func mostDigits(in text: String) -> Int {
    text.split { !$0.isNumber && $0 != "." }.map { $0.count(where: \.isNumber) }.max() ?? 0
  }

  /// Names and texts of what is known about a claim, in the order of interest.
  ///
  /// - Parameter includesSides: whether both sides and their comparison are to be repeated where
  ///   `brief` has them.
  static func facts(
    _ claim: CheckedClaim, includesSource: Bool = true, includesSides: Bool = true
  ) -> [(name: String, text: String)] {
    var facts: [(String, String)] = []
    func add(_ name: String, _ text: String?) {
      if let text, !text.isEmpty { facts.append((name, text)) }
    }
    if includesSource { add("Expression", expression(claim)) }
    let saysSides = includesSides || brief(claim).isEmpty || claim.verdict != .holds
    if saysSides {
      let sides = sides(claim)
      add("Computed", sides.left)
      add(claim.written == nil ? "Compared with" : "Value written", sides.right)
      if claim.written != sides.right { add("As written", claim.written) }
    }
    if saysSides || (claim.tolerance != nil && allowance(claim).isEmpty) {
      add("Comparison", comparison(claim))
    }
    add("Difference", difference(claim))
    add("Cases tried", claim.cases.map(String.init))
    return facts
  }

  /// The claim's source without what reports say elsewhere: its statement and what it proves.
  static func expression(_ claim: CheckedClaim) -> String {
    ClaimCall(claim.source)?.expression ?? claim.source
  }

  /// How far the sides lie apart. Of a property the largest difference alone would say nothing: what
  /// is allowed may be another in each case.
  static func difference(_ claim: CheckedClaim) -> String? {
    guard let residual = claim.residual else {
      return claim.writtenDifference.map(ShortNumber.text)
    }
    let isShare = claim.operation == .forAll && claim.verdict == .holds && residual > 0
    return ShortNumber.text(residual) + (isShare ? " of the tolerance" : "")
  }

  /// How the sides were compared.
  static func comparison(_ claim: CheckedClaim) -> String? {
    guard claim.left != nil || claim.operation == .forAll else { return nil }
    guard let tolerance = claim.tolerance else {
      let sign = sign(claim.comparing)
      return sign.isEmpty ? nil : sign
    }
    let value = ShortNumber.text(tolerance.value)
    // A property's cases are compared within a tolerance in this way alone.
    let sign = claim.operation == .forAll ? "≈" : sign(claim.operation)
    switch tolerance.kind {
    case .absolute: return "\(sign), abs tol \(value)"
    case .relative: return "\(sign), rel tol \(value)"
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

extension CheckedClaim {
  /// How two values were compared: by the claim, or by a property's case that does not hold.
  fileprivate var comparing: ClaimRecord.Operation { caseOperation ?? operation }
}
