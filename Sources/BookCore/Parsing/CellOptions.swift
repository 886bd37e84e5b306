// The options of a block: `//| key: value` lines, typed.

/// The options of a block, each with the meaning that Quarto gives it where it has one.
struct CellOptions: Sendable, Equatable {
  var label: String?
  var caption: String?
  /// The caption as the text that it is.
  var captionContent: [Inline] = []
  var alt: String?
  var echo: Echo
  /// Whether what the block prints and shows appears in the report.
  var output: Bool
  /// Whether the block is executed.
  var eval: Bool
  /// Whether anything of the block appears in the report.
  var include: Bool
  var error: ExpectedError = .none
  /// Compile with optimisation; nil leaves it to the chapter.
  var optimize: Bool?
  /// The time that the block may take; nil leaves it to the chapter.
  var timeout: TimeLimit?
  var tolerance: Tolerance?
  /// Labels of the equations that the block's claims prove.
  var proves: [Labelled] = []
  /// Files that the block reads, relative to the book.
  var data: [Labelled] = []
  /// Where each option was written, by its key.
  var places: [String: SourceRange] = [:]

  /// A name in a list, with its place.
  struct Labelled: Sendable, Equatable {
    var name: String
    var range: SourceRange
  }

  /// Options of a block that says nothing else than its chapter.
  init(_ defaults: CellDefaults = CellDefaults()) {
    echo = defaults.echo
    output = defaults.output
    eval = defaults.eval
    include = defaults.include
  }
}
