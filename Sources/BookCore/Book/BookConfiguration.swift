// Reads `mathbook.yml`.

import Foundation
internal import Yams

/// The settings of a book and what is wrong with them.
struct BookConfiguration {
  static let fileName = "mathbook.yml"
  private static let keys = [
    "title", "author", "description", "lang", "language", "chapters", "output", "rules", "seed",
    "timeout", "optimize", "tolerance", "macros", "bibliography",
  ]

  private(set) var options = BookOptions()
  private(set) var diagnostics: [Diagnostic] = []
  /// Where the chapters are listed, by their names.
  private(set) var chapterPlaces: [String: SourceRange] = [:]

  /// The defaults of the settings, or what the file says.
  static func read(_ book: BookFolder) -> BookConfiguration {
    var configuration = BookConfiguration()
    if let bytes = book.read(fileName) {
      configuration.parse(String(decoding: bytes, as: UTF8.self))
    }
    return configuration
  }

  /// The defaults of chapters are read as a chapter's front matter is: with the same words and the
  /// same findings. What is left are the settings of the book itself.
  private mutating func parse(_ yaml: String) {
    let root: Node?
    do {
      root = try Yams.compose(yaml: yaml)
    } catch {
      let problem = YAMLProblem(error)
      return report(
        at: SourcePosition(line: problem.mark?.line ?? 1, column: problem.mark?.column ?? 1),
        "the file is not valid YAML", explanation: problem.words)
    }
    guard let root else { return }
    guard case .mapping(let mapping) = root else {
      return report(root, "the file is no list of keys and values")
    }
    var defaults: [String] = []
    for (key, value) in mapping { set(key, value, &defaults) }
    readDefaults(defaults, yaml)
  }

  private mutating func set(_ keyNode: Node, _ value: Node, _ defaults: inout [String]) {
    let key = keyNode.string ?? ""
    switch key {
    case "title": if let text = text(value, key) { options.title = text }
    case "author": if let text = text(value, key) { options.author = text }
    case "description": if let text = text(value, key) { options.description = text }
    case "output": if let text = text(value, key) { options.output = text }
    case "chapters": assignChapters(value)
    case "rules": assignRules(value)
    case "lang", "language":
      if let text = text(value, key) { options.language = text }
      defaults.append(key)
    case _ where Self.keys.contains(key): defaults.append(key)
    default:
      let near = Suggestion.nearest(to: key, among: Self.keys)
      report(
        keyNode, "unknown key \"\(key)\"",
        explanation: "the keys are \(Self.keys.joined(separator: ", "))",
        fix: near.map { "did you mean \"\($0)\"?" })
    }
  }

  private mutating func text(_ value: Node, _ key: String) -> String? {
    if case .scalar(let scalar) = value, !scalar.string.isEmpty { return scalar.string }
    report(value, "\"\(key)\" takes a text")
    return nil
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
        let near = Suggestion.nearest(to: id, among: Rule.allCases.map(\.rawValue))
        report(key, "there is no rule \"\(id)\"", fix: near.map { "did you mean \"\($0)\"?" })
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

  /// Reads the chapters' defaults with the reader of front matter, which looks at a file's own lines:
  /// the other keys are blanked out, so that places stay.
  private mutating func readDefaults(_ keys: [String], _ yaml: String) {
    guard !keys.isEmpty else { return }
    var isKept = false
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false).map {
      line -> Substring in
      if let first = line.first, !first.isWhitespace, first != "#" {
        isKept = keys.contains(String(line.prefix { $0 != ":" }))
      }
      return isKept ? line : ""
    }
    let text = "---\n" + lines.joined(separator: "\n") + "\n---\n"
    var parser = FrontMatterParser(
      path: Self.fileName, source: SourceText(text), defaults: ChapterOptions())
    _ = parser.read()
    options.defaults = parser.options
    if let range = parser.options.bibliography?.range {
      options.defaults.bibliography?.range = Self.moved(range)
    }
    diagnostics += parser.diagnostics.map { diagnostic in
      var moved = diagnostic
      moved.rule = .badConfiguration
      moved.range = diagnostic.range.map(Self.moved)
      return moved
    }
  }

  /// A place without the line that was put before the file's own.
  private static func moved(_ range: SourceRange) -> SourceRange {
    let up = { (place: SourcePosition) in
      SourcePosition(line: max(1, place.line - 1), column: place.column)
    }
    return SourceRange(up(range.start), up(range.end))
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
