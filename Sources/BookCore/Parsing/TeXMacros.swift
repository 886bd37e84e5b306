// Expands the author's TeX macros, for hosts that know TeX and not the book's settings.

/// Macros by their names, backslash included. A replacement takes arguments by `#1` to `#9`.
struct TeXMacros {
  /// Expansions inside expansions; a macro that expands to itself stops here.
  private static let deepest = 16

  private let replacements: [String: [Character]]

  init(_ macros: [String: String]) { replacements = macros.mapValues(Array.init) }

  /// The TeX with every macro replaced; equal to the TeX given when it uses none.
  func expanding(_ tex: String) -> String {
    guard !replacements.isEmpty, tex.contains("\\") else { return tex }
    return String(expanding(Array(tex)[...], depth: 0))
  }

  private func expanding(_ tex: ArraySlice<Character>, depth: Int) -> [Character] {
    var rest = tex
    var result: [Character] = []
    while let first = rest.first {
      guard first == "\\" else {
        result.append(first)
        rest.removeFirst()
        continue
      }
      let name = Self.takeName(&rest)
      guard depth < Self.deepest, let replacement = replacements[String(name)] else {
        result += name
        continue
      }
      let expansion = Self.filled(replacement, &rest)
      result += expanding(expansion[...], depth: depth + 1)
      // `\R x` with `\R` replaced by `\rho` must not become `\rhox`.
      if Self.endsInName(result), rest.first?.isLetter == true { result.append(" ") }
    }
    return result
  }

  /// A backslash with the letters after it, or with the one other sign.
  private static func takeName(_ rest: inout ArraySlice<Character>) -> [Character] {
    let letters = rest.dropFirst().prefix(while: isNameLetter)
    let name = rest.prefix(max(1 + letters.count, 2))
    rest = rest.dropFirst(name.count)
    return Array(name)
  }

  private static func isNameLetter(_ character: Character) -> Bool {
    character.isASCII && character.isLetter
  }

  private static func endsInName(_ tex: [Character]) -> Bool {
    let letters = tex.reversed().prefix(while: isNameLetter)
    return !letters.isEmpty && tex.dropLast(letters.count).last == "\\"
  }

  /// A replacement with its arguments, which are taken from what follows.
  private static func filled(
    _ replacement: [Character], _ rest: inout ArraySlice<Character>
  ) -> [Character] {
    let numbers = zip(replacement, replacement.dropFirst()).compactMap { sign, digit in
      sign == "#" ? digit.wholeNumberValue : nil
    }
    let arguments = (0..<(numbers.max() ?? 0)).map { _ in takeArgument(&rest) }
    var result: [Character] = []
    var body = replacement[...]
    while let first = body.popFirst() {
      if first == "#", let number = body.first?.wholeNumberValue, number > 0 {
        result += arguments[number - 1]
        body.removeFirst()
      } else {
        result.append(first)
      }
    }
    return result
  }

  /// A group without its braces, or one sign or name.
  private static func takeArgument(_ rest: inout ArraySlice<Character>) -> [Character] {
    rest = rest.drop(while: \.isWhitespace)
    guard let first = rest.first else { return [] }
    if first == "\\" { return takeName(&rest) }
    guard first == "{" else { return [rest.removeFirst()] }
    rest.removeFirst()
    var depth = 1
    var group: [Character] = []
    while let next = rest.popFirst() {
      if next == "\\", let escaped = rest.popFirst() {
        group += [next, escaped]
        continue
      }
      depth += next == "{" ? 1 : next == "}" ? -1 : 0
      if depth == 0 { break }
      group.append(next)
    }
    return group
  }
}
