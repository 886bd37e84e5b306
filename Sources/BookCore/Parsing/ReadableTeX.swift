// Formulas in words: for titles of windows, tips and screen readers, which take no markup.

/// TeX as a line of plain text: letters, signs, and indices where Unicode has them.
struct ReadableTeX {
  private var rest: Substring

  static func text(_ tex: String) -> String {
    var reader = ReadableTeX(rest: tex[...])
    return reader.read().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private mutating func read() -> String {
    var result = ""
    while let next = rest.first, next != "}" { result += piece(next) }
    return result
  }

  /// What one sign, name or group becomes.
  private mutating func piece(_ first: Character) -> String {
    switch first {
    case "\\": return command()
    case "{":
      rest.removeFirst()
      let group = read()
      _ = rest.popFirst()
      return group
    case "^": return script(Self.superscripts, mark: "^")
    case "_": return script(Self.subscripts, mark: "_")
    case "-", "~", "'":
      rest.removeFirst()
      return first == "-" ? "−" : first == "~" ? " " : "′"
    default:
      rest.removeFirst()
      return String(first)
    }
  }

  /// The next piece, which a name or mark takes.
  private mutating func argument() -> String {
    rest = rest.drop(while: \.isWhitespace)
    return rest.first.map { $0 == "}" ? "" : piece($0) } ?? ""
  }

  private mutating func script(_ letters: [Character: Character], mark: String) -> String {
    rest.removeFirst()
    let text = argument()
    let small = text.compactMap { letters[$0] }
    if small.count == text.count { return String(small) }
    return mark + (text.count > 1 ? "(\(text))" : text)
  }

  private mutating func command() -> String {
    rest.removeFirst()
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    let name = String(letters.isEmpty ? rest.prefix(1) : letters)
    rest = rest.dropFirst(name.count)
    if !letters.isEmpty { rest = rest.drop(while: \.isWhitespace) }
    if let mark = Self.accents[name] { return argument() + mark }
    switch name {
    case "mathbb": return String(argument().map { Self.doubleStruck[$0] ?? $0 })
    case "frac", "tfrac", "dfrac": return "\(operand())/\(operand())"
    case "sqrt": return "√" + operand()
    default: return Self.signs[name] ?? (Self.silent.contains(name) ? "" : name)
    }
  }

  /// A part of a fraction or root, in parentheses where it has several signs.
  private mutating func operand() -> String {
    let text = argument()
    return text.contains { !$0.isLetter && !$0.isNumber } ? "(\(text))" : text
  }
}

extension [Inline] {
  /// The text for readers who get no markup, formulas in words.
  ///
  /// - Parameter macros: those of the text's chapter.
  func readableText(macros: [String: String]) -> String {
    map { inline in
      switch inline {
      case .math(let math): ReadableTeX.text(TeXMacros(macros).expanding(math.tex))
      case .emphasis(let content), .strong(let content), .strikethrough(let content):
        content.readableText(macros: macros)
      case .link(let link): link.content.readableText(macros: macros)
      case .cell(_, let content) where !content.isEmpty: content.readableText(macros: macros)
      default: [inline].plainText
      }
    }.joined()
  }
}
