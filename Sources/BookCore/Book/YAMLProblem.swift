// What is wrong with YAML that cannot be read, and where.

internal import Yams

struct YAMLProblem {
  var words: String
  /// Counted from 1, columns in characters; nil where the parser names no place.
  var mark: (line: Int, column: Int)?

  /// - Parameter yaml: the text that was read.
  init(_ error: any Error, in yaml: String) {
    words = "\(error)"
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      words = [context?.text, problem].compactMap(\.self).joined(separator: ", ")
      let begin = context.flatMap(Self.begin) ?? mark
      self.mark = (begin.line, begin.column)
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      words = "duplicated keys: \(duplicates.joined(separator: ", "))"
      mark =
        duplicates.first.flatMap { Self.repetition(of: $0, from: context.mark, in: yaml) }
        ?? (context.mark.line, context.mark.column)
    default: break
    }
  }

  /// Where a key stands for the second time in a list of keys that begins at a mark; nil where the keys
  /// do not stand in lines of their own.
  private static func repetition(
    of key: String, from start: Mark, in yaml: String
  ) -> (line: Int, column: Int)? {
    let lines = yaml.split(separator: "\n", omittingEmptySubsequences: false)
    let indentation = start.column - 1
    var isSecond = false
    for (index, line) in lines.enumerated().dropFirst(start.line - 1) {
      guard isKey(key, line.dropFirst(indentation)) else { continue }
      if isSecond { return (index + 1, start.column) }
      isSecond = true
    }
    return nil
  }

  private static func isKey(_ key: String, _ line: Substring) -> Bool {
    ["", "\"", "'"].contains { quote in
      let name = quote + key + quote
      return line.hasPrefix(name)
        && line.dropFirst(name.count).drop(while: \.isWhitespace).first == ":"
    }
  }

  /// Where the construct begins in which the parser gave up, such as a quoted text that never ends; nil
  /// for lists of lines, which begin long before the line that is wrong.
  private static func begin(of context: YamlError.Context) -> Mark? {
    context.text.contains("block") ? nil : context.mark
  }
}
