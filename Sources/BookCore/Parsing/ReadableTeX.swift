// Formulas in words: for titles of windows, tips and screen readers, which take no markup.

/// TeX as a line of plain text: letters, signs, and indices where Unicode has them.
struct ReadableTeX {
  private var rest: Substring
  /// The brackets that close the environments that are open.
  private var closings: [String] = []
  private var depth = 0
  /// What is nested deeper stays TeX.
  private static let deepest = 50

  static func text(_ tex: String) -> String {
    var reader = ReadableTeX(rest: tex[...])
    return reader.read().spaced
  }

  private init(rest: Substring) { self.rest = rest }

  /// The text up to the end of a group, with marks where spaces depend on what is around. Spaces of
  /// TeX say nothing.
  private mutating func read() -> String {
    var result = ""
    while let next = rest.first, next != "}" { result += piece(next) }
    return result
  }

  /// What one sign, name or group becomes.
  private mutating func piece(_ first: Character) -> String {
    guard depth < Self.deepest else { return rest.takeAll() }
    depth += 1
    defer { depth -= 1 }
    switch first {
    case "\\": return command()
    case "{": return group()
    case "^": return script(Self.superscripts, mark: "^")
    case "_": return script(Self.subscripts, mark: "_")
    default:
      rest.removeFirst()
      return first.isWhitespace ? "" : sign(first)
    }
  }

  private func sign(_ sign: Character) -> String {
    switch sign {
    case "-": ReadableLine.sign("−")
    case "+": ReadableLine.sign("+")
    case "~": " "
    case "'": "′"
    case "&": ReadableLine.column
    case "=", "<", ">": " \(sign) "
    case "," where rest.first?.isWhitespace == true: ", "
    default: String(sign)
    }
  }

  private mutating func group() -> String {
    rest.removeFirst()
    let group = read()
    _ = rest.popFirst()
    return group
  }

  /// The next piece, which a name or mark takes.
  private mutating func argument() -> String {
    rest = rest.drop(while: \.isWhitespace)
    return rest.first.map { $0 == "}" ? "" : piece($0) } ?? ""
  }

  /// The letters of a group as they are, spaces included.
  private mutating func words() -> String {
    rest = rest.drop(while: \.isWhitespace)
    guard rest.first == "{" else { return argument() }
    let words = rest.dropFirst().prefix { $0 != "}" }
    rest = rest[words.endIndex...].dropFirst()
    return String(words)
  }

  private mutating func script(_ letters: [Character: Character], mark: String) -> String {
    rest.removeFirst()
    let text = argument().closeSet
    let small = text.compactMap { letters[$0] }
    if small.count == text.count { return String(small) }
    return mark + (text.count > 1 ? "(\(text))" : text)
  }

  private mutating func command() -> String {
    rest.removeFirst()
    let letters = rest.prefix { $0.isASCII && $0.isLetter }
    let name = String(letters.isEmpty ? rest.prefix(1) : letters)
    rest = rest.dropFirst(name.count)
    if let mark = Self.accents[name] { return argument() + mark }
    switch name {
    case "mathbb": return String(argument().map { Self.doubleStruck[$0] ?? $0 })
    case "frac", "tfrac", "dfrac": return "\(operand())/\(operand())"
    case "sqrt": return "√" + operand()
    case "text", "textrm", "textbf", "textit", "mbox": return words()
    case "operatorname": return ReadableLine.name(words())
    case "begin": return beginning(of: words())
    case "end":
      _ = words()
      return closings.popLast() ?? ""
    case "\\": return rowEnd()
    default:
      if Self.silent.contains(name) { return "" }
      return Self.signs[name] ?? (letters.isEmpty ? name : ReadableLine.name(name))
    }
  }

  /// A part of a fraction or root, in parentheses where it has several signs.
  private mutating func operand() -> String {
    let text = argument().closeSet
    return text.contains { !$0.isLetter && !$0.isNumber } ? "(\(text))" : text
  }

  /// The bracket that opens an environment.
  private mutating func beginning(of name: String) -> String {
    // The columns of an array are no text.
    if name.hasPrefix("array") { _ = words() }
    let (opening, closing) = Self.brackets[name] ?? ("", "")
    closings.append(closing)
    return opening
  }

  /// Rows are told apart as in lists; the room between them, `[4pt]`, says nothing.
  private mutating func rowEnd() -> String {
    if rest.first == "[", let end = rest.firstIndex(of: "]") { rest = rest[end...].dropFirst() }
    return closings.isEmpty ? " " : "; "
  }
}

extension Substring {
  fileprivate mutating func takeAll() -> String {
    defer { self = self[endIndex...] }
    return String(self)
  }
}

extension String {
  /// The text with the spaces that its marks ask for, and no others.
  fileprivate var spaced: String { ReadableLine(self).text }

  /// The text as part of a script or fraction, without spaces around signs.
  fileprivate var closeSet: String {
    let letters = Array(spaced)
    return String(
      letters.indices.filter { place in
        guard letters[place] == " ", place > 0, place + 1 < letters.count else { return true }
        return [letters[place - 1], letters[place + 1]].allSatisfy { $0.isLetter || $0.isNumber }
      }.map { letters[$0] })
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
