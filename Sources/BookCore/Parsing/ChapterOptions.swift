// What a chapter's front matter and the book's configuration may set.

/// Settings of a chapter: the book's defaults, overridden by the chapter's front matter.
public struct ChapterOptions: Sendable, Equatable {
  public var title: String?
  /// The title as the text that it is.
  public var titleContent: [Inline]?
  public var description: String?
  /// Whether the chapter counts: an introduction or an appendix need not.
  public var isNumbered = true
  /// A BCP 47 language tag.
  public var language = "en"
  public var seed = 0
  /// The time that the chapter may take, but for blocks with a limit of their own.
  public var timeout = TimeLimit.standard
  public var optimize = false
  /// The options of blocks that do not say otherwise.
  public var cells = CellDefaults()
  /// The tolerance of `≈` between computed values.
  public var tolerance = Tolerance(.relative, 1e-9)
  /// TeX macros: name with its backslash, and its replacement.
  public var macros: [String: String] = [:]
  public var bibliography: BibliographyFile?

  public init() {}
}

/// A BibTeX file, relative to the book, and where it is named.
public struct BibliographyFile: Sendable, Equatable {
  public var name: String
  /// The chapter or `mathbook.yml`.
  public var path: String
  public var range: SourceRange

  public init(name: String, path: String, range: SourceRange) {
    self.name = name
    self.path = path
    self.range = range
  }
}
