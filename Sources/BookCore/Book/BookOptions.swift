// What `mathbook.yml` may say about a book.

/// Settings of a book.
public struct BookOptions: Sendable, Equatable {
  public var title = "Untitled book"
  public var author: String?
  public var description: String?
  /// A BCP 47 language tag.
  public var language = "en"
  /// Chapter files in reading order, relative to the book; empty means natural order of names.
  public var chapters: [String] = []
  /// Output folder, relative to the book.
  public var output: String?
  /// The defaults of every chapter.
  public var defaults = ChapterOptions()
  /// Severities by rule; nil switches a rule off.
  public var rules: [Rule: Severity?] = [:]

  public init() {}
}
