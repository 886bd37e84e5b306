// What `mathbook.yml` may say about a book.

/// Settings of a book.
package struct BookOptions: Sendable, Equatable {
  package var title = "Untitled book"
  package var author: String?
  package var description: String?
  /// A BCP 47 language tag.
  package var language = "en"
  /// Chapter files in reading order, relative to the book; empty means natural order of names.
  package var chapters: [String] = []
  /// Output folder, relative to the book.
  package var output: String?
  /// The defaults of every chapter.
  package var defaults = ChapterOptions()
  /// Severities by rule; nil switches a rule off.
  package var rules: [Rule: Severity?] = [:]

  package init() {}
}
