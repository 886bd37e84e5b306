// The options of a block: `//| key: value` lines, typed.

/// The options of a block, each with the meaning that Quarto gives it where it has one.
public struct CellOptions: Sendable, Equatable {
  public var label: String?
  public var caption: String?
  /// The caption as the text that it is.
  public var captionContent: [Inline] = []
  public var alt: String?
  public var echo: Echo
  /// Whether what the block prints and shows appears in the report.
  public var output: Bool
  /// Whether the block is executed.
  public var eval: Bool
  /// Whether anything of the block appears in the report.
  public var include: Bool
  public var error: ExpectedError = .none
  /// Compile with optimisation; nil leaves it to the chapter.
  public var optimize: Bool?
  /// The time that the block may take; nil leaves it to the chapter.
  public var timeout: TimeLimit?
  public var tolerance: Tolerance?
  /// Labels of the equations that the block's claims prove.
  public var proves: [Labelled] = []
  /// Files that the block reads, relative to the book.
  public var data: [Labelled] = []
  /// Where each option was written, by its key.
  public var places: [String: SourceRange] = [:]

  /// A name in a list, with its place.
  public struct Labelled: Sendable, Equatable {
    public var name: String
    public var range: SourceRange

    public init(name: String, range: SourceRange) {
      self.name = name
      self.range = range
    }
  }

  /// Options of a block that says nothing else than its chapter.
  public init(_ defaults: CellDefaults = CellDefaults()) {
    echo = defaults.echo
    output = defaults.output
    eval = defaults.eval
    include = defaults.include
  }
}
