// Reads the YAML between `---` lines at the top of a chapter.

internal import Yams

/// Turns front matter into chapter options.
struct FrontMatterParser {
  let path: String
  let source: SourceText
  /// What is wrong is a finding of this rule.
  let rule: Rule
  /// How many lines of the source stand before the YAML.
  private let linesBefore: Int
  /// What a key is called.
  private let words: String
  private(set) var options: ChapterOptions
  private(set) var diagnostics: [Diagnostic] = []

  /// In the order in which the documentation lists them.
  enum Key: String, CaseIterable {
    case title, description, lang, language, seed, timeout, optimize, tolerance, macros
    case bibliography, numbered, echo, output, eval, include

    static let names = allCases.map(\.rawValue)
  }

  /// A reader of a chapter's front matter.
  init(path: String, source: SourceText, defaults: ChapterOptions) {
    self.path = path
    self.source = source
    rule = .badFrontMatter
    words = "Front matter key"
    linesBefore = 1
    options = defaults
  }

  /// A reader of single keys of the book's configuration.
  init(configuration path: String, source: SourceText) {
    self.path = path
    self.source = source
    rule = .badConfiguration
    words = "The key"
    linesBefore = 0
    options = ChapterOptions()
  }

  /// Reads the front matter, if there is one; gives back the offset at which the text begins.
  mutating func read() -> Int {
    guard Self.isDelimiter(line(1)) else { return 0 }
    guard let last = (2...max(2, source.lineCount)).first(where: { isEnd($0) }) else {
      reportUnclosed()
      return 0
    }
    let start = source.offset(of: SourcePosition(line: 2, column: 1))
    let end = source.offset(of: SourcePosition(line: last, column: 1))
    parse(source.bytes.string(start..<end))
    guard last < source.lineCount else { return source.bytes.count }
    return source.offset(of: SourcePosition(line: last + 1, column: 1))
  }

  /// A first line of dashes may be a rule; with a key below it, it begins front matter.
  private mutating func reportUnclosed() {
    guard line(2).wholeMatch(of: /[A-Za-z_][\w-]*:(\s.*)?/) != nil else { return }
    let start = SourcePosition(line: 1, column: 1)
    diagnostics.append(
      Diagnostic(
        .badFrontMatter, path: path,
        range: SourceRange(start, SourcePosition(line: 1, column: 4)),
        "Front matter that is never closed",
        explanation: "Its keys are read as text.", fix: "Add a line --- after the last key"))
  }

  private func line(_ number: Int) -> String {
    let line = source.line(number)
    return number == 1 && line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : line
  }

  private func isEnd(_ number: Int) -> Bool {
    let line = line(number)
    return Self.isDelimiter(line) || Self.isDelimiter(line, "...")
  }

  private static func isDelimiter(_ line: String, _ mark: String = "---") -> Bool {
    line.hasPrefix(mark) && line.dropFirst(mark.count).allSatisfy(\.isWhitespace)
  }

  private mutating func parse(_ yaml: String) {
    do {
      guard let root = try Yams.compose(yaml: yaml) else { return }
      if case .scalar(let scalar) = root, scalar.string.isEmpty { return }
      guard case .mapping(let mapping) = root else {
        return report(at: root, "Front matter that is not a list of keys and values")
      }
      for (key, value) in mapping { read(key, value) }
    } catch {
      reportSyntax(error, in: yaml)
    }
  }

  private mutating func read(_ keyNode: Node, _ value: Node) {
    let name = keyNode.string ?? ""
    guard let key = Key(rawValue: name) else {
      return report(
        at: keyNode, "Unknown front matter key \"\(name)\"",
        explanation: "The keys are \(Key.names.joined(separator: ", ")).",
        fix: Suggestion.question(
          nearest: name, among: Key.names, spelling: Suggestion.quoted))
    }
    set(key, value)
  }

  /// Reads the value of a key.
  mutating func set(_ key: Key, _ value: Node) {
    guard let expected = assign(key, value) else { return }
    let isNegativeSeed = key == .seed && value.int != nil
    report(
      at: value, "\(words) \"\(key.rawValue)\" takes \(expected)",
      fix: isNegativeSeed ? "Leave the sign out: any other number is as good a seed" : nil)
  }

  /// Stores a value; gives back what was expected when it is something else.
  private mutating func assign(_ key: Key, _ value: Node) -> String? {
    switch key {
    case .title: return store(\.title, value.text, "a text")
    case .description: return store(\.description, value.text, "a text")
    case .lang, .language:
      return store(\.language, language(value), "a language tag such as en-GB")
    case .seed:
      let seed = value.int.flatMap { $0 >= 0 ? $0 : nil }
      return store(\.seed, seed, value.int == nil ? "a whole number" : "a whole number from 0")
    case .timeout:
      return store(
        \.timeout, value.float.flatMap(TimeLimit.init(seconds:)), TimeLimit.domain)
    case .optimize: return store(\.optimize, value.bool, "true or false")
    case .tolerance:
      return store(
        \.tolerance, value.text.flatMap { Tolerance($0) }, "\"abs tol 1e-9\" or \"rel tol 1e-6\"")
    case .numbered: return store(\.isNumbered, value.bool, "true or false")
    case .echo: return store(\.cells.echo, Echo(value), Echo.domain)
    case .output: return store(\.cells.output, value.bool, "true or false")
    case .eval: return store(\.cells.eval, value.bool, "true or false")
    case .include: return store(\.cells.include, value.bool, "true or false")
    case .macros: return assignMacros(value)
    case .bibliography:
      let file = value.text.map { BibliographyFile(name: $0, path: path, range: range(of: value)) }
      return store(\.bibliography, file, "a file name")
    }
  }

  private mutating func store<Value>(
    _ path: WritableKeyPath<ChapterOptions, Value>, _ value: Value?, _ expected: String
  ) -> String? {
    guard let value else { return expected }
    options[keyPath: path] = value
    return nil
  }

  private mutating func store<Value>(
    _ path: WritableKeyPath<ChapterOptions, Value?>, _ value: Value?, _ expected: String
  ) -> String? {
    guard let value else { return expected }
    options[keyPath: path] = value
    return nil
  }

  private func language(_ value: Node) -> String? {
    guard let tag = value.text, tag.first?.isLetter == true,
      tag.utf8.allSatisfy({ $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") })
    else { return nil }
    return tag
  }

  private mutating func assignMacros(_ value: Node) -> String? {
    guard case .mapping(let mapping) = value else {
      return "TeX macros, each as \\name: replacement"
    }
    for (nameNode, replacement) in mapping {
      guard let name = nameNode.string, name.hasPrefix("\\"), name.count > 1,
        let text = replacement.text
      else {
        report(
          at: nameNode, "A TeX macro is a name with a backslash and its replacement")
        continue
      }
      options.macros[name] = text
    }
    return nil
  }

  private mutating func report(
    at node: Node, _ summary: String, explanation: String? = nil, fix: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, path: path, range: range(of: node), summary, explanation: explanation, fix: fix))
  }

  private func range(of node: Node) -> SourceRange {
    let start = position(line: node.mark?.line ?? 1, character: node.mark?.column ?? 1)
    let width = node.scalar?.string.utf8.count ?? 0
    let lineEnd = source.line(start.line).utf8.count + 1
    let end = SourcePosition(
      line: start.line, column: max(start.column, min(start.column + width, lineEnd)))
    return SourceRange(start, end)
  }

  private mutating func reportSyntax(_ error: any Error, in yaml: String) {
    let problem = YAMLProblem(error, in: yaml)
    let place =
      problem.mark.map { position(line: $0.line, character: $0.column) }
      ?? SourcePosition(line: 2, column: 1)
    diagnostics.append(
      Diagnostic(
        .badFrontMatter, path: path, range: SourceRange(place, place),
        "Front matter that is not valid YAML", explanation: "\(problem.words)."))
  }

  /// YAML counts lines from its own first one, and columns in characters.
  private func position(line: Int, character: Int) -> SourcePosition {
    let line = line + linesBefore
    let prefix = source.line(line).unicodeScalars.prefix(max(character, 1) - 1)
    return SourcePosition(line: line, column: String(prefix).utf8.count + 1)
  }
}

extension Node {
  /// The text of a scalar.
  fileprivate var text: String? {
    guard case .scalar(let scalar) = self, !scalar.string.isEmpty else { return nil }
    return scalar.string
  }
}
