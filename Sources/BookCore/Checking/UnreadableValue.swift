// Why a text cannot be checked as a value.

/// Why a text is not a written value.
enum UnreadableValue: Error, Sendable, Equatable, CustomStringConvertible {
  case empty
  case tooLong
  /// No number starts here.
  case noNumber(String)
  /// A number is followed by this.
  case trailing(String)

  var description: String {
    switch self {
    case .empty: "it is empty"
    case .tooLong: "it is longer than \(WrittenParser.longestText) characters"
    case .noNumber(let text): "“\(Self.shortened(text))” is not a number"
    case .trailing(let text): "“\(Self.shortened(text))” cannot be checked as part of a number"
    }
  }

  /// Where to write a unit or a currency, which is most often what cannot be read.
  func advice(for written: String) -> String? {
    switch self {
    case .trailing(let unit):
      guard written.hasSuffix(unit), Self.isUnit(unit) else { return nil }
      let number = String(written.dropLast(unit.count)).trimmed
      return "a unit stands behind the brackets: [\(number)](…) \(unit)"
    case .noNumber(let text):
      let rest = String(text.dropFirst()).trimmed
      guard let sign = text.first, sign.isCurrencySymbol, text == written,
        WrittenValue(parsing: rest) != nil
      else { return nil }
      // A dollar sign by itself may begin a formula.
      let mark = sign == "$" ? "\\$" : "\(sign)"
      return "a currency stands before the brackets: \(mark)[\(rest)](…)"
    case .empty, .tooLong: return nil
    }
  }

  /// Letters that stand for powers of ten, or for nothing, are no units.
  private static func isUnit(_ text: String) -> Bool {
    text.count <= 12 && !["k", "M", "B", "x"].contains(text) && text.contains(where: \.isLetter)
      && text.allSatisfy { $0.isLetter || "/·*^°%⁻¹²³ ".contains($0) }
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 40 ? text : text.prefix(39) + "…"
  }
}
