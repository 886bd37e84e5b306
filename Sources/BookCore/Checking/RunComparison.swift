// What a chapter states that does not stand when it is computed in another way.

import BookRecords

/// Compares the runs of a chapter with the one that its report is made of.
struct RunComparison {
  let chapter: CheckedChapter
  let transcript: Transcript
  let runs: [RepeatedRun]
  private let text: SourceText

  init(_ chapter: CheckedChapter, _ transcript: Transcript, runs: [RepeatedRun]) {
    self.chapter = chapter
    self.transcript = transcript
    self.runs = runs
    text = SourceText(chapter.chapter.source.text)
  }

  /// Results that are not determined, digits that do not survive, and verdicts that flip.
  func diagnostics() -> [Diagnostic] {
    let tight = chapter.claims.compactMap { claim in digits(of: claim).map { (claim, $0) } }
    let findings = appearing(besides: tight.map(\.0.range)) + disappearing()
    return (undetermined() + tight.map(\.1) + findings).sorted(by: Diagnostic.precedes)
  }

  var path: String { chapter.chapter.source.path }

  /// The settings, those that differ in the kernel alone as one.
  static func words(_ settings: [Arithmetic]) -> String {
    var groups: [(rest: Arithmetic, members: [Arithmetic])] = []
    for setting in settings {
      var rest = setting
      rest.kernel = nil
      if let index = groups.firstIndex(where: { $0.rest == rest }) {
        groups[index].members.append(setting)
      } else {
        groups.append((rest, [setting]))
      }
    }
    return groups.map(words).joined(separator: "; ")
  }

  private static func words(_ rest: Arithmetic, _ members: [Arithmetic]) -> String {
    guard members.count > 1 else { return members[0].words }
    let names = members.compactMap(\.kernel)
    let isShort = names.count == members.count && names.count <= 4
    let kernels =
      isShort ? "kernels \(names.joined(separator: ", "))" : "\(members.count) kernels"
    return rest == .standard ? kernels : "\(rest.words) with \(kernels)"
  }
}

// MARK: - Digits

extension RunComparison {
  /// A written number that holds as built and is false in some run.
  private func digits(of claim: CheckedClaim) -> Diagnostic? {
    guard claim.tolerance?.kind == .digits, claim.verdict == .holds, let written = claim.written,
      let value = claim.left?.value
    else { return nil }
    let others = runs.compactMap { run in counterpart(of: claim, in: run).map { (run, $0) } }
    let failing = others.filter { $0.1.verdict == .false }.map(\.0.arithmetic)
    guard !failing.isEmpty,
      let digits = WrittenDigits(written, values: [value] + others.compactMap(\.1.left?.value))
    else { return nil }
    let safe = digits.safe.map { "write \($0), which every run gives, or state a tolerance" }
    return Diagnostic(
      .tight, path: path, range: place(of: claim, written),
      "the digits of \(written) depend on how they are computed",
      explanation: """
        written \(digits.decimal.text); runs give \(digits.range)
        false with \(Self.words(failing))
        """, fix: safe ?? "state a tolerance that every run keeps")
  }

  /// The same claim in another run.
  private func counterpart(of claim: CheckedClaim, in run: RepeatedRun) -> CheckedClaim? {
    run.chapter.claims.first { $0.identifier == claim.identifier && $0.range == claim.range }
  }

  /// The written number: in prose the whole link, in a block the literal by itself.
  private func place(of claim: CheckedClaim, _ written: String) -> SourceRange {
    guard chapter.chapter.cells[claim.cell].kind == .block else { return claim.range }
    let start = text.offset(of: claim.range.start)
    let source = text.bytes[start..<max(start, text.offset(of: claim.range.end))]
    let wanted = Array(written.utf8)
    guard wanted.count <= source.count,
      let found = (source.startIndex...(source.endIndex - wanted.count)).last(where: {
        source[$0..<($0 + wanted.count)].elementsEqual(wanted)
      })
    else { return claim.range }
    return SourceRange(text.position(at: found), text.position(at: found + wanted.count))
  }
}
