// What is wrong with YAML that cannot be read, and where.

internal import Yams

struct YAMLProblem {
  var words: String
  /// Counted from 1, columns in characters; nil where the parser names no place.
  var mark: (line: Int, column: Int)?

  init(_ error: any Error) {
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
      mark = (context.mark.line, context.mark.column)
    default: break
    }
  }

  /// Where the construct begins in which the parser gave up, such as a quoted text that never ends; nil
  /// for lists of lines, which begin long before the line that is wrong.
  private static func begin(of context: YamlError.Context) -> Mark? {
    context.text.contains("block") ? nil : context.mark
  }
}
