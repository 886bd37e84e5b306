// Powers that mean something else in Swift than in mathematics.

/// Finds `-x ** 2`, which is (−x)² in Swift, and `x ** (1 / 2)`, whose exponent is 0.
///
/// Both compile, and give a number that the formula beside them does not mean.
struct PowerPitfalls {
  private let bytes: [UInt8]
  private let tokens: [SwiftToken]
  private let map: CellMap
  private let path: String

  static func findings(in chapter: Chapter) -> [Diagnostic] {
    // An operator of the author's own may mean something else.
    let powers = chapter.cells.filter { Array($0.code.utf8).holds("**") }
    guard !powers.contains(where: { Array($0.code.utf8).holds("func **") }) else { return [] }
    return powers.filter(\.options.eval).flatMap {
      PowerPitfalls($0, chapter.source.path).findings
    }
  }

  private init(_ cell: Cell, _ path: String) {
    map = CellMap(cell)
    bytes = map.bytes
    tokens = SwiftTokens(bytes).tokens
    self.path = path
  }

  private var findings: [Diagnostic] {
    tokens.indices.filter(isPower).flatMap { [negativeBase($0), quotient($0)].compactMap(\.self) }
  }

  private func isPower(_ index: Int) -> Bool { isOperator(index, ["**", ".**"]) }

  private func text(_ index: Int) -> String {
    tokens.indices.contains(index) ? bytes.string(tokens[index].range) : ""
  }

  private func isOperator(_ index: Int, _ names: Set<String>) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .operator && names.contains(text(index))
  }

  private func finding(_ rule: Rule, from: Int, to: Int, _ words: String, fix: String) -> Diagnostic
  {
    let range = map.range(tokens[from].range.lowerBound, tokens[to].range.upperBound)
    return Diagnostic(rule, path: path, range: range, words, fix: fix)
  }
}

// A sign before a power
extension PowerPitfalls {
  private func negativeBase(_ power: Int) -> Diagnostic? {
    guard let base = startOfBase(before: power), isPrefixMinus(base - 1), !isOdd(power + 1) else {
      return nil
    }
    let written = bytes.string(tokens[base].range.lowerBound..<tokens[power - 1].range.upperBound)
    let sign = text(power)
    return finding(
      .negativeBase, from: base - 1, to: power,
      "Swift takes the sign first: this is the power of −(\(written))",
      fix: "write -(\(written) \(sign) …) for the negative of the power, "
        + "(-\(written)) \(sign) … for the power of the negative")
  }

  /// Whether an exponent is an odd number, which makes no difference of where the sign stands.
  private func isOdd(_ exponent: Int) -> Bool {
    guard let number = Double(text(exponent)), number.remainder(dividingBy: 2).magnitude == 1 else {
      return false
    }
    return !isPower(exponent + 1) && !isOperator(exponent + 1, ["."])
  }

  /// Where the operand before an operator begins: a name, a literal or a group, with the members, calls
  /// and subscripts that follow it.
  private func startOfBase(before power: Int) -> Int? {
    var index = power - 1
    while index >= 0 {
      if isMark(index, ")]") {
        guard let opening = opening(of: index) else { return nil }
        index = opening
        // A group of its own, or what is called.
        guard touches(index), isWord(index - 1) || isMark(index - 1, ")]") else { return index }
        index -= 1
        continue
      }
      guard isWord(index) || tokens[index].kind == .number else { return nil }
      guard isOperator(index - 1, ["."]), touches(index), touches(index - 1) else { return index }
      index -= 2
    }
    return nil
  }

  private func opening(of closing: Int) -> Int? {
    var depth = 0
    for index in stride(from: closing, through: 0, by: -1) {
      if isMark(index, ")]") { depth += 1 }
      if isMark(index, "([") { depth -= 1 }
      if depth == 0 { return index }
    }
    return nil
  }

  /// A minus that touches what follows it, and nothing before it.
  private func isPrefixMinus(_ index: Int) -> Bool {
    guard isOperator(index, ["-"]), touches(index + 1) else { return false }
    return index == 0 || !touches(index) || isMark(index - 1, "([,:;{")
  }

  /// Whether nothing stands between a token and the one before it.
  private func touches(_ index: Int) -> Bool {
    index > 0 && tokens[index - 1].range.upperBound == tokens[index].range.lowerBound
  }

  private func isWord(_ index: Int) -> Bool {
    tokens.indices.contains(index) && tokens[index].kind == .word
  }

  private func isMark(_ index: Int, _ marks: String) -> Bool {
    guard tokens.indices.contains(index), case .mark(let byte) = tokens[index].kind else {
      return false
    }
    return marks.utf8.contains(byte)
  }
}

// A quotient of integers
extension PowerPitfalls {
  private func quotient(_ power: Int) -> Diagnostic? {
    let first = isOperator(power + 1, ["-"]) ? power + 2 : power + 1
    let start = isOperator(first + 1, ["-"]) ? first + 2 : first + 1
    guard isMark(first, "("), let dividend = integer(start), isOperator(start + 1, ["/"]),
      let divisor = integer(start + 2), isMark(start + 3, ")"), divisor != 0,
      dividend % divisor != 0
    else { return nil }
    let (above, below) = (text(start), text(start + 2))
    return finding(
      .integerQuotient, from: first, to: start + 3,
      "\(above) / \(below) is \(dividend / divisor) as an exponent that may be an integer",
      fix: "write \(above).0 / \(below)")
  }

  private func integer(_ index: Int) -> Int? {
    guard tokens.indices.contains(index), tokens[index].kind == .number else { return nil }
    return Int(text(index).replacing("_", with: ""))
  }
}
