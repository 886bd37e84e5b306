// What a chapter's front matter and the book's configuration may set.

/// Settings of a chapter: the book's defaults, overridden by the chapter's front matter.
package struct ChapterOptions: Sendable, Equatable {
  package var title: String?
  /// The title as the text that it is.
  package var titleContent: [Inline]?
  package var description: String?
  /// Whether the chapter counts: an introduction or an appendix need not.
  package var isNumbered = true
  /// A BCP 47 language tag.
  package var language = "en"
  package var seed = 0
  /// The time that the chapter may take, but for blocks with a limit of their own.
  package var timeout = TimeLimit.standard
  package var optimize = false
  /// The options of blocks that do not say otherwise.
  package var cells = CellDefaults()
  /// The tolerance of `≈` between computed values.
  package var tolerance = Tolerance(.relative, 1e-9)
  /// TeX macros: name with its backslash, and its replacement.
  package var macros: [String: String] = [:]
  package var bibliography: BibliographyFile?

  package init() {}
}

/// A BibTeX file, relative to the book, and where it is named.
package struct BibliographyFile: Sendable, Equatable {
  package var name: String
  /// The chapter or `mathbook.yml`.
  package var path: String
  package var range: SourceRange

  package init(name: String, path: String, range: SourceRange) {
    self.name = name
    self.path = path
    self.range = range
  }
}
