// The Swift program of a chapter: text that is compiled, and what its statements stand for.

/// A chapter's program.
public struct GeneratedProgram: Sendable, Equatable {
  /// A compiled module. There is one, and where scopes do not do it, one more each time a name is
  /// declared again: what is declared in a module shadows what the modules before it declared, as in a
  /// notebook.
  public struct Module: Sendable, Equatable {
    public var name: String
    /// The imports.
    var header: String
    /// The declarations of operators of the program's own.
    var operators: [String]
    /// Their functions.
    var functions: String
    /// The types, where they do not stand in the top level.
    var types = ""
    /// The top level.
    var body: String
    /// Whether this is the last one, which holds the program's entry.
    public var isMain: Bool

    public var source: String {
      header + operators.map { $0 + "\n" }.joined() + functions + types + body
    }
  }

  /// A statement that is announced before it runs.
  public struct Step: Sendable, Equatable {
    public var cell: Int
    public var range: SourceRange
  }

  public var modules: [Module]
  public var steps: [Step]
  /// The claims that each cell makes, by the cell's index.
  public var claims: [Int: [ClaimSite]]
  /// The cells that a run of the program can pass over: blocks that are expected to fail and leave
  /// nothing for what follows.
  public var optionalCells: Set<Int> = []

  /// The operators that stand for `≈` against a literal.
  public var literalSigns: Set<Unicode.Scalar> = []

  /// Whether names that are declared again stand in scopes of their own.
  public var opensScopes = false

  public static func entry(_ module: String) -> String { "__run_\(module)" }
}
