// TeX that stands outside of formulas: readers would see it as it is written.

/// `\begin{align} … \end{align}`, `\( … \)`, `\[ … \]` or `\eqref{…}` in running text.
struct StrayTeX {
  enum Kind: Equatable {
    case environment(String)
    case inline
    case display
    /// A reference to an equation with a label.
    case reference(String)
  }

  var kind: Kind
  /// Its place in the file.
  var origins: Range<Int>

  func diagnostic(_ places: Places) -> Diagnostic {
    Diagnostic(
      .strayTeX, path: places.path, range: places.range(origins),
      "TeX outside of a formula, which is shown as it is written", fix: hint)
  }

  private var hint: String {
    switch kind {
    case .environment(let name): "Write $$ before \\begin{\(name)} and $$ after \\end{\(name)}"
    case .inline: "Write $…$ for \\(…\\)"
    case .display: "Write $$…$$ for \\[…\\]"
    case .reference(let label):
      LabelPrefix.of(label) == "eq"
        ? "Write @\(label), and {#\(label)} after the $$ that closes its equation"
        : "Write @eq-x, and {#eq-x} after the $$ that closes its equation"
    }
  }
}

/// Finds it in a scanned text. Formulas, code and the destinations of links are passed over, and so are
/// escaped brackets with prose in them.
struct StrayTeXFinder {
  private(set) var found: [(kind: StrayTeX.Kind, range: Range<Int>)] = []
  private let bytes: [UInt8]
  /// Where what is passed over begins and ends.
  private let ends: [Int: Int]

  init(_ scanner: ExtensionScanner) {
    bytes = scanner.plain
    ends = (scanner.found.map(\.range) + scanner.code).reduce(into: [:]) {
      $0[$1.lowerBound] = $1.upperBound
    }
    guard bytes.contains(.backslash) else { return }
    var html = scanner.html
    var offset = 0
    while offset < bytes.count {
      let next: Int?
      switch bytes[offset] {
      case .backslash: next = take(at: offset)
      case UInt8(ascii: "<"): next = html.end(at: offset)
      case UInt8(ascii: "]"): next = scanner.links.inlineTail(at: offset + 1)?.end
      default: next = nil
      }
      offset = ends[offset] ?? next ?? offset + 1
    }
  }

  /// What begins at a backslash; gives back where it ends.
  private mutating func take(at start: Int) -> Int {
    guard let (kind, end) = environment(at: start) ?? bracketed(at: start) ?? reference(at: start)
    else { return start + 2 }
    found.append((kind, start..<end))
    return end
  }

  private func environment(at start: Int) -> (StrayTeX.Kind, end: Int)? {
    guard bytes.has("\\begin", at: start), let (name, after) = group(at: start + 6), !name.isEmpty,
      name.allSatisfy({ $0.isLetter || $0 == "*" }),
      let end = find(Array("\\end{\(name)}".utf8), from: after)
    else { return nil }
    return (.environment(name), end)
  }

  /// `\(…\)` and `\[…\]`, or with the two backslashes that some tools want.
  private func bracketed(at start: Int) -> (StrayTeX.Kind, end: Int)? {
    let open = bytes.end(from: start) { $0 == .backslash }
    let pairs = [UInt8(ascii: "("): UInt8(ascii: ")"), UInt8(ascii: "["): UInt8(ascii: "]")]
    guard open - start <= 2, let bracket = bytes.at(open), let close = pairs[bracket] else {
      return nil
    }
    let marks = [UInt8](repeating: .backslash, count: open - start) + [close]
    guard let end = find(marks, from: open + 1),
      isTeX(bytes[open + 1..<end - marks.count])
    else { return nil }
    return (bracket == UInt8(ascii: "(") ? .inline : .display, end)
  }

  private func reference(at start: Int) -> (StrayTeX.Kind, end: Int)? {
    let end = bytes.end(from: start + 1, while: \.isLetter)
    let name = bytes.string(start + 1..<end)
    guard ["ref", "eqref", "autoref", "cref", "Cref"].contains(name),
      let (label, after) = group(at: end)
    else { return nil }
    return (.reference(label), after)
  }

  /// The text of a group in braces, and its end.
  private func group(at start: Int) -> (String, end: Int)? {
    guard bytes.at(start) == UInt8(ascii: "{") else { return nil }
    let close = bytes.end(from: start) { $0 != UInt8(ascii: "}") && $0 != .newline }
    guard bytes.at(close) == UInt8(ascii: "}") else { return nil }
    return (bytes.string(start + 1..<close), close + 1)
  }

  /// Longer ones are looked at by nobody: many openings without an end would take quadratic time.
  private static let longest = 4000

  /// The end of a text that comes after a place, before any code or formula.
  private func find(_ text: [UInt8], from start: Int) -> Int? {
    let last = min(start + Self.longest, bytes.count) - text.count
    guard start <= last else { return nil }
    for offset in start...last {
      if ends[offset] != nil { return nil }
      if bytes[offset] == text[0], bytes[offset...].starts(with: text) {
        return offset + text.count
      }
    }
    return nil
  }
}

extension StrayTeXFinder {
  /// A command, a power or an index. An equation alone may stand between brackets in prose.
  private func isTeX(_ content: ArraySlice<UInt8>) -> Bool {
    let text = Array(content)
    return text.indices.contains { offset in
      switch text[offset] {
      // Not a path of Windows: `C:\temp`.
      case .backslash:
        text.at(offset + 1)?.isLetter == true && text.at(offset - 1) != UInt8(ascii: ":")
      case UInt8(ascii: "^"), UInt8(ascii: "_"): isScript(text, at: offset)
      default: false
      }
    }
  }

  /// Whether the sign raises or lowers something: not in a name such as `snake_case`, not the mark of
  /// a footnote.
  private func isScript(_ text: [UInt8], at sign: Int) -> Bool {
    guard let base = text.at(sign - 1), base.isLetter || base.isDigit || ")]}".utf8.contains(base),
      let script = text.at(sign + 1)
    else {
      return false
    }
    let isName = base.isLetter && text.at(sign - 2)?.isLetter == true
    let isWord = script.isLetter && text.at(sign + 2)?.isLetter == true
    return !isName && !isWord
      && (script.isLetter || script.isDigit || "{\\*+-".utf8.contains(script))
  }
}
