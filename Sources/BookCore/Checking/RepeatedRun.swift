// A chapter computed again in another way.

/// What came of a chapter under other settings than those that it is built with.
public struct RepeatedRun: Sendable {
  public var arithmetic: Arithmetic
  public var transcript: Transcript
  public var chapter: CheckedChapter

  public init(arithmetic: Arithmetic, transcript: Transcript, chapter: CheckedChapter) {
    self.arithmetic = arithmetic
    self.transcript = transcript
    self.chapter = chapter
  }
}
