// A `0` without decimals is a rounding of all that is smaller than a half: seldom what is meant.

import BookRecords

extension WrittenVerdict {
  /// The same verdict with what a loose zero was written for, where digits decided.
  func noting(_ pairs: [(WrittenScalar?, Double)], _ tolerance: Tolerance?) -> WrittenVerdict {
    var verdict = self
    guard tolerance == nil else { return verdict }
    verdict.looseZero =
      pairs.first { scalar, value in
        guard case .digits(let decimal)? = scalar else { return false }
        return decimal.digits.isLooseZero(for: value)
      }?.1
    return verdict
  }
}

extension ChapterChecker {
  /// Warns of a claim that holds for a zero that says little.
  mutating func reportLooseZero(_ claim: CheckedClaim, _ value: Double?) {
    guard let value, claim.verdict == .holds else { return }
    report(
      Diagnostic(
        .looseZero, path: chapter.source.path, range: claim.range,
        "the claim “\(claim.statement)” is checked to the nearest whole number only",
        explanation: """
          The value is \(value), and 0 without decimals holds for all that is smaller than 0.5; write \
          0 ± 1e-9, or more decimals
          """))
  }
}
