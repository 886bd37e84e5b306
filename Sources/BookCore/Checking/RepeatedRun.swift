// A chapter computed again in another way.

/// What came of a chapter under other settings than those that it is built with.
package struct RepeatedRun: Sendable {
  package var arithmetic: Arithmetic
  package var transcript: Transcript
  package var chapter: CheckedChapter

  package init(arithmetic: Arithmetic, transcript: Transcript, chapter: CheckedChapter) {
    self.arithmetic = arithmetic
    self.transcript = transcript
    self.chapter = chapter
  }
}
