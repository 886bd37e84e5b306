// The seven stages, in order. Reads like the table of the architecture.

import Foundation

/// What a build is to do, as the command line says.
public struct BuildRequest: Sendable {
  public var book: BookFolder
  /// Chapters to build: glob patterns over their paths; empty means all.
  public var only: [String] = []
  public var jobs = ProcessInfo.processInfo.activeProcessorCount
  public var usesCache = true
  /// Overrides the chapters' own limit of wall time.
  public var timeout: TimeLimit?
  public var isStrict = false
  /// The isolation that chapters run in.
  public var sandbox = SandboxMode.auto
  /// The least share of equations and numerals that has to be covered, in per cent.
  public var minimumCoverage: Double?
  /// How often chapters run again, each time in another of the ways in which they may be computed.
  public var repetitions = 0
  public var rendering = RenderingOptions()
  /// Told about each chapter as it goes through the stages.
  public var progress: @Sendable (BuildProgress) -> Void = { _ in }

  public init(book: BookFolder) { self.book = book }

  /// All of this that can change what is written or found, as text.
  var settings: [String] {
    [
      "only \(only)", "timeout \(timeout?.seconds as Double?)", "strict \(isStrict)",
      "coverage \(minimumCoverage as Double?)",
      "formats \(rendering.formats.map(\.rawValue).sorted())",
      "single file \(rendering.makesSingleFile)", "sandbox \(sandbox.rawValue)",
    ]
  }
}

/// What came of a build.
public struct BuildResult: Sendable {
  public var book: CheckedBook
  /// What happened in each chapter, in the order of the book.
  public var transcripts: [Transcript]
  public var report: Report
  public var reasons: [ExecutionReason]
  /// All findings, with the severities that the book's configuration gives them.
  public var diagnostics: [Diagnostic]
  /// The runs under other settings, when any were asked for.
  public var repetition: Repetition?

  public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

/// The way from a folder of chapters to reports.
public struct Pipeline: Sendable {
  let request: BuildRequest
  let workshop: Workshop
  let cache: ResultCache

  public init(
    _ request: BuildRequest, toolchain: Toolchain, engine: EngineInstallation, cache: ResultCache,
    machine: Machine = Machine()
  ) {
    self.request = request
    self.cache = cache
    workshop = Workshop(
      toolchain: toolchain, engine: engine, cache: cache, book: request.book.path,
      usesCache: request.usesCache, sandbox: request.sandbox, machine: machine)
  }

  /// Loads, parses, plans, runs, checks and renders. Writing, which makes the files of the report,
  /// is left to the caller.
  public func build() async throws -> BuildResult {
    if request.sandbox == .required, !KernelSandbox.gaps.isEmpty {
      throw SandboxUnavailable(gaps: KernelSandbox.gaps)
    }
    let (options, sources, findings) = try load()
    // All are read, for what the chosen ones refer to.
    async let machine = workshop.ingredients()
    let contents = try await sources.concurrentMap(limit: request.jobs) { source in
      ChapterParser.parse(source, defaults: options.defaults)
    }
    let chapters = contents.filter { isChosen($0.source) }
    let plans = plan(chapters, await machine)
    let renderer = renderer(options)
    // The texts are typeset while the compiler is at work, which is waited for and comes first.
    let texts = Task(priority: .utility) { try renderer.typeset(chapters) }
    defer { texts.cancel() }
    let index = Task { BookIndex.build(contents, readFile: { request.book.readShared($0) }) }
    let finished = try await run(plans) { place, transcript in
      let checked = await check(chapters[place], transcript, index.value.index)
        .applying(severities(options))
      return (checked, renderer.typesetOutputs(of: checked))
    }
    let book = await book(finished.map(\.checked), of: contents, index.value, options, findings)
    let report = renderer.render(
      book, try await texts.value, outputs: TypesetTexts(findings: finished.map(\.formulaFindings)))
    let transcripts = finished.map(\.transcript)
    let repetition = try await repetition(plans, book, transcripts)
    return result(book, finished, report, repetition)
  }

  private func load() throws(BookProblem) -> (BookOptions, [ChapterSource], [Diagnostic]) {
    let configuration = BookConfiguration.read(request.book)
    let files = try ChapterFiles(
      of: request.book, listed: configuration.options.chapters,
      places: configuration.chapterPlaces)
    let sources = files.sources
    for pattern in request.only where !sources.contains(where: { Glob.matches($0.path, pattern) }) {
      throw .nothingMatches(pattern, sources.map(\.path))
    }
    let findings = configuration.diagnostics + files.diagnostics + themeFindings()
    return (configuration.options, sources, findings)
  }

  /// A theme that is not read must not be missed in silence.
  private func themeFindings() -> [Diagnostic] {
    Theme.paths.filter(request.book.leadsOut).map { path in
      let start = SourcePosition(line: 1, column: 1)
      return Diagnostic(
        .badConfiguration, path: path, range: SourceRange(start, start),
        "the file is a link that leads out of the book", fix: "replace it by the file")
    }
  }

  private func isChosen(_ source: ChapterSource) -> Bool {
    request.only.isEmpty || request.only.contains { Glob.matches(source.path, $0) }
  }

  private func plan(
    _ chapters: [Chapter], _ machine: [ExecutionPlan.Ingredient]
  ) -> [ExecutionPlan] {
    chapters.map { chapter in
      let files = chapter.cells.flatMap(\.options.data).map(\.name)
      let digests = files.reduce(into: [String: String]()) { digests, file in
        guard AuthorLink.path(file, from: "") != nil, request.book.holdsFile(file) else { return }
        digests[file] = Digest.ofFile(request.book.path + "/" + file)
      }
      return Planner.plan(chapter, timeout: request.timeout, machine: machine, data: digests)
    }
  }

  /// A chapter that has run and what followed at once, while others were still running.
  private struct FinishedChapter: Sendable {
    let transcript: Transcript
    let reason: ExecutionReason
    let checked: CheckedChapter
    let formulaFindings: [Diagnostic]
  }

  /// Chapters run beside each other, as many at a time as there are jobs.
  private func run(
    _ plans: [ExecutionPlan],
    check: @escaping @Sendable (Int, Transcript) async -> (CheckedChapter, [Diagnostic])
  ) async throws -> [FinishedChapter] {
    let chapters = try await workshop.execute(
      plans, jobs: request.jobs, progress: request.progress
    ) { place, outcome in
      let (checked, findings) = await check(place, outcome.transcript)
      return FinishedChapter(
        transcript: outcome.transcript, reason: outcome.reason, checked: checked,
        formulaFindings: findings)
    }
    if chapters.contains(where: \.reason.wasExecuted) { cache.prune() }
    return chapters
  }

  func check(
    _ chapter: Chapter, _ transcript: Transcript, _ index: BookIndex
  ) -> CheckedChapter {
    ChapterChecker.check(
      chapter, transcript, index: index, fileExists: { request.book.contains($0) },
      holdsFile: { request.book.holdsFile($0) }, leadsOut: { request.book.leadsOut($0) })
  }

  private func book(
    _ chapters: [CheckedChapter], of contents: [Chapter],
    _ index: (index: BookIndex, diagnostics: [Diagnostic]), _ options: BookOptions,
    _ findings: [Diagnostic]
  ) -> CheckedBook {
    // What is wrong in a chapter that was not chosen is not asked for.
    let others = Set(contents.map(\.source).filter { !isChosen($0) }.map(\.path))
    let own = index.diagnostics.filter { finding in
      !(finding.path.map(others.contains) ?? false)
    }
    return CheckedBook(
      options: options, chapters: chapters, contents: contents, index: index.index,
      diagnostics: severities(options).applied(to: findings + own))
  }

  func severities(_ options: BookOptions) -> SeverityRules {
    SeverityRules(rules: options.rules, isStrict: request.isStrict)
  }

  private func renderer(_ options: BookOptions) -> ReportRenderer {
    var rendering = request.rendering
    if request.usesCache { rendering.cache = StoredFormulas(cache: cache) }
    let folder = request.book
    rendering.bookPath = folder.path
    rendering.readFile = { folder.read($0) }
    rendering.severities = severities(options)
    rendering.jobs = request.jobs
    return ReportRenderer(options: rendering)
  }

  private func result(
    _ book: CheckedBook, _ chapters: [FinishedChapter], _ report: Report,
    _ repetition: Repetition?
  ) -> BuildResult {
    let all =
      book.diagnostics + book.chapters.flatMap(\.diagnostics) + report.diagnostics
      + Self.gaps(chapters.map(\.transcript)) + (repetition?.diagnostics ?? [])
    let severities = severities(book.options)
    let coverage = CoverageGate(minimum: request.minimumCoverage).diagnostics(book)
    return BuildResult(
      book: book, transcripts: chapters.map(\.transcript), report: report,
      reasons: chapters.map(\.reason),
      diagnostics: severities.applied(to: all + coverage).sorted(by: Diagnostic.precedes),
      repetition: repetition)
  }

  /// What chapters had to do without, told once.
  static func gaps(_ transcripts: [Transcript]) -> [Diagnostic] {
    Set(transcripts.flatMap(\.missingIsolation)).sorted().map { gap in
      Diagnostic(
        .sandbox, gap,
        fix: "run on a newer kernel; `--sandbox off` accepts it, `--sandbox required` refuses it")
    }
  }
}
