// A chapter computed again in another way.

/// What came of a chapter under other settings than those that it is built with.
struct RepeatedRun: Sendable {
  var arithmetic: Arithmetic
  var transcript: Transcript
  var chapter: CheckedChapter

  init(arithmetic: Arithmetic, transcript: Transcript, chapter: CheckedChapter) {
    self.arithmetic = arithmetic
    self.transcript = transcript
    self.chapter = chapter
  }
}
