// What `mathbook.yml` may say about a book.

/// Settings of a book.
package struct BookOptions: Sendable, Equatable {
  var title = "Untitled book"
  var author: String?
  var description: String?
  /// A BCP 47 language tag.
  var language = "en"
  /// Chapter files in reading order, relative to the book; empty means natural order of names.
  var chapters: [String] = []
  /// Output folder, relative to the book.
  package var output: String?
  /// The defaults of every chapter.
  var defaults = ChapterOptions()
  /// Severities by rule; nil switches a rule off.
  package var rules: [Rule: Severity?] = [:]

  package init() {}
}
