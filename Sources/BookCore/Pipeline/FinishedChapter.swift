// A chapter between running and rendering.

/// A chapter that has run and what followed at once, while others were still running.
struct FinishedChapter: Sendable {
  let transcript: Transcript
  let reason: ExecutionReason
  let checked: CheckedChapter
  let formulaFindings: [Diagnostic]
}
