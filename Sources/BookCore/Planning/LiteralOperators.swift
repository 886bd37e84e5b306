// The operators that stand for `≈` against a literal in a program. An operator has no argument in
// which the digits could travel; so each written literal gets one of its own, as long as `≈`, so that
// columns stay.

struct LiteralOperators {
  private struct Key: Hashable {
    var written: String
    var isLeft: Bool
    var tolerance: String
  }

  private var signs: [Key: Unicode.Scalar] = [:]
  /// In the order of the source.
  private var keys: [Key] = []
  /// By the cells' numbers, those of cells without any left out.
  private var comparisons: [Int: [LiteralComparison]] = [:]

  /// The operators, with the one for too many literals.
  var all: Set<Unicode.Scalar> { Set(signs.values).union([Self.none]) }

  init(_ cells: [Cell]) {
    let taken = Set(cells.flatMap { $0.code.unicodeScalars.filter { $0.value >= 0x2500 } })
    var free = Self.candidates.filter { !taken.contains($0) }.makeIterator()
    for cell in cells {
      let found = LiteralComparisons(Array(cell.code.utf8)).found
      if !found.isEmpty { comparisons[cell.index] = found }
      for comparison in found {
        let key = Self.key(comparison, cell.options.tolerance)
        guard signs[key] == nil, let sign = free.next() else { continue }
        signs[key] = sign
        keys.append(key)
      }
    }
  }

  /// Characters that Swift takes for operators and authors hardly use: Braille patterns, then drawing
  /// elements, arrows and further mathematical operators. All are three bytes long, like `≈`.
  private static let candidates: [Unicode.Scalar] =
    [0x2801...0x28FF, 0x2900...0x2BFF, 0x2500...0x2775].joined().compactMap { Unicode.Scalar($0) }

  /// Stands for `≈` where there are more literals than operators: the program must not compile then,
  /// rather than pass the digits over.
  private static let none: Unicode.Scalar = "\u{2800}"

  private static func key(_ comparison: LiteralComparison, _ tolerance: Tolerance?) -> Key {
    let stated = tolerance.map {
      ", \($0.kind == .absolute ? "absolute" : "relative"): \($0.value)"
    }
    return Key(
      written: comparison.written, isLeft: comparison.isLeft, tolerance: stated ?? "")
  }

  /// The code of one of the cells with each `≈` against a literal replaced by the operator of the
  /// literal.
  func rewritten(_ cell: Cell) -> [UInt8] {
    var rewritten = Array(cell.code.utf8)
    for comparison in comparisons[cell.index] ?? [] {
      let sign = String(signs[Self.key(comparison, cell.options.tolerance)] ?? Self.none)
      rewritten.replaceSubrange(comparison.offset..<(comparison.offset + 3), with: sign.utf8)
    }
    return rewritten
  }

  /// The declarations of the operators that a module uses.
  func declarations(usedIn text: String) -> [String] {
    used(in: text).map { "infix operator \($0.sign): ComparisonPrecedence" }
  }

  /// Their functions. They are the file's own, since each module of a chapter may have the same.
  func functions(usedIn text: String) -> String {
    used(in: text).map { key, sign in
      let sides = key.isLeft ? "right, left" : "left, right"
      let compared = "__written(\"\(key.written)\", \(sides)\(key.tolerance))"
      let start = "fileprivate func \(sign) <T: Approximable>(left: T, right: T) ->"
      return """
        \(start) Bool { \(compared).holds }
        @_disfavoredOverload \(start) Comparison { \(compared) }

        """
    }.joined()
  }

  private func used(in text: String) -> [(key: Key, sign: Unicode.Scalar)] {
    let used = Set(text.unicodeScalars.filter { $0.value >= 0x2500 })
    return keys.compactMap { key in
      signs[key].flatMap { used.contains($0) ? (key, $0) : nil }
    }
  }
}

extension CompilerMessage {
  /// With `≈` for the operators that stand for it.
  func inAuthorsWords(_ literalSigns: Set<Unicode.Scalar>) -> CompilerMessage {
    var message = self
    let scalars = text.unicodeScalars.map { literalSigns.contains($0) ? "≈" : $0 }
    message.text = String(String.UnicodeScalarView(scalars))
    return message
  }
}
