// Findings and remarks in lists of reports.

extension Diagnostic {
  /// The summary as a sentence of a list begins: a name of a file or of code stays as it is.
  var headline: String {
    let isWord = summary.prefix { !$0.isWhitespace }.allSatisfy { $0.isLowercase && $0.isLetter }
    return isWord ? summary.prefix(1).uppercased() + summary.dropFirst() : summary
  }
}

extension CheckedClaim {
  /// The remarks, each on one line.
  var lines: [String] { remarks.flatMap { $0.split(separator: "\n").map(String.init) } }
}

extension BookContext {
  /// Why a claim does not hold, for a finding that only says so.
  func reason(for finding: Diagnostic) -> String? {
    guard finding.rule == .falseClaim || finding.rule == .claimError else { return nil }
    return book.chapters.first { $0.chapter.source.path == finding.path }?
      .claims.first { $0.range == finding.range && $0.verdict != .holds }?.lines.first
  }
}
