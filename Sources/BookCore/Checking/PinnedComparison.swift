// Compares a block's output with the text that its author pinned: number by number, word by word.

/// The comparison of pinned outputs.
///
/// - Numbers: the pinned one has to be a rounding of the printed one; integers have to be equal. The
///   pinned one may be written as in a claim: `1,000,000`, `1.2 × 10⁻⁵`, `−∞`, `1 − 2i`, `3.1 ± 0.1`,
///   `< 0.001`, `5 %`; commas within brackets part entries, not thousands, and spaces part numbers.
/// - Words and marks have to be the same; a run of spaces is as good as any other, those at the ends
///   of a line and beside a number (which aligns columns) count for nothing, and so do empty lines at
///   the end.
/// - `...` stands for anything: on a line of its own for any number of lines, within a line for the
///   rest up to what follows, right behind digits for further digits.
/// - A tolerance replaces the rule for digits, but not for integers.
enum PinnedComparison {
  /// All differences, in the order of the pinned text.
  static func compare(
    expected: String, actual: String, tolerance: Tolerance? = nil
  ) -> [PinnedMismatch] {
    let texts = PinnedTexts(pinned: expected, printed: actual, tolerance: tolerance)
    var result: [[PinnedMismatch]] = []
    // From the end, to know the pinned line before which an unexpected one stands.
    var following = (texts.pinned.last?.number ?? 0) + 1
    for step in texts.steps.reversed() {
      result.append(texts.mismatches(of: step, before: following))
      switch step {
      case .pair(let line, _, _), .missing(let line), .elided(let line, _):
        following = texts.pinned[line].number
      case .unexpected: break
      }
    }
    return result.reversed().flatMap { $0 }
  }
}
