// The options of a block: `//| key: value` lines, typed.

/// The options of a block, each with the meaning that Quarto gives it where it has one.
package struct CellOptions: Sendable, Equatable {
  package var label: String?
  package var caption: String?
  /// The caption as the text that it is.
  package var captionContent: [Inline] = []
  package var alt: String?
  package var echo: Echo
  /// Whether what the block prints and shows appears in the report.
  package var output: Bool
  /// Whether the block is executed.
  package var eval: Bool
  /// Whether anything of the block appears in the report.
  package var include: Bool
  package var error: ExpectedError = .none
  /// Compile with optimisation; nil leaves it to the chapter.
  package var optimize: Bool?
  /// The time that the block may take; nil leaves it to the chapter.
  package var timeout: TimeLimit?
  package var tolerance: Tolerance?
  /// Labels of the equations that the block's claims prove.
  package var proves: [Labelled] = []
  /// Files that the block reads, relative to the book.
  package var data: [Labelled] = []
  /// Where each option was written, by its key.
  package var places: [String: SourceRange] = [:]

  /// A name in a list, with its place.
  package struct Labelled: Sendable, Equatable {
    package var name: String
    package var range: SourceRange

    package init(name: String, range: SourceRange) {
      self.name = name
      self.range = range
    }
  }

  /// Options of a block that says nothing else than its chapter.
  package init(_ defaults: CellDefaults = CellDefaults()) {
    echo = defaults.echo
    output = defaults.output
    eval = defaults.eval
    include = defaults.include
  }
}
