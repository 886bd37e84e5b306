// What is wrong with YAML that cannot be read, and where.

internal import Yams

struct YAMLProblem {
  var words: String
  /// Counted from 1, columns in characters; nil where the parser names no place.
  var mark: (line: Int, column: Int)?

  init(_ error: any Error) {
    words = "\(error)"
    switch error {
    case YamlError.scanner(_, let problem, let mark, _),
      YamlError.parser(_, let problem, let mark, _),
      YamlError.composer(_, let problem, let mark, _):
      words = problem
      self.mark = (mark.line, mark.column)
    case YamlError.duplicatedKeysInMapping(let duplicates, let context):
      words = "duplicated keys: \(duplicates.joined(separator: ", "))"
      mark = (context.mark.line, context.mark.column)
    default: break
    }
  }
}
