// A book of parsed chapters, some of which are built.

/// A book's chapters as they are written.
struct ParsedBook: Sendable {
  let loaded: LoadedBook
  /// All chapters, for what others refer to.
  let contents: [Chapter]
  /// Those that are to be built.
  let chapters: [Chapter]

  /// The paths of those that are not.
  var unchosen: Set<String> {
    Set(contents.map(\.source.path)).subtracting(chapters.map(\.source.path))
  }
}
