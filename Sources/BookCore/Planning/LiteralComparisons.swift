// Where `≈` compares with a literal. Its digits decide then, and only the source tells them.

/// A `≈` with a literal, or a list of literals, as the whole of one side.
struct LiteralComparison: Equatable {
  /// The offset of the operator.
  let offset: Int
  /// The literal without parentheses and underscores.
  let written: String
  let isLeft: Bool
}

/// Finds the comparisons with literals in a piece of Swift.
struct LiteralComparisons {
  private let bytes: [UInt8]
  private let tokens: [SwiftToken]
  private(set) var found: [LiteralComparison] = []

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    guard bytes.holds("≈") else {
      tokens = []
      return
    }
    tokens = SwiftTokens(bytes).tokens
    for (index, token) in tokens.enumerated() where text(token) == "≈" {
      let offset = token.range.lowerBound
      if let written = right(of: index) {
        found.append(LiteralComparison(offset: offset, written: written, isLeft: false))
      } else if let written = left(of: index), !statesTolerance(after: index) {
        found.append(LiteralComparison(offset: offset, written: written, isLeft: true))
      }
    }
  }

  private func text(_ token: SwiftToken) -> String { bytes.string(token.range) }

  private func token(_ index: Int) -> SwiftToken? {
    tokens.indices.contains(index) ? tokens[index] : nil
  }

  private func isMark(_ index: Int, _ mark: Unicode.Scalar) -> Bool {
    token(index)?.kind == .mark(UInt8(ascii: mark))
  }

  /// Whether nothing stands between a token and the one before it.
  private func isAttached(_ index: Int) -> Bool {
    guard let token = self.token(index), let before = self.token(index - 1) else { return false }
    return before.range.upperBound == token.range.lowerBound
  }
}

// Reading
extension LiteralComparisons {
  /// The literal after an operator when nothing goes on with it.
  private func right(of sign: Int) -> String? {
    var next = sign + 1
    guard let written = literal(&next), !goesOn(at: next) else { return nil }
    return written
  }

  /// Reads a literal, parentheses around it, or a list.
  private func literal(_ index: inout Int) -> String? {
    if isMark(index, "[") { return list(&index) }
    let isNegative = sign(&index)
    let number: String
    if isMark(index, "(") {
      index += 1
      guard let inner = literal(&index), isMark(index, ")") else { return nil }
      number = inner
    } else {
      guard let token = token(index), token.kind == .number else { return nil }
      number = text(token).replacing("_", with: "").lowercased()
    }
    index += 1
    guard isNegative else { return number }
    return number.hasPrefix("[")
      ? nil : number.hasPrefix("-") ? String(number.dropFirst()) : "-" + number
  }

  /// Passes a sign that belongs to the literal after it; true for a minus.
  private func sign(_ index: inout Int) -> Bool {
    guard let token = token(index), token.kind == .operator, ["-", "+"].contains(text(token)),
      isAttached(index + 1)
    else { return false }
    index += 1
    return text(token) == "-"
  }

  private func list(_ index: inout Int) -> String? {
    var entries: [String] = []
    repeat {
      index += 1
      if isMark(index, "]") { break }
      guard let entry = literal(&index) else { return nil }
      entries.append(entry)
    } while isMark(index, ",")
    guard isMark(index, "]") else { return nil }
    index += 1
    return "[" + entries.joined(separator: ", ") + "]"
  }

  /// Whether the expression that ends before a token goes on with it at a higher precedence than a
  /// comparison's: a member, a call, a sum.
  private func goesOn(at index: Int) -> Bool {
    guard let next = token(index) else { return false }
    if isMark(index, "(") || isMark(index, "[") { return isAttached(index) }
    guard next.kind == .operator, !startsOperand(index) else { return false }
    return !["&&", "||", "?", "="].contains(text(next))
  }
}

// Looking around
extension LiteralComparisons {
  /// The literal before an operator, when it is the whole side.
  private func left(of sign: Int) -> String? {
    guard let start = literalStart(before: sign) else { return nil }
    var index = start
    guard let written = literal(&index), index == sign, !isOperand(before: start) else {
      return nil
    }
    return written
  }

  /// The first token of what may be a literal that ends before a token.
  private func literalStart(before end: Int) -> Int? {
    var start = end - 1
    if isMark(start, "]") || isMark(start, ")") {
      var depth = 0
      repeat {
        if isMark(start, "]") || isMark(start, ")") { depth += 1 }
        if isMark(start, "[") || isMark(start, "(") { depth -= 1 }
        start -= 1
      } while depth > 0 && start >= 0
      guard depth == 0 else { return nil }
      start += 1
    } else {
      guard token(start)?.kind == .number else { return nil }
    }
    let hasSign =
      token(start - 1).map { $0.kind == .operator && ["-", "+"].contains(text($0)) } ?? false
    return hasSign && isAttached(start) ? start - 1 : start
  }

  /// Whether what stands before a literal makes it a part of something larger.
  private func isOperand(before start: Int) -> Bool {
    guard let before = token(start - 1) else { return false }
    switch before.kind {
    case .operator: return !["&&", "||", "?", "=", "!"].contains(text(before))
    case .word, .number, .text: return isAttached(start)
    case .mark(let mark):
      return isAttached(start) && [UInt8(ascii: ")"), UInt8(ascii: "]")].contains(mark)
    }
  }

  /// Whether an operator stands before an operand of its own, as at the start of a statement.
  private func startsOperand(_ index: Int) -> Bool {
    token(index).map(text) != "." && !isAttached(index) && isAttached(index + 1)
  }

  /// Whether the side after an operator states a tolerance with `±`.
  private func statesTolerance(after sign: Int) -> Bool {
    var depth = 0
    for token in tokens[(sign + 1)...] {
      switch token.kind {
      case .mark(UInt8(ascii: "(")), .mark(UInt8(ascii: "[")), .mark(UInt8(ascii: "{")): depth += 1
      case .mark(UInt8(ascii: ")")), .mark(UInt8(ascii: "]")), .mark(UInt8(ascii: "}")): depth -= 1
      case .mark(UInt8(ascii: ",")), .mark(UInt8(ascii: ";")): if depth == 0 { return false }
      case .operator where depth == 0:
        if text(token) == "±" { return true }
        if ["&&", "||", "?", "="].contains(text(token)) { return false }
      default: break
      }
      if depth < 0 { return false }
    }
    return false
  }
}
