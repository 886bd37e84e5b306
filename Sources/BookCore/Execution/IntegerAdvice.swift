// Advice on integers where the compiler expects numbers with fractions.

enum IntegerAdvice {
  /// Types that take a `Double` where they refuse an `Int`.
  private static let realTypes = [
    "Double", "Float", "Var", "MatrixVar", "Complex", "ComplexVector", "ComplexMatrix", "Interval",
    "Vector", "Matrix",
  ]

  /// What helps where a message says that an `Int` stands with or in the place of such a type.
  static func hint(_ message: String) -> String? {
    let isMixed = realTypes.contains { type in
      let isNumber = !["Vector", "Matrix", "MatrixVar", "ComplexVector", "ComplexMatrix"].contains(
        type)
      return message.hasSuffix("operands of type 'Int' and '\(type)'")
        || message.hasSuffix("operands of type '\(type)' and 'Int'")
        || isNumber && message.hasPrefix("cannot convert value of type 'Int' to ")
          && message.hasSuffix("type '\(type)'")
    }
    return isMixed
      ? "write Double(n) for an integer n: only literals turn into a Double by themselves" : nil
  }
}
