// Where the compiler was when it crashed.

/// A crash of the compiler. It prints what it was about, in numbered lines from the whole file down to
/// the innermost statement: `7. While type-checking expression at [main.swift:10:1 - line:12:1] …`.
struct CompilerCrash: Equatable {
  /// How it ended.
  let words: String
  /// The places, the innermost first.
  private let places: [SourcePosition]

  /// Nil when the compiler printed no such lines: then it was ended from outside.
  init?(words: String, errors: String) {
    self.words = words
    places = errors.split(separator: "\n").compactMap(Self.place).reversed()
    guard errors.contains("Stack dump:") else { return nil }
  }

  private static func place(_ line: Substring) -> SourcePosition? {
    let pattern = /^\d+\.\s+While .*?(?:main\.swift|\.md):(\d+):(\d+)/
    guard let match = line.prefixMatch(of: pattern), let number = Int(match.1),
      let column = Int(match.2)
    else { return nil }
    return SourcePosition(line: number, column: column)
  }

  /// The crash as an error at the innermost place that belongs to one of the cells.
  ///
  /// - Throws: `CompileFailure.tool` when there is none.
  func message(in cells: [Cell], of plan: ExecutionPlan) throws -> CompilerMessage {
    let sorting = CompileErrorSorting(plan: plan, cells: cells)
    let messages = places.map {
      CompilerMessage(
        file: plan.path, line: $0.line, column: $0.column, severity: .error, text: words)
    }
    guard let found = messages.lazy.map(sorting.relocated).first(where: sorting.isInCell) else {
      throw CompileFailure.tool(words)
    }
    return found
  }
}
