// Reads `mathbook.yml`.

import Foundation
internal import Yams

/// The settings of a book and what is wrong with them.
struct BookConfiguration {
  static let fileName = "mathbook.yml"

  /// In the order in which the documentation lists them.
  private enum Key: String, CaseIterable {
    case title, author, description, lang, language, chapters, output, rules, seed, timeout
    case optimize, tolerance, macros, bibliography, echo, eval, include

    static let names = allCases.map(\.rawValue)
  }

  private(set) var options = BookOptions()
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the chapters are listed, by their names.
  private(set) var chapterPlaces: [String: SourceRange] = [:]

  /// The defaults of the settings, or what the file says.
  static func read(_ book: BookFolder) -> BookConfiguration {
    var configuration = BookConfiguration()
    if let bytes = book.read(fileName) {
      configuration.parse(bytes)
    } else if book.contains(fileName) {
      configuration.report(
        at: SourcePosition(line: 1, column: 1),
        book.leadsOut(fileName)
          ? "the file is a link that leads out of the book" : "the file cannot be read",
        fix: "replace it by a text file")
    }
    return configuration
  }

  private mutating func parse(_ bytes: [UInt8]) {
    guard let text = String(validating: bytes, as: UTF8.self) else {
      return report(
        at: ChapterFiles.firstInvalid(bytes), "the text is not UTF-8 from here on",
        fix: "save the file in the encoding UTF-8")
    }
    let yaml = text.hasPrefix("\u{FEFF}") ? String(text.unicodeScalars.dropFirst()) : text
    parse(yaml.withOneKindOfLineEnd)
  }

  private mutating func parse(_ yaml: String) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      let problem = YAMLProblem(error, in: yaml)
      return report(
        at: SourcePosition(line: problem.mark?.line ?? 1, column: problem.mark?.column ?? 1),
        "the file is not valid YAML", explanation: problem.words)
    }
    guard let root else { return }
    guard case .mapping(let mapping) = root else {
      return report(root, "the file is no list of keys and values")
    }
    var defaults = FrontMatterParser(configuration: Self.fileName, source: SourceText(yaml))
    for (key, value) in mapping { read(key, value, &defaults) }
    options.defaults = defaults.options
    diagnostics += defaults.diagnostics
  }

  private mutating func read(_ keyNode: Node, _ value: Node, _ defaults: inout FrontMatterParser) {
    let name = keyNode.string ?? ""
    guard let key = Key(rawValue: name) else {
      return report(
        keyNode, "unknown key \"\(name)\"",
        explanation: "the keys are \(Key.names.joined(separator: ", "))",
        fix: Suggestion.question(
          nearest: name, among: Key.names, spelling: Suggestion.quoted))
    }
    set(key, value, &defaults)
  }

  private mutating func set(_ key: Key, _ value: Node, _ defaults: inout FrontMatterParser) {
    switch key {
    case .title: if let text = text(value, key) { options.title = text }
    case .author: if let names = names(value) { options.author = names }
    case .description: if let text = text(value, key) { options.description = text }
    // A folder, or whether blocks show their output.
    case .output where value.bool == nil:
      if let text = text(value, key) { options.output = text }
    case .chapters: assignChapters(value)
    case .rules: assignRules(value)
    case .lang, .language:
      if let text = text(value, key) { options.language = text }
      defaults.set(.language, value)
    // The defaults of chapters are read as a chapter's front matter is: with the same words and the
    // same findings.
    case .output, .echo, .eval, .include, .seed, .timeout, .optimize, .tolerance, .macros,
      .bibliography:
      FrontMatterParser.Key(rawValue: key.rawValue).map { defaults.set($0, value) }
    }
  }

  private mutating func text(_ value: Node, _ key: Key) -> String? {
    if case .scalar(let scalar) = value, !scalar.string.isEmpty { return scalar.string }
    report(value, "\"\(key.rawValue)\" takes a text")
    return nil
  }

  /// The author, or several with commas between them.
  private mutating func names(_ value: Node) -> String? {
    guard case .sequence(let sequence) = value, !sequence.isEmpty else {
      return text(value, .author)
    }
    let names = sequence.compactMap { text($0, .author) }
    return names.count == sequence.count ? names.joined(separator: ", ") : nil
  }

  private mutating func assignChapters(_ value: Node) {
    guard case .sequence(let sequence) = value else {
      return report(value, "\"chapters\" takes a list of files")
    }
    for item in sequence {
      guard let name = item.string else {
        report(item, "a chapter is the name of a file")
        continue
      }
      options.chapters.append(name)
      let place = place(of: item)
      chapterPlaces[name] = SourceRange(place, place)
    }
  }

  private mutating func assignRules(_ value: Node) {
    guard case .mapping(let mapping) = value else {
      return report(value, "\"rules\" takes rule ids, each with ignore, warn or error")
    }
    for (key, level) in mapping {
      let id = key.string ?? ""
      guard let rule = Rule(rawValue: id) else {
        report(
          key, "there is no rule \"\(id)\"",
          fix: Suggestion.question(
            nearest: id, among: Rule.allCases.map(\.rawValue), spelling: Suggestion.quoted))
        continue
      }
      switch level.string {
      case "ignore" where rule.alwaysFails, "warn" where rule.alwaysFails,
        "warning" where rule.alwaysFails:
        report(
          level, "the rule \"\(id)\" is always an error",
          explanation: "What does not hold, or could not be checked, fails the build.")
      case "ignore": options.rules[rule] = .some(nil)
      case "warn", "warning": options.rules[rule] = .warning
      case "error": options.rules[rule] = .error
      default: report(level, "a rule's severity is ignore, warn or error")
      }
    }
  }

  private func place(of node: Node?) -> SourcePosition {
    SourcePosition(line: node?.mark?.line ?? 1, column: node?.mark?.column ?? 1)
  }

  private mutating func report(
    _ node: Node?, _ summary: String, explanation: String? = nil, fix: String? = nil
  ) {
    report(at: place(of: node), summary, explanation: explanation, fix: fix)
  }

  private mutating func report(
    at place: SourcePosition, _ summary: String, explanation: String? = nil, fix: String? = nil
  ) {
    diagnostics.append(
      Diagnostic(
        .badConfiguration, path: Self.fileName, range: SourceRange(place, place), summary,
        explanation: explanation, fix: fix))
  }
}
