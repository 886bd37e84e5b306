// A chapter computed again in another way.

/// What came of a chapter under other settings than those that it is built with.
struct RepeatedRun: Sendable {
  var arithmetic: Arithmetic
  var transcript: Transcript
  var chapter: CheckedChapter
}
