// A pinned line beside a printed one, token by token.

/// A pinned line and the printed one that it is compared with.
struct PinnedLinePair {
  let pinned: PinnedLine
  let printed: PinnedLine
  let tolerance: Tolerance?
  let steps: [ElidedAlignment.Step]

  init(_ pinned: PinnedLine, _ printed: PinnedLine, tolerance: Tolerance?) {
    (self.pinned, self.printed, self.tolerance) = (pinned, printed, tolerance)
    // Without likeness: a number alone would be taken for any other.
    steps = ElidedAlignment.steps(
      pinned: pinned.tokens.count, printed: printed.tokens.count,
      isElision: { pinned.tokens[$0].kind == .elision },
      matches: { TokenPair(pinned, $0, printed, $1, tolerance: tolerance).agrees })
  }

  var agrees: Bool {
    steps.allSatisfy { step in
      switch step {
      case .elided, .pair(_, _, matches: true): true
      case .pair, .missing, .unexpected: false
      }
    }
  }

  /// How many tokens are the same, and how many numbers differ, which counts for half. Numbers alone
  /// make lines with words no more alike.
  var likeness: Int {
    var (sum, sharesWord) = (0, !pinned.tokens.contains { $0.kind == .word })
    for case .pair(let i, let j, let matches) in steps {
      let kinds = (pinned.tokens[i].kind, printed.tokens[j].kind)
      sum += matches ? 2 : kinds == (.number, .number) ? 1 : 0
      if matches, kinds.0 == .word { sharesWord = true }
    }
    return sharesWord ? sum : 0
  }

  /// Whether each token has one beside it, so that differences can be told one by one.
  var isPaired: Bool {
    steps.allSatisfy { step in
      switch step {
      case .elided, .pair: true
      case .missing, .unexpected: false
      }
    }
  }

  /// The differences in order; a single one for the line where it is not paired.
  var mismatches: [PinnedMismatch] {
    guard isPaired else { return [wholeLine] }
    return steps.compactMap { step in
      guard case .pair(let i, let j, matches: false) = step else { return nil }
      return mismatch(TokenPair(pinned, i, printed, j, tolerance: tolerance))
    }
  }

  /// Whether only numbers differ.
  var differsInNumbers: Bool { mismatches.allSatisfy { $0.kind == .number } }

  private var wholeLine: PinnedMismatch {
    PinnedMismatch(.line, pinned.range, expected: pinned.text, actual: printed.text)
  }

  private func mismatch(_ pair: TokenPair) -> PinnedMismatch {
    let (expected, actual) = (pair.pinnedText, pair.printedText)
    let range = pinned.range(of: pair.pinnedToken.range)
    guard pair.pinnedToken.kind == .number, pair.printedToken.kind == .number else {
      // Only the space before it differs.
      if expected == actual { return wholeLine }
      return PinnedMismatch(.word, range, expected: expected, actual: actual)
    }
    var result = PinnedMismatch(.number, range, expected: expected, actual: actual)
    let difference = pair.difference
    result.differenceText = difference?.absoluteText
    result.correction = difference?.correction
    return result
  }
}

/// A token of a pinned line beside one of the printed line.
struct TokenPair {
  private let pinned: PinnedLine
  private let i: Int
  private let printed: PinnedLine
  private let j: Int
  private let tolerance: Tolerance?

  init(
    _ pinned: PinnedLine, _ i: Int, _ printed: PinnedLine, _ j: Int, tolerance: Tolerance?
  ) {
    (self.pinned, self.i, self.printed, self.j) = (pinned, i, printed, j)
    self.tolerance = tolerance
  }

  var pinnedToken: TextToken { pinned.tokens[i] }
  var printedToken: TextToken { printed.tokens[j] }
  var pinnedText: String { pinned.text(of: pinnedToken) }
  var printedText: String { printed.text(of: printedToken) }

  var agrees: Bool {
    guard pinnedToken.kind == printedToken.kind else { return false }
    if pinnedToken.kind == .number {
      if isCut { return printedText.hasPrefix(pinnedText) }
      return hasForm ? formAgrees : difference == nil
    }
    guard pinned.bytes[pinnedToken.range] == printed.bytes[printedToken.range] else { return false }
    let isFree =
      i == 0 || pinned.tokens[i - 1].kind == .number || pinned.tokens[i - 1].kind == .elision
    return isFree || pinnedToken.hasSpaceBefore == printedToken.hasSpaceBefore
  }

  /// Whether `...` stands right behind the digits.
  private var isCut: Bool {
    guard i + 1 < pinned.tokens.count else { return false }
    return pinned.tokens[i + 1].kind == .elision && !pinned.tokens[i + 1].hasSpaceBefore
  }

  /// How the numbers differ, as far as it can be told; nil where they agree.
  var difference: NumberComparison.Difference? {
    guard hasForm else {
      return NumberComparison.pinned(pinnedText, printed: printedText, tolerance: tolerance)
    }
    guard let mismatch = verdict?.mismatch else { return NumberComparison.Difference() }
    return NumberComparison.Difference(
      absolute: mismatch.difference, absoluteText: mismatch.differenceText,
      correction: mismatch.part == nil ? mismatch.correction : nil)
  }
}

// MARK: - Written numbers

extension TokenPair {
  private var hasForm: Bool { pinned.forms[i] != nil || printed.forms[j] != nil }

  /// A written number agrees with the same text, whose digits are compared as those of any text, or
  /// when it holds for the number that was printed.
  private var formAgrees: Bool {
    let texts = PinnedLinePair(
      pinned.slice(pinnedToken), printed.slice(printedToken), tolerance: tolerance)
    return texts.agrees || verdict?.holds == true
  }

  /// nil where no number was printed that a program prints: it prints no `%`, `±` or separators.
  private var verdict: WrittenVerdict? {
    guard let form = pinned.forms[i] else { return nil }
    switch (form, printed.forms[j]) {
    case (.scalar(let scalar), nil):
      guard let number = PrintedNumber(printedText) else { return nil }
      let isExact = number.isInteger && scalar.isPlainInteger
      return scalar.verdict(
        for: .digits(number.decimal.value, text: printedText),
        tolerance: isExact ? nil : tolerance)
    case (.scalar(let scalar), .scalar(.infinity(let isNegative))):
      // A word for infinity is text.
      if case .infinity = scalar, !pinnedText.contains("∞"), !pinnedText.contains("\\") {
        return nil
      }
      return scalar.verdict(for: .double(isNegative ? -.infinity : .infinity), tolerance: nil)
    case (.complex(let real, let imaginary), .complex(let x, let y)):
      guard let a = x.map(\.printed) ?? 0, let b = y.printed else { return nil }
      return ComplexJudge(real: real, imaginary: imaginary, tolerance: complexTolerance(x, y))
        .verdict(a, b)
    default: return nil
    }
  }

  /// A tolerance loosens no integers.
  private func complexTolerance(_ x: WrittenScalar?, _ y: WrittenScalar) -> Tolerance? {
    [x, y].compactMap { $0 }.allSatisfy(\.isPlainInteger) ? nil : tolerance
  }
}

extension WrittenScalar {
  /// Digits without a point, a power of ten or a percent sign, or what is exact.
  fileprivate var isPlainInteger: Bool {
    switch self {
    case .digits(let decimal): decimal.unit == 0 && !decimal.isScientific
    case .exact: true
    case .infinity, .nan, .interval, .bound: false
    }
  }

  /// The value of a part of a complex number as a program prints it; nil when it is written otherwise.
  fileprivate var printed: Double? {
    switch self {
    case .digits(let decimal): decimal.style.grouping.isEmpty ? decimal.value.double : nil
    case .exact(let numerator, _): numerator.double
    case .infinity(let isNegative): isNegative ? -.infinity : .infinity
    case .nan, .interval, .bound: nil
    }
  }
}
