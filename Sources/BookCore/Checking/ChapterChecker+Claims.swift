// The verdicts of claims, decided from the numbers that were recorded.

import BookRecords

// Claims in blocks
extension ChapterChecker {
  /// The verdict of a claim in a block. The runtime's own verdict is not taken on trust where the
  /// recorded numbers can be judged again, and against a literal the digits that are written decide.
  mutating func blockClaim(_ cell: Cell, _ record: ClaimRecord) -> CheckedClaim {
    let site = sites.index(of: record).map { sites[$0] }
    let start =
      site?.call?.start ?? SourcePosition(line: record.line, column: max(1, record.column - 5))
    let range = SourceRange(start, site.map { $0.call?.end ?? $0.statement.end } ?? start)
    var claim = CheckedClaim(
      identifier: nextIdentifier, statement: record.label, source: source(range),
      operation: record.operation, left: record.left, right: record.right,
      tolerance: record.tolerance, residual: record.residual,
      verdict: record.holds ? .holds : .false, remarks: record.remarks, cases: record.cases,
      caseOperation: record.caseOperation,
      proves: cell.options.proves.map(\.name) + [record.proves].compactMap { $0 },
      cell: cell.index, range: range)
    if let failure = record.failure {
      claim.verdict = .error
      claim.remarks.append("it could not be evaluated: \(failure)")
    } else if let written = record.written, let left = record.left {
      judge(&claim, written, left.value, cell.options.tolerance)
    } else if !record.isBorneOut {
      claim.verdict = .false
      claim.remarks.append(Self.refutation(record))
    }
    reportLooseZero(claim, record.looseZero)
    if claim.verdict != .holds { report(diagnostic(claim)) }
    return claim
  }

  private static func refutation(_ record: ClaimRecord) -> String {
    guard let tolerance = record.tolerance?.value, !(tolerance >= 0) else {
      return "the recorded numbers do not bear the verdict out"
    }
    return "the tolerance is \(tolerance): it has to be 0 or more"
  }

  /// The source of a claim; of one whose call is not known, the rest of its line.
  private func source(_ range: SourceRange) -> String {
    guard range.start < range.end else { return text.line(range.start.line).trimmed }
    return text.text(in: range).trimmed
  }

  @discardableResult
  private mutating func judge(
    _ claim: inout CheckedClaim, _ written: String, _ value: RecordedValue, _ tolerance: Tolerance?
  ) -> WrittenVerdict? {
    // Digits to another base are no written value: the runtime has judged them as exact.
    guard let parsed = WrittenValue(parsing: written) else { return nil }
    let verdict = parsed.verdict(for: value, tolerance: tolerance)
    claim.written = written
    claim.tolerance = tolerance?.recorded ?? RecordedTolerance(.digits, 0)
    claim.verdict = verdict.holds ? .holds : value.isUnknown ? .error : .false
    if claim.verdict == .false { claim.writtenDifference = verdict.mismatch?.difference }
    claim.remarks =
      verdict.mismatch.map { [$0.summary] + ($0.explanation.map { [$0] } ?? []) } ?? []
    if let remark = verdict.tightRemark {
      report(
        Diagnostic(
          .tight, path: chapter.source.path, range: claim.range,
          "the claim “\(claim.statement)” holds so narrowly that another machine may find it false",
          explanation: remark))
    }
    return verdict
  }
}

// Claims in prose
extension ChapterChecker {
  mutating func proseClaim(_ cell: Cell, _ written: String, _ ran: CellTranscript) -> CheckedClaim {
    var claim = CheckedClaim(
      identifier: nextIdentifier, statement: written, source: cell.code, operation: .approximately,
      written: written, verdict: .notRun, cell: cell.index, range: cell.range)
    switch ran.outcome {
    case .notRun, .skipped: return claim
    case .failed:
      // The failure itself has been reported with the cell.
      claim.verdict = .error
      return claim
    case .done: break
    }
    guard case .value(let shown)? = ran.outputs.last else {
      claim.verdict = .error
      claim.remarks = ["no value was recorded"]
      report(diagnostic(claim))
      return claim
    }
    claim.left = shown
    judgeProse(&claim, written, shown, cell)
    if claim.verdict != .holds { report(diagnostic(claim)) }
    return claim
  }

  private mutating func judgeProse(
    _ claim: inout CheckedClaim, _ written: String, _ shown: Shown, _ cell: Cell
  ) {
    if case .boolean(let holds) = shown.value, WrittenValue(parsing: written) == nil {
      claim.operation = .holds
      claim.written = nil
      claim.verdict = holds ? .holds : .false
      return
    }
    let (number, tolerance) = Self.stated(written)
    switch WrittenValue.read(number) {
    case .failure(let reason):
      claim.verdict = .error
      claim.remarks = ["“\(number)” is no value that can be checked: \(reason)"]
      if let advice = reason.advice(for: number) { claim.remarks.append(advice) }
    case .success:
      let verdict = judge(&claim, number, shown.value, tolerance ?? cell.options.tolerance)
      reportLooseZero(claim, verdict?.looseZero)
    }
  }
}

extension ChapterChecker {
  /// A number and the tolerance that may follow it: `3.1416 abs tol 1e-4`.
  static func stated(_ written: String) -> (number: String, tolerance: Tolerance?) {
    // Most numbers have none, and to look for the word takes less than to make a pattern.
    guard written.utf8.contains(UInt8(ascii: "t")),
      let match = written.wholeMatch(of: /(.*\S)\s+((?:abs|rel)\s+tol\s+\S+)\s*/),
      let tolerance = Tolerance(String(match.2))
    else { return (written, nil) }
    return (String(match.1), tolerance)
  }
}

// Words
extension ChapterChecker {
  func diagnostic(_ claim: CheckedClaim) -> Diagnostic {
    let rule: Rule = claim.verdict == .error ? .claimError : .falseClaim
    let isProse = chapter.cells[claim.cell].kind != .block
    var lines = claim.remarks
    if !isProse, let left = claim.left {
      lines.append(
        claim.operation == .holds
          ? "computed: \(Self.brief(left.text))" : "left:  \(Self.brief(left.text))")
    }
    if !isProse, let right = claim.right {
      lines.append("right: \(Self.brief(claim.written ?? right.text))")
    }
    if let operation = claim.caseOperation, operation != .holds {
      lines.append("to hold: left \(operation.rawValue) right")
    }
    if let residual = claim.residual, claim.written == nil, claim.operation != .less {
      lines.append(
        "difference: \(residual)\(claim.tolerance.map { ", allowed: \($0.words)" } ?? "")")
    }
    if isProse, let left = claim.left {
      lines.append("`\(claim.source)` is \(Self.brief(left.text))")
    }
    let what = claim.verdict == .error ? "could not be checked" : "is false"
    return Diagnostic(
      rule, path: chapter.source.path, range: claim.range, "the claim “\(claim.statement)” \(what)",
      explanation: lines.isEmpty ? nil : lines.joined(separator: "\n"))
  }

  /// The report has the whole value.
  private static func brief(_ value: String) -> String { value.elided(to: 400) }

  /// Claims in the source that no record tells of: a failure, never a silence. Where the chapter
  /// failed before it came to them, that has been reported.
  mutating func checkPromises(
    _ cell: Cell, _ ran: CellTranscript, isExpected: Bool
  ) -> [CheckedOutput] {
    sites.numbers(ofCell: cell.index).filter { !evaluated.contains($0) }.map { number in
      let promise = sites[number]
      let claim = CheckedClaim(
        identifier: nextIdentifier, statement: promise.label ?? "claim", source: "",
        operation: .holds, verdict: .notRun, cell: cell.index,
        range: promise.call ?? promise.statement)
      claims.append(claim)
      if case .failed(let failure) = ran.outcome, isExpected,
        failure.range.start == promise.statement.start
      {
        report(undecided(claim))
      } else if ran.outcome == .done || isExpected {
        report(unevaluated(claim))
      }
      return .claim(claim)
    }
  }

  private func undecided(_ claim: CheckedClaim) -> Diagnostic {
    Diagnostic(
      .claimNotRun, path: chapter.source.path, range: claim.range,
      "the expected failure ended the claim “\(claim.statement)” before it was decided",
      fix: "let what is expected to fail stand in a statement of its own")
  }

  private func unevaluated(_ claim: CheckedClaim) -> Diagnostic {
    Diagnostic(
      .claimNotRun, path: chapter.source.path, range: claim.range,
      "the claim “\(claim.statement)” was never evaluated",
      fix: "call the code that it stands in, or remove it")
  }
}
