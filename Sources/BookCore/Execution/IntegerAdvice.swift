// Advice on integers where the compiler expects numbers with fractions.

enum IntegerAdvice {
  /// Types that take a `Double` where they refuse an `Int`, and those that take one as an operand alone.
  private static let numbers = ["Double", "Float", "Var", "Complex", "Interval"]
  private static let arrays = ["Vector", "Matrix", "MatrixVar", "ComplexVector", "ComplexMatrix"]

  /// What helps where a message says that an `Int` stands with or in the place of such a type.
  static func hint(_ message: String) -> String? {
    let isConverted = message.hasPrefix("cannot convert value of type 'Int' to ")
    let isMixed =
      (numbers + arrays).contains { type in
        message.hasSuffix("operands of type 'Int' and '\(type)'")
          || message.hasSuffix("operands of type '\(type)' and 'Int'")
      } || isConverted && numbers.contains { message.hasSuffix("type '\($0)'") }
    return isMixed ? words : nil
  }

  /// Whether a note says of a function that it takes such a type and no `Int`.
  static func isRefusal(_ note: String) -> Bool {
    (numbers + arrays).contains { type in
      note.hasPrefix("candidate expects value of type '\(type)' ") && note.hasSuffix(" (got 'Int')")
    }
  }

  static let words =
    "write Double(n) for an integer n: only literals turn into a Double by themselves"
}
