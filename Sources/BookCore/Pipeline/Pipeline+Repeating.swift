// The chapters run again under other settings, and compared with what the reports are made of.

/// What came of running a book's chapters again.
package struct Repetition: Sendable {
  /// The settings of the runs, in their order.
  package var settings: [Arithmetic]
  var diagnostics: [Diagnostic]
}

extension Pipeline {
  /// Runs every chapter again, as often as the request says; nil when it says not at all.
  func repetition(_ plans: [ExecutionPlan], _ book: CheckedBook, _ transcripts: [Transcript])
    async throws -> Repetition?
  {
    guard request.repetitions > 0 else { return nil }
    let kernels = executor.otherKernels(than: transcripts)
    let settings = Array(Arithmetic.variations(kernels: kernels).prefix(request.repetitions))
    let work = zip(plans, zip(book.chapters, transcripts)).map { ($0, $1.0, $1.1) }
    let found = try await work.concurrentMap(limit: request.jobs) { plan, chapter, transcript in
      request.progress(.repeating(plan.path))
      defer { request.progress(.repeated(plan.path)) }
      let again = try await executor.transcripts(of: plan, under: settings)
      let runs = zip(settings, again).map { arithmetic, transcript in
        RepeatedRun(
          arithmetic: arithmetic, transcript: transcript,
          chapter: check(chapter.chapter, transcript, book.index))
      }
      return RunComparison(chapter, transcript, runs: runs).diagnostics()
    }
    return Repetition(settings: settings, diagnostics: found.flatMap(\.self))
  }
}
