// Spaces in formulas in words: they depend on what stands on both sides.

/// Puts spaces between the pieces of a formula.
struct ReadableLine {
  private(set) var text = ""
  /// Whether a name such as `sin` has ended and its argument has not begun.
  private var followsName = false
  /// Whether what comes next has no left side: a sign there is a number's own.
  private var isOpen = true
  /// Whether a sign between two terms comes next.
  private var isSign = false

  /// Between the columns of a matrix.
  static let column = "\u{2063}"
  private static let nameStart: Character = "\u{2062}"
  private static let nameEnd: Character = "\u{2061}"

  private static let signMark: Character = "\u{2064}"

  /// A sign between two terms, or before one.
  static func sign(_ sign: Character) -> String { "\(signMark)\(sign)" }

  /// The name of a function, set apart from letters beside it.
  static func name(_ name: String) -> String { "\(nameStart)\(name)\(nameEnd)" }

  init(_ marked: String) {
    for character in marked { add(character) }
    while text.last == " " { text.removeLast() }
  }

  private mutating func add(_ character: Character) {
    switch character {
    case Self.nameStart: if text.last.map(Self.isOperand) == true { addSpace() }
    case Self.nameEnd: followsName = true
    case Character(Self.column), " ":
      if !isBracket(text.last) { addSpace() }
      isOpen = isOpen || character != " "
      followsName = false
    case Self.signMark: isSign = !isOpen
    default: isSign ? addSign(character) : addPlain(character)
    }
  }

  private mutating func addSign(_ sign: Character) {
    text += " \(sign) "
    (isSign, isOpen, followsName) = (false, true, false)
  }

  private mutating func addPlain(_ character: Character) {
    let isScript = Self.scripts.contains(character)
    if followsName, character.isLetter || character.isNumber || "√∑∏∫∂∇".contains(character) {
      if !isScript { addSpace() }
    }
    followsName = followsName && isScript
    if text.last == " ", ",;)]⟩".contains(character) { text.removeLast() }
    text.append(character)
    isOpen = !Self.isOperand(character)
  }

  private mutating func addSpace() { if !text.isEmpty, text.last != " " { text.append(" ") } }

  private func isBracket(_ character: Character?) -> Bool {
    character.map { "([{⟨".contains($0) } ?? true
  }

  private static func isOperand(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || ")]}⟩‖|′∞∅*!⁾₎".contains(character)
  }

  private static let scripts = Set(ReadableTeX.superscripts.values)
    .union(ReadableTeX.subscripts.values)
}
