// Reads the `//| key: value` lines at the top of a block.

/// Turns option lines into typed options. A value may go on in lines that are indented more than its
/// key, and is YAML then: a text in several lines, or a list.
struct CellOptionsParser {
  let text: MappedText
  let places: Places
  private(set) var options: CellOptions
  private(set) var diagnostics: [Diagnostic] = []

  init(text: MappedText, places: Places, defaults: CellDefaults) {
    self.text = text
    self.places = places
    options = CellOptions(defaults)
  }

  /// The keys, in the order in which the documentation lists them.
  enum Key: String, CaseIterable {
    case label, caption, alt, echo, output, eval, include, error, optimize, timeout, tolerance
    case proves, data

    static let names = allCases.map(\.rawValue)
  }

  /// What Quarto's names of options are here.
  private static let quartoNames = [
    "fig-cap": "caption", "tbl-cap": "caption", "lst-cap": "caption", "fig-alt": "alt",
    "code-fold": "echo: fold",
  ]

  /// An option whose lines are being gathered.
  private struct OpenOption {
    var first: Range<Int>
    /// How far the key stands from the mark.
    var indentation: Int
    /// What follows the mark in the lines that go on with the value.
    var further: [Range<Int>] = []
  }

  private var openOption: OpenOption?

  /// Takes a line if it is an option line. After the last one comes `finish`.
  mutating func takesLine(_ line: Range<Int>) -> Bool {
    let bytes = text.bytes
    let start = bytes.end(from: line.lowerBound) { $0.isSpaceOrTab }
    if start < line.upperBound, bytes.has("#|", at: start) {
      reportForeignMark(start..<line.upperBound)
      return true
    }
    guard start < line.upperBound, bytes.has("//|", at: start) else { return false }
    let whole = start + 3..<line.upperBound
    let (first, last) = trim(whole)
    let indentation = first - whole.lowerBound
    if let open = openOption, first == last || indentation > open.indentation,
      !beginsOption(first..<last, after: open)
    {
      openOption?.further.append(whole)
    } else {
      finish()
      if first < last { openOption = OpenOption(first: first..<last, indentation: indentation) }
    }
    return true
  }

  /// Whether a line is an option of its own though it is indented more than the one before: it has the
  /// form of one, which no value of several lines has but a text that says where it ends.
  private func beginsOption(_ line: Range<Int>, after open: OpenOption) -> Bool {
    guard let (key, _) = parts(of: line), Key(rawValue: key) != nil,
      let value = parts(of: open.first)?.value
    else { return false }
    switch value.first {
    case "|", ">", "[", "{": return false
    case "\"", "'": return value.count > 1 && value.last == value.first
    default: return true
    }
  }

  /// The key of an option's line and what follows its colon; nil for another line.
  private func parts(of line: Range<Int>) -> (key: String, value: String)? {
    let words = text.bytes.string(line)
    guard let colon = words.firstIndex(of: ":") else { return nil }
    let value = words[words.index(after: colon)...]
    guard value.first?.isWhitespace != false else { return nil }
    return (words[..<colon].trimmed, value.trimmed)
  }

  /// Reads the last option.
  mutating func finish() {
    guard let option = openOption else { return }
    openOption = nil
    let isBlank = { (line: Range<Int>) in line.allSatisfy { text.bytes[$0].isWhitespace } }
    read(option.first, further: option.further.allSatisfy(isBlank) ? [] : option.further)
  }

  /// Reports an option line of another language's cells.
  private mutating func reportForeignMark(_ line: Range<Int>) {
    let words = text.bytes.string(line.lowerBound + 2..<line.upperBound).trimmed
    report(
      .badOption, line, "Option line of another language",
      explanation: "In Swift a comment begins with //.", fix: "Write //| \(words)")
  }

  /// Reports a line of the code that looks like an option.
  mutating func reportLate(_ line: Range<Int>) {
    let start = text.bytes.end(from: line.lowerBound) { $0.isSpaceOrTab }
    guard start < line.upperBound, text.bytes.has("//|", at: start) else { return }
    report(
      .badOption, start..<line.upperBound, "Option line below the code",
      explanation: "Options stand at the top of a block; here the line is a comment.",
      fix: "Move it to the top, or write // for a comment")
  }

  private mutating func read(_ option: Range<Int>, further: [Range<Int>]) {
    let bytes = text.bytes
    guard let colon = bytes[option].firstIndex(of: UInt8(ascii: ":")) else {
      return report(
        .badOption, option, "Option line without a colon", fix: "Write it as //| key: value")
    }
    let (keyStart, keyEnd) = trim(option.lowerBound..<colon)
    let name = bytes.string(keyStart..<keyEnd)
    guard let key = Key(rawValue: name) else {
      return report(
        .unknownOption, keyStart..<keyEnd, "Unknown option \"\(name)\"",
        explanation: "The options are \(Key.names.joined(separator: ", ")).",
        fix: (Self.quartoNames[name] ?? Suggestion.nearest(to: name, among: Key.names))
          .map { Suggestion.question(Suggestion.quoted($0)) })
    }
    guard options.places[name] == nil else {
      return report(.badOption, keyStart..<keyEnd, "Option \"\(name)\" is given twice")
    }
    let last = further.last?.upperBound ?? option.upperBound
    options.places[name] = range(option.lowerBound..<max(option.upperBound, last))
    let (start, end) = trim(colon + 1..<option.upperBound)
    if !further.isEmpty {
      let lines = OptionLines(text: text, lines: [option] + further)
      return set(key, lines, place: start..<max(start, further.last?.upperBound ?? start))
    }
    set(key, OptionValue(text: bytes.string(start..<end), start: start), place: start..<end)
  }

  private mutating func set(_ key: Key, _ lines: OptionLines, place: Range<Int>) {
    switch lines.value(startingAt: place.lowerBound) {
    case .success(let value): set(key, value, place: place)
    case .failure(let problem):
      report(
        .badOption, problem.place..<problem.place + 1,
        "The lines of the option \"\(key.rawValue)\" are not valid YAML",
        explanation: "\(problem.words).",
        fix: problem.words.contains("quoted")
          ? "Add the quotation mark that ends the text" : "Indent the lines of a value alike")
    }
  }

  private func trim(_ range: Range<Int>) -> (Int, Int) {
    let bytes = text.bytes
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end, bytes[start].isWhitespace { start += 1 }
    while end > start, bytes[end - 1].isWhitespace { end -= 1 }
    return (start, end)
  }

  private func range(_ place: Range<Int>) -> SourceRange {
    places.range(of: place, in: text)
  }

  private mutating func set(_ key: Key, _ value: OptionValue, place: Range<Int>) {
    let problem: String?
    switch key {
    case .label: problem = store(\.label, value.label, "a name without spaces")
    case .caption: problem = store(\.caption, value.string, "a text")
    case .alt: problem = store(\.alt, value.string, "a text")
    case .echo: problem = store(\.echo, value.echo, Echo.domain)
    case .output: problem = store(\.output, value.boolean, "true or false")
    case .eval: problem = store(\.eval, value.boolean, "true or false")
    case .include: problem = store(\.include, value.boolean, "true or false")
    case .error:
      problem = store(\.error, value.expectedError, "true, false or a text of the message")
    case .optimize: problem = store(\.optimize, value.boolean, "true or false")
    case .timeout: problem = store(\.timeout, value.timeLimit, TimeLimit.domain)
    case .tolerance:
      problem = store(
        \.tolerance, Tolerance(value.string ?? ""), "\"abs tol 1e-9\" or \"rel tol 1e-6\"")
    case .proves: problem = store(\.proves, names(value), "labels of equations, [eq-a, eq-b]")
    case .data: problem = store(\.data, names(value), "file names, [a.csv, b.csv]")
    }
    guard let problem else { return }
    let written = value.text.isEmpty ? "nothing" : "\"\(value.text)\""
    let shown = value.items == nil ? written : "this list"
    report(
      .badOption, place, "Option \"\(key.rawValue)\" cannot be \(shown)",
      explanation: "It takes \(problem).")
  }

  /// Stores a value; gives back what was expected when there is none.
  private mutating func store<Value>(
    _ path: WritableKeyPath<CellOptions, Value>, _ value: Value?, _ expected: String
  ) -> String? {
    guard let value else { return expected }
    options[keyPath: path] = value
    return nil
  }

  private mutating func store<Value>(
    _ path: WritableKeyPath<CellOptions, Value?>, _ value: Value?, _ expected: String
  ) -> String? {
    options[keyPath: path] = value
    return value == nil ? expected : nil
  }

  private func names(_ value: OptionValue) -> [CellOptions.Labelled]? {
    value.names?.map {
      .init(name: $0.text, range: range($0.start..<$0.end))
    }
  }

  private mutating func report(
    _ rule: Rule, _ place: Range<Int>, _ summary: String, explanation: String? = nil,
    fix: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        rule, path: places.path,
        range: range(place), summary,
        explanation: explanation, fix: fix))
  }
}
