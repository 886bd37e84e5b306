// What the first stage makes of a folder.

/// The settings of a book and the texts of its chapters, in reading order.
struct LoadedBook: Sendable {
  let options: BookOptions
  let sources: [ChapterSource]
  /// What is wrong with the settings and with files that were not read.
  let findings: [Diagnostic]
}
