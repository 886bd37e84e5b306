// What a chapter's front matter and the book's configuration may set.

/// Settings of a chapter: the book's defaults, overridden by the chapter's front matter.
struct ChapterOptions: Sendable, Equatable {
  var title: String?
  /// The title as the text that it is.
  var titleContent: [Inline]?
  var description: String?
  /// Whether the chapter counts: an introduction or an appendix need not.
  var isNumbered = true
  /// A BCP 47 language tag.
  var language = "en"
  var seed = 0
  /// The time that the chapter may take, but for blocks with a limit of their own.
  var timeout = TimeLimit.standard
  var optimize = false
  /// The options of blocks that do not say otherwise.
  var cells = CellDefaults()
  /// The tolerance of `≈` between computed values.
  var tolerance = Tolerance(.relative, 1e-9)
  /// TeX macros: name with its backslash, and its replacement.
  var macros: [String: String] = [:]
  var bibliography: BibliographyFile?
}

/// A BibTeX file, relative to the book, and where it is named.
struct BibliographyFile: Sendable, Equatable {
  var name: String
  /// The chapter or `mathbook.yml`.
  var path: String
  var range: SourceRange
}
