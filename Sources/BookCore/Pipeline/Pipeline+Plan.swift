// The first stages for a single chapter: what `mathbook plan` shows.

/// A chapter that was planned and not run.
package struct PlannedChapter: Sendable {
  package var source: ChapterSource
  /// The program as it would be compiled; nil where a block is not Swift.
  package var program: GeneratedProgram?
  /// What is wrong with the chapter and with the book's settings.
  package var findings: [Diagnostic]
}

extension Pipeline {
  /// Loads, parses and plans a chapter with the settings of its book.
  ///
  /// - Returns: nil with what is wrong where there is no such chapter.
  package func planned(
    _ name: String
  ) async throws -> (chapter: PlannedChapter?, problems: [Diagnostic]) {
    let configuration = BookConfiguration.read(request.book)
    let files = try ChapterFiles(of: request.book, listed: [name])
    guard let source = files.sources.first else { return (nil, files.diagnostics) }
    let chapter = ChapterParser.parse(source, defaults: configuration.options.defaults)
    let plan = Planner.plan(
      chapter, timeout: request.timeout, machine: executor.ingredients(), data: [:])
    let (program, failures) = try await executor.program(of: plan)
    let errors = failures.filter { !chapter.explainsErrors(of: $0.cell) }
      .flatMap { $0.failure.findings(path: source.path) }
    let findings = configuration.diagnostics + chapter.diagnostics + errors
    return (
      PlannedChapter(
        source: source, program: program,
        findings: severities(configuration.options).applied(to: findings)), []
    )
  }
}
