// Stage 1's value: a chapter's text and its place in the book's folder.

/// A chapter as it stands on disk.
package struct ChapterSource: Sendable, Equatable {
  /// The file, relative to the book's folder, with `/`.
  package var path: String
  package var text: String

  /// The path without its extension, its letters composed: the name of the chapter's reports.
  var slug: String { (path.hasSuffix(".md") ? String(path.dropLast(3)) : path).composed }
}
