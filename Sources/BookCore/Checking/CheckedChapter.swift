// Stage 5's value: a chapter joined with what was computed, every claim with its verdict.

/// A chapter with all that a report says of it.
package struct CheckedChapter: Sendable {
  package var chapter: Chapter
  /// One entry for each cell, in the order of the document.
  var cells: [CheckedCell]
  /// Every claim of the chapter in the order of the document, inline ones included.
  package var claims: [CheckedClaim]
  var coverage: Coverage
  /// The BLAS library and kernel that computed the numbers; empty when nothing ran.
  var backend: String
  /// All findings about the chapter, sorted.
  var diagnostics: [Diagnostic]

  /// The chapter with the severities that the book's settings give its findings.
  func applying(_ severities: SeverityRules) -> CheckedChapter {
    var chapter = self
    chapter.diagnostics = severities.applied(to: diagnostics)
    return chapter
  }
}
