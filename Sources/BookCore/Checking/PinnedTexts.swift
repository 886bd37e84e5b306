// A pinned text and a printed one, line by line.

/// A pinned text and a printed one, cut into tokens.
struct PinnedTexts {
  let pinned: [PinnedLine]
  let printed: [PinnedLine]
  let tolerance: Tolerance?
  /// The lines with the tokens of written numbers joined; nil where a pinned line has none.
  private let pinnedForms: [PinnedLine?]
  private let printedForms: [PinnedLine]
  private(set) var steps: [ElidedAlignment.Step] = []

  init(pinned: String, printed: String, tolerance: Tolerance?) {
    self.pinned = PinnedLine.lines(of: pinned, elisions: true)
    self.printed = PinnedLine.lines(of: printed, elisions: false)
    self.tolerance = tolerance
    let groupsByComma = !self.pinned.contains(where: \.partsByComma)
    pinnedForms = self.pinned.map { $0.joiningForms(groupsByComma) }.map {
      $0.forms.isEmpty ? nil : $0
    }
    let hasForms = pinnedForms.contains { $0 != nil }
    printedForms = hasForms ? self.printed.map { $0.joiningForms(groupsByComma) } : []
    steps = aligned()
  }

  private func aligned() -> [ElidedAlignment.Step] {
    ElidedAlignment.steps(
      pinned: pinned.count, printed: printed.count, isElision: { pinned[$0].isElision },
      matches: { i, j in pinned[i].bytes == printed[j].bytes || linePair(i, j).agrees },
      likeness: likeness)
  }

  /// How much printed lines are like a pinned one. Most share no word with it; that is seen before
  /// they are compared.
  private func likeness(_ i: Int) -> (Int) -> Int {
    let words = pinned[i].words
    return { j in
      guard words.isEmpty || printed[j].contains(anyOf: words) else { return 0 }
      return PinnedLinePair(pinned[i], printed[j], tolerance: tolerance).likeness
    }
  }

  /// A pinned line beside a printed one: by written numbers where only these agree, or tell of a
  /// difference by numbers, else by plain tokens.
  func linePair(_ i: Int, _ j: Int) -> PinnedLinePair {
    let plain = PinnedLinePair(pinned[i], printed[j], tolerance: tolerance)
    guard !plain.agrees, let pinned = pinnedForms[i] else { return plain }
    let joined = PinnedLinePair(pinned, printedForms[j], tolerance: tolerance)
    return joined.agrees || (joined.isPaired && !plain.differsInNumbers) ? joined : plain
  }

  /// The differences in a step; an unexpected line is placed before the pinned line that follows.
  func mismatches(of step: ElidedAlignment.Step, before following: Int) -> [PinnedMismatch] {
    switch step {
    case .elided, .pair(_, _, matches: true): return []
    case .pair(let i, let j, matches: false): return linePair(i, j).mismatches
    case .missing(let i):
      let line = pinned[i]
      return [PinnedMismatch(.missingLine, line.range, expected: line.text, actual: nil)]
    case .unexpected(let j):
      let place = SourcePosition(line: following, column: 1)
      return [
        PinnedMismatch(
          .unexpectedLine, SourceRange(place, place), expected: nil, actual: printed[j].text)
      ]
    }
  }
}
