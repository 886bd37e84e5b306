// The compiler's errors in words for authors, and what usually helps.

/// An error of the compiler's about a cell.
struct CompileErrorWording {
  let message: CompilerMessage
  let cell: Cell

  init(_ message: CompilerMessage, of cell: Cell) {
    self.message = message
    self.cell = cell
  }

  var failure: Failure {
    Failure(kind: .compile, message: words, details: hints, range: message.range)
  }

  private var words: String {
    if message.isGivenUp {
      return "the compiler gave up on this expression: it has too many possible types"
    }
    if isUnnamed { return "the compiler found an error here that it cannot name" }
    return ["__clm", "__all"].reduce(message.text) { $0.replacing("'\($1)'", with: "'claim'") }
  }

  /// The compiler asks for a report of a bug then, of which an author's slip is the cause.
  private var isUnnamed: Bool { message.text.hasPrefix("failed to produce diagnostic") }

  private var isCrash: Bool { message.text.hasPrefix("the compiler was ended by") }

  /// The chapter's line that the message names, as far as it is code.
  private var line: String {
    SourceText(cell.code).line(message.line - cell.codeStart.line + 1)
  }

  /// That line up to the place that the message names, and from there on.
  private var halves: (before: String, after: String) {
    let place =
      message.column - CellMap(cell).column(ofLine: message.line - cell.codeStart.line + 1)
    let (before, after) = (line.utf8.prefix(max(0, place)), line.utf8.dropFirst(max(0, place)))
    return (String(decoding: before, as: UTF8.self), String(decoding: after, as: UTF8.self))
  }
}

// What helps
extension CompileErrorWording {
  private var hints: [String] {
    if message.isGivenUp { return givenUp }
    if isUnnamed {
      return [
        "most often an integer or a literal stands where a Double, a Vector or a Var is wanted: "
          + "`Double(n)`, `reduce(Var(0), +)`; else split the expression, and name its parts with "
          + "their types: `let x: Double = …`"
      ]
    }
    if isCrash {
      return ["write the statement in another way: no error of yours should end the compiler"]
    }
    return [
      redeclaration, chain, lateEquation, complexOrder, integerSum, property, circleNumber,
      ForeignName.hint(message.text), encoded, IntegerAdvice.hint(message.text), keyword,
    ].compactMap { $0 }
  }

  private var givenUp: [String] {
    let closure =
      cell.code.contains("{")
      ? ["in a closure write its types: `{ (k: Int) -> Double in … }`"] : []
    return closure + [
      "annotate a type (`let x: Double = …`), write Double(n) for integers, or split the line"
    ]
  }

  private var redeclaration: String? {
    guard message.isRedeclaration else { return nil }
    return
      "a later block may declare variables, functions and types again, but no operators and no "
      + "members of extensions: give it another name"
  }

  private var chain: String? {
    message.text.contains("non-associative precedence group 'ComparisonPrecedence'")
      ? "Swift does not chain comparisons: write 0 < x && x < 2 for 0 < x < 2" : nil
  }

  private var lateEquation: String? {
    message.text.hasPrefix("argument 'proves' must precede")
      ? "write proves: before the comparison: claim(\"…\", proves: \"eq-x\", a == b)" : nil
  }

  private var complexOrder: String? {
    message.text.contains("'Complex' conform to 'BinaryInteger'")
      || message.text.contains("'Complex' conform to 'Comparable'")
      ? "complex numbers have no order: compare `z.real` or `z.magnitude`" : nil
  }

  /// `(1...9).map { 1 / $0 }.reduce(0, +)` as a Double is told at the sum; the slip is before it.
  private var integerSum: String? {
    guard message.text.hasPrefix("'+' is unavailable"),
      halves.before.contains(/\.map *\{[^{}]*\/[^{}]*\} *\.reduce\([^(),]*, *$/)
    else { return nil }
    return
      "the closure before comes to Int, whose division drops the remainder: write `Double($0)` in it"
  }

  private var keyword: String? {
    MisspeltKeyword.hint(message.text, before: halves.before, after: halves.after)
  }

  private var property: String? {
    guard message.text.hasPrefix("cannot call value of non-function type"),
      line.contains(/\.\w+\(\)/)
    else { return nil }
    return "a property takes no parentheses: `x.sum`, not `x.sum()`"
  }

  private var circleNumber: String? {
    message.text == "ambiguous use of 'pi'" ? "write Double.pi" : nil
  }

  /// A link's destination elsewhere has `%20` for a space.
  private var encoded: String? {
    guard case .claim(let written) = cell.kind else { return nil }
    let plain = PercentEncoding.decode(cell.code)
    guard plain != cell.code else { return nil }
    return "spaces in an expression need the form [\(written)](<claim:\(plain)>)"
  }
}
