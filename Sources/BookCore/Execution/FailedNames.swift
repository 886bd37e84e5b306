// Variables that have no type, for the compiler found an error in what they are declared with.

/// The names of such variables, gathered error by error in the order of the text.
struct FailedNames {
  private var names: Set<String> = []

  /// Adds what the statement of an error declares. The type that a declaration states is known, unless
  /// there is no such type.
  mutating func add(_ message: CompilerMessage, in statement: StatementLines) {
    let isOfType = message.text.hasPrefix("cannot find type")
    for line in statement.openings {
      guard let match = line.firstMatch(of: /^\s*(?:let|var)\s+([^=]*)/) else { continue }
      let pattern = String(match.1)
      if pattern.contains(":"), !isOfType { continue }
      guard let declared = pattern.split(separator: ":").first else { continue }
      names.formUnion(declared.matches(of: /\w+/).map { String($0.output) })
    }
  }

  func areUsed(in statement: StatementLines) -> Bool {
    let words = Set(statement.text.matches(of: /\w+/).map { String($0.output) })
    return !words.isDisjoint(with: names)
  }
}

/// The lines of a statement around one of them, as the margins of the code show them.
struct StatementLines {
  /// The line, and those before it that are ever less indented: the beginnings of what it is in.
  private(set) var openings: [String] = []
  /// From the outermost beginning to the last line that belongs to it.
  private(set) var text = ""

  /// - Parameter line: A line of the chapter.
  init(of cell: Cell, around line: Int) {
    let lines = cell.code.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    var place = line - cell.codeStart.line
    guard lines.indices.contains(place) else { return }
    openings = [lines[place]]
    for before in stride(from: place - 1, through: 0, by: -1)
    where !lines[before].trimmed.isEmpty && lines[before].margin < openings[0].margin {
      openings.insert(lines[before], at: 0)
      place = before
    }
    let rest = lines[(place + 1)...].prefix {
      $0.trimmed.isEmpty || $0.margin > openings[0].margin || "})].".contains($0.trimmed.prefix(1))
    }
    text = ([lines[place]] + rest).joined(separator: "\n")
  }
}

extension String {
  /// How many blanks it begins with.
  fileprivate var margin: Int { prefix { $0 == " " || $0 == "\t" }.count }
}
