// The pinned text that would hold: what the author wrote where it still matches, else the output.

extension PinnedComparison {
  /// The text to pin instead, keeping every line and `...` of the author's that still matches.
  ///
  /// In a changed line that has `...` within, only the numbers and words that differ are replaced;
  /// any other changed line becomes the printed one. Where a line between two `...` is like nothing that
  /// was printed, all that was printed is pinned: nothing else would stand for that line. The result
  /// holds for the same output.
  static func rewritten(
    pinned: String, actual: String, tolerance: Tolerance? = nil
  ) -> String {
    let texts = PinnedTexts(pinned: pinned, printed: actual, tolerance: tolerance)
    guard !texts.losesElidedLines else { return texts.printedText }
    var lines: [String] = []
    var endsInElision = false
    for step in texts.steps {
      if case .elided = step, endsInElision { continue }
      guard let line = texts.rewrittenLine(step) else { continue }
      lines.append(line)
      if case .elided = step { endsInElision = true } else { endsInElision = false }
    }
    let text = lines.map { $0 + "\n" }.joined()
    let endsLine = pinned.isEmpty || pinned.utf8.last == 10
    let result = endsLine ? text : String(decoding: text.utf8.dropLast(), as: UTF8.self)
    if compare(expected: result, actual: actual, tolerance: tolerance).isEmpty { return result }
    return texts.printedText
  }

  /// The text to pin instead; nil where a chapter cannot hold it: reading it makes a line end of a
  /// carriage return, and another character of a NUL.
  static func accepted(pinned: String, actual: String, tolerance: Tolerance?) -> String? {
    let text = rewritten(pinned: pinned, actual: actual, tolerance: tolerance)
    let read = text.withOneKindOfLineEnd.replacing("\0", with: "\u{FFFD}")
    return compare(expected: read, actual: actual, tolerance: tolerance).isEmpty ? text : nil
  }
}

extension PinnedTexts {
  /// Everything that was printed, without empty lines at the end.
  fileprivate var printedText: String {
    printed.map { String(decoding: $0.bytes, as: UTF8.self) + "\n" }.joined()
  }

  /// Whether a line between two `...` was not printed.
  fileprivate var losesElidedLines: Bool {
    let elisions = pinned.indices.filter { pinned[$0].isElision }
    guard let first = elisions.first, let last = elisions.last else { return false }
    return steps.contains { step in
      if case .missing(let line) = step { (first..<last).contains(line) } else { false }
    }
  }

  fileprivate func rewrittenLine(_ step: ElidedAlignment.Step) -> String? {
    switch step {
    case .elided(let line, _), .pair(let line, _, matches: true):
      String(decoding: pinned[line].bytes, as: UTF8.self)
    case .pair(let i, let j, matches: false): splicedLine(i, j)
    case .missing: nil
    case .unexpected(let line): String(decoding: printed[line].bytes, as: UTF8.self)
    }
  }

  /// The pinned line with the printed tokens where they differ, if it has elisions to keep.
  private func splicedLine(_ i: Int, _ j: Int) -> String {
    let pair = linePair(i, j)
    let (a, b) = (pair.pinned, pair.printed)
    let whole = String(decoding: b.bytes, as: UTF8.self)
    guard a.tokens.contains(where: { $0.kind == .elision }) else { return whole }
    var bytes: [UInt8] = []
    var end = 0
    for step in pair.steps {
      switch step {
      case .elided, .pair(_, _, matches: true): continue
      case .missing, .unexpected: return whole
      case .pair(let x, let y, matches: false):
        bytes += a.bytes[end..<a.tokens[x].range.lowerBound] + b.bytes[b.tokens[y].range]
        end = a.tokens[x].range.upperBound
      }
    }
    return String(decoding: bytes + a.bytes[end...], as: UTF8.self)
  }
}
