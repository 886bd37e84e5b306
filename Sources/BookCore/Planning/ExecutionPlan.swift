// Stage 3's value: what is to be executed, and everything that its result depends on.

/// What running a chapter takes.
struct ExecutionPlan: Sendable {
  /// The chapter's file, relative to the book: the name that the compiler reports places with.
  var path: String
  /// All cells of the chapter; those that are not to be executed are left out of the program.
  var cells: [Cell]
  var settings: RunSettings
  /// Everything that can change the result, by name. The cache key is their digest.
  var ingredients: [Ingredient]

  /// Something that the result depends on.
  struct Ingredient: Sendable, Equatable, Codable {
    /// In the words that `--explain` uses.
    var name: String
    /// A digest of its content, in hexadecimal.
    var digest: String

    /// A file that a block declares.
    ///
    /// - Parameter digest: nil when there is no such file.
    static func dataFile(_ name: String, digest: String?) -> Ingredient {
      Ingredient(name: "the data file \(name)", digest: digest ?? "missing")
    }
  }

  /// The cells that are executed unless something before them fails.
  var executedCells: [Cell] { cells.filter { $0.options.eval } }

  /// The first cell that declares a file which the book does not have: what it reads is not there, and
  /// what comes after would lack what it declares.
  var firstWithoutData: Int? {
    executedCells.first { cell in
      cell.options.data.contains { ingredients.contains(.dataFile($0.name, digest: nil)) }
    }?.index
  }

  /// The seconds that the whole program may take: the chapter's limit, and those of the blocks that
  /// have one of their own.
  var wholeSeconds: Double {
    executedCells.compactMap(\.options.timeout).reduce(settings.timeout.seconds) {
      $0 + $1.seconds
    }
  }
}

/// How a chapter's program is compiled and run.
struct RunSettings: Sendable, Equatable {
  var optimize: Bool
  /// The time for all blocks together that have no limit of their own.
  var timeout: TimeLimit
  var seed: Int
  /// The tolerance of `≈` between computed values.
  var tolerance: Tolerance
  var memoryBytes = 4 << 30
  /// Limit of what a chapter may print or write to one file.
  var outputBytes = 4 << 20
  /// Limit of what all files of its working folder may take together.
  var scratchBytes = 256 << 20
  var arithmetic = Arithmetic.standard
}
