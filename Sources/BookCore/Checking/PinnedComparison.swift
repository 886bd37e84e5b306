// Compares a block's output with the text that its author pinned: number by number, word by word.

/// The comparison of pinned outputs.
///
/// - Numbers: the pinned one has to be a rounding of the printed one; integers have to be equal.
/// - Words and marks have to be the same; a run of spaces is as good as any other, those at the ends
///   of a line and beside a number (which aligns columns) count for nothing, and so do empty lines at
///   the end.
/// - `...` stands for anything: on a line of its own for any number of lines, within a line for the
///   rest up to what follows, right behind digits for further digits.
/// - A tolerance replaces the rule for digits, but not for integers.
public enum PinnedComparison {
  /// All differences, in the order of the pinned text.
  public static func compare(
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

/// A line with its tokens.
struct PinnedLine {
  let number: Int
  let bytes: [UInt8]
  let tokens: [TextToken]

  var isElision: Bool { tokens.count == 1 && tokens[0].kind == .elision }

  /// The text without spaces at its ends.
  var text: String {
    String(decoding: bytes[contents], as: UTF8.self)
  }

  var range: SourceRange { range(of: contents) }

  private var contents: Range<Int> {
    guard let first = tokens.first, let last = tokens.last else { return 0..<0 }
    return first.range.lowerBound..<last.range.upperBound
  }

  func text(of token: TextToken) -> String {
    String(decoding: bytes[token.range], as: UTF8.self)
  }

  func range(of bytes: Range<Int>) -> SourceRange {
    SourceRange(
      SourcePosition(line: number, column: bytes.lowerBound + 1),
      SourcePosition(line: number, column: bytes.upperBound + 1))
  }

  /// The lines of a text without empty ones at its end.
  static func lines(of text: String, elisions: Bool) -> [PinnedLine] {
    var lines = text.utf8.split(separator: 10, omittingEmptySubsequences: false).enumerated().map {
      PinnedLine(
        number: $0 + 1, bytes: Array($1),
        tokens: TextTokenizer.tokens(of: $1, elisions: elisions))
    }
    while lines.last?.tokens.isEmpty == true { lines.removeLast() }
    return lines
  }
}

/// A pinned text and a printed one, cut into tokens.
struct PinnedTexts {
  let pinned: [PinnedLine]
  let printed: [PinnedLine]
  let tolerance: Tolerance?

  init(pinned: String, printed: String, tolerance: Tolerance?) {
    self.pinned = PinnedLine.lines(of: pinned, elisions: true)
    self.printed = PinnedLine.lines(of: printed, elisions: false)
    self.tolerance = tolerance
  }

  var steps: [ElidedAlignment.Step] {
    ElidedAlignment.steps(
      pinned: pinned.count, printed: printed.count, isElision: { pinned[$0].isElision },
      matches: { i, j in
        pinned[i].bytes == printed[j].bytes
          || tokenSteps(i, j).allSatisfy { step in
            switch step {
            case .elided, .pair(_, _, matches: true): true
            case .pair, .missing, .unexpected: false
            }
          }
      })
  }

  func tokenSteps(_ i: Int, _ j: Int) -> [ElidedAlignment.Step] {
    let (a, b) = (pinned[i], printed[j])
    return ElidedAlignment.steps(
      pinned: a.tokens.count, printed: b.tokens.count,
      isElision: { a.tokens[$0].kind == .elision },
      matches: { token(a, $0, agreesWith: b, $1) })
  }

  private func token(
    _ a: PinnedLine, _ i: Int, agreesWith b: PinnedLine, _ j: Int
  ) -> Bool {
    let (x, y) = (a.tokens[i], b.tokens[j])
    guard x.kind == y.kind else { return false }
    if x.kind == .number {
      if isCut(i, in: a) { return b.text(of: y).hasPrefix(a.text(of: x)) }
      return difference(a.text(of: x), b.text(of: y)) == nil
    }
    guard a.bytes[x.range] == b.bytes[y.range] else { return false }
    let isFree = i == 0 || a.tokens[i - 1].kind == .number || a.tokens[i - 1].kind == .elision
    return isFree || x.hasSpaceBefore == y.hasSpaceBefore
  }

  /// Whether `...` stands right behind the digits.
  private func isCut(_ i: Int, in line: PinnedLine) -> Bool {
    guard i + 1 < line.tokens.count else { return false }
    return line.tokens[i + 1].kind == .elision && !line.tokens[i + 1].hasSpaceBefore
  }

  private func difference(_ pinned: String, _ printed: String) -> NumberComparison.Difference? {
    NumberComparison.pinned(pinned, printed: printed, tolerance: tolerance)
  }

  /// The differences in a step; an unexpected line is placed before the pinned line that follows.
  func mismatches(of step: ElidedAlignment.Step, before following: Int) -> [PinnedMismatch] {
    switch step {
    case .elided, .pair(_, _, matches: true): return []
    case .pair(let i, let j, matches: false): return mismatches(i, j)
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

  /// The differences within a pair of lines.
  private func mismatches(_ i: Int, _ j: Int) -> [PinnedMismatch] {
    let steps = tokenSteps(i, j)
    let (a, b) = (pinned[i], printed[j])
    var result: [PinnedMismatch] = []
    for step in steps {
      switch step {
      case .elided, .pair(_, _, matches: true): continue
      case .pair(let x, let y, matches: false):
        result.append(mismatch(a, a.tokens[x], b, b.tokens[y]))
      case .missing, .unexpected:
        return [PinnedMismatch(.line, a.range, expected: a.text, actual: b.text)]
      }
    }
    return result
  }

  private func mismatch(
    _ a: PinnedLine, _ x: TextToken, _ b: PinnedLine, _ y: TextToken
  ) -> PinnedMismatch {
    let (expected, actual) = (a.text(of: x), b.text(of: y))
    let range = a.range(of: x.range)
    guard x.kind == .number, y.kind == .number else {
      if expected == actual {
        // Only the space before it differs.
        return PinnedMismatch(.line, a.range, expected: a.text, actual: b.text)
      }
      return PinnedMismatch(.word, range, expected: expected, actual: actual)
    }
    var result = PinnedMismatch(.number, range, expected: expected, actual: actual)
    let difference = difference(expected, actual)
    result.difference = difference?.absolute
    result.differenceText = difference?.absoluteText
    result.correction = difference?.correction
    return result
  }
}
