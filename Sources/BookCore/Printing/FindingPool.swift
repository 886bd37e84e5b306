// Findings that are handed out, each to one place.

/// The findings of a chapter that no test case has taken yet.
struct FindingPool {
  private(set) var left: [Diagnostic]

  /// A claim takes one finding about its verdict if it does not hold, and what else stands in it. A
  /// claim in a loop is recorded many times at one place: each record gets its own finding.
  mutating func take(for claim: CheckedClaim) -> [Diagnostic] {
    var isTold = claim.verdict == .holds
    return take { finding in
      guard claim.range.holds(finding) else { return false }
      guard finding.rule.isVerdict else { return true }
      defer { isTold = true }
      return !isTold
    }
  }

  mutating func take(in range: SourceRange) -> [Diagnostic] { take(where: range.holds) }

  private mutating func take(where isTaken: (Diagnostic) -> Bool) -> [Diagnostic] {
    var taken: [Diagnostic] = []
    var kept: [Diagnostic] = []
    for finding in left {
      if isTaken(finding) { taken.append(finding) } else { kept.append(finding) }
    }
    left = kept
    return taken
  }
}

extension Rule {
  /// Whether findings of the rule tell a claim's verdict.
  fileprivate var isVerdict: Bool {
    [.falseClaim, .claimError, .claimNotRun].contains(self)
  }
}

extension SourceRange {
  /// Whether a finding starts in the range; one at the range's own start always does.
  fileprivate func holds(_ finding: Diagnostic) -> Bool {
    guard let place = finding.range?.start else { return false }
    return place == start || (start <= place && place < end)
  }
}
