// Reads the `//| key: value` lines at the top of a block.

/// Turns option lines into typed options.
struct CellOptionsParser {
  let text: MappedText
  let places: Places
  private(set) var options = CellOptions()
  private(set) var diagnostics: [Diagnostic] = []

  init(text: MappedText, places: Places) {
    self.text = text
    self.places = places
  }

  /// The keys, in the order in which the documentation lists them.
  static let keys = [
    "label", "caption", "alt", "echo", "output", "eval", "include", "error", "optimize", "timeout",
    "tolerance", "proves", "data",
  ]

  /// Reads a line if it is an option line.
  mutating func takesLine(_ line: Range<Int>) -> Bool {
    let bytes = text.bytes
    let start = bytes.end(from: line.lowerBound) { $0.isSpaceOrTab }
    guard start < line.upperBound, bytes.has("//|", at: start) else { return false }
    let (first, last) = trim(start + 3..<line.upperBound)
    if first < last { read(first..<last) }
    return true
  }

  private mutating func read(_ option: Range<Int>) {
    let bytes = text.bytes
    guard let colon = bytes[option].firstIndex(of: UInt8(ascii: ":")) else {
      return report(
        .badOption, option, "Option line without a colon", fix: "Write it as //| key: value")
    }
    let (keyStart, keyEnd) = trim(option.lowerBound..<colon)
    let key = bytes.string(keyStart..<keyEnd)
    guard Self.keys.contains(key) else {
      return report(
        .unknownOption, keyStart..<keyEnd, "Unknown option \"\(key)\"",
        explanation: "The options are \(Self.keys.joined(separator: ", ")).",
        fix: Suggestion.nearest(to: key, among: Self.keys).map { "Did you mean \"\($0)\"?" })
    }
    guard options.places[key] == nil else {
      return report(.badOption, keyStart..<keyEnd, "Option \"\(key)\" is given twice")
    }
    options.places[key] = range(option)
    let (start, end) = trim(colon + 1..<option.upperBound)
    set(key, OptionValue(text: bytes.string(start..<end), start: start), place: start..<end)
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

  private mutating func set(_ key: String, _ value: OptionValue, place: Range<Int>) {
    let problem: String?
    switch key {
    case "label": problem = store(\.label, value.label, "a name without spaces")
    case "caption": problem = store(\.caption, value.string, "a text")
    case "alt": problem = store(\.alt, value.string, "a text")
    case "echo": problem = store(\.echo, Echo(rawValue: value.text), "true, false or fold")
    case "output": problem = store(\.output, value.boolean, "true or false")
    case "eval": problem = store(\.eval, value.boolean, "true or false")
    case "include": problem = store(\.include, value.boolean, "true or false")
    case "error":
      problem = store(\.error, value.expectedError, "true, false or a text of the message")
    case "optimize": problem = store(\.optimize, value.boolean, "true or false")
    case "timeout": problem = store(\.timeout, value.seconds, "a positive number of seconds")
    case "tolerance":
      problem = store(
        \.tolerance, Tolerance(value.string ?? ""), "\"abs tol 1e-9\" or \"rel tol 1e-6\"")
    case "proves": problem = store(\.proves, names(value), "labels of equations, [eq-a, eq-b]")
    default: problem = store(\.data, names(value), "file names, [a.csv, b.csv]")
    }
    guard let problem else { return }
    let shown = place.isEmpty ? "nothing" : "\"\(value.text)\""
    report(
      .badOption, place, "Option \"\(key)\" cannot be \(shown)",
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
