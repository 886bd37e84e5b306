// Stage 1's value: a chapter's text and where it belongs in the book.

/// A chapter as it stands on disk.
public struct ChapterSource: Sendable, Equatable {
  /// The file, relative to the book's folder, with `/`.
  public var path: String
  public var text: String
  /// The chapter's number, from 1; nil for one that does not count.
  public var number: Int?

  public init(path: String, text: String, number: Int?) {
    self.path = path
    self.text = text
    self.number = number
  }

  /// The path without its extension: the name of the chapter's reports.
  public var slug: String { path.hasSuffix(".md") ? String(path.dropLast(3)) : path }
}
