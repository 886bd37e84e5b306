// What the renderer is told besides the book: which reports, and where outside data comes from.

/// Settings of a rendering.
package struct RenderingOptions: Sendable {
  package enum Format: String, Sendable, CaseIterable { case html, markdown }

  /// The reports to make; `results.json` is always made.
  package var formats: Set<Format> = Set(Format.allCases)
  /// Also make `book.html`: the whole book in one self-contained file.
  package var makesSingleFile = false
  /// Where typeset formulas, highlighted code and reduced fonts are kept between builds.
  var cache: any RenderingCache = TransientRenderingCache()
  /// The folder of the book, which tells its texts from those of other books in the cache.
  var bookPath = ""
  /// How many files are made at a time.
  var jobs = 1
  /// Reads a file of the book by its path relative to the book's folder; nil when there is none.
  var readFile: @Sendable (String) -> [UInt8]? = { _ in nil }
  /// How much what rendering finds matters.
  var severities = SeverityRules(rules: [:], isStrict: false)
  /// Where KaTeX, highlight.js, the fonts and the libraries are.
  package var installation = RenderingInstallation()
}
