// Code that would pass for checked: claims in blocks that are not run, and expressions that are more than
// one.

extension ChapterChecker {
  /// Claims in blocks with `eval: false`, which nobody decides.
  func skippedClaims() -> [Diagnostic] {
    zip(chapter.cells, transcript.cells).compactMap { cell, ran in
      guard cell.kind == .block, ran.outcome == .skipped, let claim = Self.firstClaim(in: cell)
      else { return nil }
      return Diagnostic(
        .claimNotRun, path: chapter.source.path, range: claim,
        "the claim is not evaluated: its block is not run",
        fix: "\(Self.evaluating(cell)), or make the block a listing: ```swift")
    }
  }

  /// The place of the first call of `claim`.
  private static func firstClaim(in cell: Cell) -> SourceRange? {
    let map = CellMap(cell)
    guard map.bytes.holds("claim") else { return nil }
    let tokens = SwiftTokens(map.bytes).tokens
    let text = { (token: SwiftToken) in map.bytes.string(token.range) }
    let call = tokens.indices.dropLast().first { index in
      text(tokens[index]) == "claim" && text(tokens[index + 1]) == "("
        && (index == 0 || !["func", "."].contains(text(tokens[index - 1])))
    }
    return call.map { map.range(tokens[$0].range.lowerBound, tokens[$0].range.upperBound) }
  }

  /// Expressions in prose that close a bracket which they do not open: with what they are put into they
  /// would make statements of their own, behind a semicolon.
  func brokenExpressions() -> [Diagnostic] {
    zip(chapter.cells, transcript.cells).compactMap { cell, ran in
      // What does not compile has been reported.
      guard cell.kind != .block, ran.outcome == .done, let place = Self.strayBracket(in: cell)
      else { return nil }
      let isValue = cell.kind == .value
      return Diagnostic(
        isValue ? .valueError : .badClaim, path: chapter.source.path, range: place,
        "the \(isValue ? "value" : "claim") is no expression: it closes a bracket that it does not open",
        fix: "write one expression; statements stand in a block")
    }
  }

  private static func strayBracket(in cell: Cell) -> SourceRange? {
    // Brackets of a regular expression are no code.
    guard cell.code.utf8.contains(UInt8(ascii: ";")), !Array(cell.code.utf8).holds("#/") else {
      return nil
    }
    let map = CellMap(cell)
    var depth = 0
    for token in SwiftTokens(map.bytes).tokens {
      guard case .mark(let mark) = token.kind else { continue }
      if "([{".utf8.contains(mark) { depth += 1 }
      if ")]}".utf8.contains(mark) { depth -= 1 }
      if depth < 0 { return map.range(token.range.lowerBound, token.range.upperBound) }
    }
    return nil
  }
}
