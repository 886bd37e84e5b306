// The seven stages, in order: `build` reads like the table of the README.

/// The way from a folder of chapters to reports.
package struct Pipeline: Sendable {
  let request: BuildRequest
  let executor: PlanExecutor
  let cache: ResultCache

  package init(
    _ request: BuildRequest, toolchain: Toolchain, engine: EngineInstallation, cache: ResultCache,
    machine: Machine
  ) {
    self.request = request
    self.cache = cache
    executor = PlanExecutor(
      toolchain: toolchain, engine: engine, cache: cache, book: request.book.path,
      usesCache: request.usesCache, sandbox: request.sandbox, machine: machine)
  }

  /// Loads, parses, plans, runs, checks and renders. Writing, which makes the files of the report,
  /// is left to the caller.
  package func build() async throws -> BuildResult {
    try requireSandbox()
    let loaded = try load()
    async let machine = executor.ingredients()
    let parsed = try await parse(loaded)
    let plans = plan(parsed.chapters, await machine)
    let texts = TextWork(on: parsed, renderer(loaded.options), request.book)
    defer { texts.cancel() }
    let finished = try await run(plans, of: parsed, texts)
    let book = check(finished, of: parsed, await texts.index.value)
    let report = try await render(book, finished, texts)
    let repetition = try await repetition(plans, book, finished.map(\.transcript))
    return result(book, finished, report, repetition)
  }

  private func requireSandbox() throws {
    if request.sandbox == .required, !KernelSandbox.gaps.isEmpty {
      throw SandboxUnavailable(gaps: KernelSandbox.gaps)
    }
  }
}

// Load and parse
extension Pipeline {
  private func load() throws(BookProblem) -> LoadedBook {
    let configuration = BookConfiguration.read(request.book)
    let files = try ChapterFiles(
      of: request.book, listed: configuration.options.chapters,
      places: configuration.chapterPlaces)
    let sources = files.sources
    for pattern in request.only where !sources.contains(where: { Glob.matches($0.path, pattern) }) {
      throw .nothingMatches(pattern, sources.map(\.path))
    }
    return LoadedBook(
      options: configuration.options, sources: sources,
      findings: configuration.diagnostics + files.diagnostics + themeFindings())
  }

  /// All are read, for what the chosen ones refer to.
  private func parse(_ book: LoadedBook) async throws -> ParsedBook {
    let defaults = book.options.defaults
    let contents = try await book.sources.concurrentMap(limit: request.jobs) { source in
      ChapterParser.parse(source, defaults: defaults)
    }.numbered()
    return ParsedBook(
      loaded: book, contents: contents, chapters: contents.filter { isChosen($0.source) })
  }

  private func isChosen(_ source: ChapterSource) -> Bool {
    request.only.isEmpty || request.only.contains { Glob.matches(source.path, $0) }
  }
}

// Plan and run
extension Pipeline {
  private func plan(
    _ chapters: [Chapter], _ machine: [ExecutionPlan.Ingredient]
  ) -> [ExecutionPlan] {
    chapters.map { chapter in
      Planner.plan(
        chapter, timeout: request.timeout, machine: machine, data: dataDigests(of: chapter))
    }
  }

  /// Digests of the files that a chapter's blocks declare, by their names.
  private func dataDigests(of chapter: Chapter) -> [String: String] {
    let files = chapter.cells.flatMap(\.options.data).map(\.name)
    return files.reduce(into: [:]) { digests, file in
      guard AuthorLink.path(file, from: "") != nil, request.book.holdsFile(file) else { return }
      digests[file] = Digest.ofFile(request.book.path + "/" + file)
    }
  }

  /// Chapters run beside each other, as many at a time as there are jobs; each is checked at once.
  private func run(
    _ plans: [ExecutionPlan], of book: ParsedBook, _ texts: TextWork
  ) async throws -> [FinishedChapter] {
    let severities = severities(book.loaded.options)
    let chapters = try await executor.execute(
      plans, jobs: request.jobs, progress: request.progress
    ) { place, outcome in
      let index = await texts.index.value.index
      let checked = check(book.chapters[place], outcome.transcript, index).applying(severities)
      return FinishedChapter(
        transcript: outcome.transcript, reason: outcome.reason, checked: checked,
        formulaFindings: texts.renderer.typesetOutputs(of: checked))
    }
    if chapters.contains(where: \.reason.wasExecuted) { cache.prune() }
    return chapters
  }
}

// Check
extension Pipeline {
  func check(
    _ chapter: Chapter, _ transcript: Transcript, _ index: BookIndex
  ) -> CheckedChapter {
    ChapterChecker.check(
      chapter, transcript, index: index, fileExists: { request.book.contains($0) },
      holdsFile: { request.book.holdsFile($0) }, leadsOut: { request.book.leadsOut($0) })
  }

  private func check(
    _ chapters: [FinishedChapter], of book: ParsedBook,
    _ index: (index: BookIndex, diagnostics: [Diagnostic])
  ) -> CheckedBook {
    // What is wrong in a chapter that was not chosen is not asked for.
    let own = index.diagnostics.filter { !($0.path.map(book.unchosen.contains) ?? false) }
    let options = book.loaded.options
    return CheckedBook(
      options: options, chapters: chapters.map(\.checked), contents: book.contents,
      index: index.index,
      diagnostics: severities(options).applied(to: book.loaded.findings + own))
  }
}

// Render
extension Pipeline {
  private func renderer(_ options: BookOptions) -> ReportRenderer {
    var rendering = request.rendering
    if request.usesCache { rendering.cache = StoredRenderingCache(cache: cache) }
    let folder = request.book
    rendering.bookPath = folder.path
    rendering.readFile = { folder.read($0) }
    rendering.severities = severities(options)
    rendering.jobs = request.jobs
    return ReportRenderer(options: rendering)
  }

  private func render(
    _ book: CheckedBook, _ chapters: [FinishedChapter], _ texts: TextWork
  ) async throws -> Report {
    texts.renderer.render(
      book, try await texts.typeset.value,
      outputs: TypesetTexts(findings: chapters.map(\.formulaFindings)))
  }
}
