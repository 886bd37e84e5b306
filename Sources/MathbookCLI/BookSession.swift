// One build on behalf of a command: locate what it takes, build, and tell the user.

import BookCore
import Foundation

/// The machine cannot do what is asked.
struct EnvironmentProblem: ToolProblem {
  let description: String
}

/// Builds a book for a command.
struct BookSession {
  let options: SharedOptions
  let terminal: Terminal
  /// How often chapters are run again under other settings.
  var repetitions = 0

  /// The builds that this one may turn out to repeat; nil when the user asked for more than reports.
  func finishedBuilds() throws -> FinishedBuilds? {
    let asksForMore = [options.junit, options.sarif, options.json].contains { $0 != nil }
    guard !(options.noCache || options.explain || options.verbose || options.github || asksForMore)
    else { return nil }
    try TemporaryFiles.check()
    let (toolchain, engine, cache) = try installation()
    // Without an output folder the reports are written beside the book as it is named here.
    let destination =
      options.output.map(terminal.absolute) ?? "beside " + options.bookPath(terminal)
    return FinishedBuilds(
      try options.request(terminal), destination: destination, toolchain: toolchain, engine: engine,
      cache: cache, machine: Machine(environment: terminal.environment))
  }

  private func installation() throws -> (Toolchain, EngineInstallation, ResultCache) {
    (
      try Toolchain.locate(environment: terminal.environment),
      try EngineInstallation.locate(environment: terminal.environment),
      try ResultCache.standard(environment: terminal.environment)
    )
  }

  /// Builds; the findings are told by `publish`.
  func build() async throws -> BuildResult {
    var request = try options.request(terminal)
    request.repetitions = repetitions
    if options.output != nil { _ = try options.outputFolder(BookOptions(), terminal) }
    try TemporaryFiles.check()
    let (toolchain, engine, cache) = try installation()
    if options.verbose { tell(toolchain, engine, cache, request) }
    let display = ProgressDisplay(terminal: terminal, style: progressStyle)
    defer { display.clear() }
    request.progress = { display.show($0) }
    let result = try await Pipeline(
      request, toolchain: toolchain, engine: engine, cache: cache,
      machine: Machine(environment: terminal.environment)
    ).build()
    try Task.checkCancellation()
    display.clear()
    if let reason = cache.loss.reason { terminal.printError("mathbook: warning: \(reason)") }
    if options.explain { explain(result.reasons) }
    return result
  }

  private var progressStyle: ProgressDisplay.Style {
    options.verbose ? .lines : terminal.isInteractive && !options.quiet ? .lastLine : .none
  }

  private func tell(
    _ toolchain: Toolchain, _ engine: EngineInstallation, _ cache: ResultCache,
    _ request: BuildRequest
  ) {
    terminal.printError("compiler: \(toolchain.frontend)")
    terminal.printError("engine: \(engine.library)")
    terminal.printError("cache: \(options.noCache ? "not used" : cache.folder)")
    terminal.printError("book: \(request.book.path)")
    terminal.printError("chapters at a time: \(request.jobs)")
  }

  private func explain(_ reasons: [ExecutionReason]) {
    for reason in reasons {
      let what = reason.wasExecuted ? "executed" : "not executed"
      say("\(options.pathPrefix)\(reason.path): \(what): \(reason.words)")
    }
  }

  /// Tells the user what was found, and writes what other programs are to read.
  func publish(_ diagnostics: [Diagnostic], of result: BuildResult) throws {
    let sources = sources(of: result, for: diagnostics)
    let isColored = options.usesColor(terminal)
    terminal.writeError(words(diagnostics, sources, usesColor: isColored))
    try FindingsFiles(options: options, terminal: terminal, result: result, sources: sources)
      .write(diagnostics)
  }

  /// The findings as a terminal shows them.
  func words(_ diagnostics: [Diagnostic], of result: BuildResult) -> String {
    words(diagnostics, sources(of: result, for: diagnostics), usesColor: false)
  }

  private func words(
    _ diagnostics: [Diagnostic], _ sources: [String: String], usesColor: Bool
  ) -> String {
    let printer = TerminalPrinter(
      sources: sources, prefix: options.pathPrefix, usesColor: usesColor)
    return diagnostics.map(printer.text).joined()
  }

  /// The texts of the chapters, and of the other files of the book that findings name.
  private func sources(of result: BuildResult, for diagnostics: [Diagnostic]) -> [String: String] {
    var sources: [String: String] = [:]
    for chapter in result.book.chapters {
      sources[chapter.chapter.source.path] = chapter.chapter.source.text
    }
    let folder = try? BookFolder(options.bookPath(terminal))
    return folder?.texts(of: diagnostics, besides: sources) ?? sources
  }

  /// A line for people; standard output is left to a program that reads findings from it.
  func say(_ line: String) {
    if options.sendsFindingsToStandardOutput {
      terminal.printError(line)
    } else {
      terminal.print(line)
    }
  }

  /// `12 chapters, 240 claims hold`, or what does not.
  func summary(_ result: BuildResult, _ diagnostics: [Diagnostic]) -> String {
    let claims = result.book.chapters.flatMap(\.claims)
    let holding = claims.count { $0.verdict == .holds }
    let chapters = result.book.chapters.count
    let words =
      "\(chapters) chapter\(chapters == 1 ? "" : "s"), \(holding) of \(claims.count) claims hold"
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    let findings = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    return ([words] + findings).joined(separator: ", ")
  }

  func outcome(_ diagnostics: [Diagnostic]) -> CommandOutcome { CommandOutcome(of: diagnostics) }

  /// Makes the files of the reports and writes them.
  func write(_ report: Report, to output: OutputFolder) async throws {
    do {
      try await output.write(report)
    } catch let cancellation as CancellationError {
      throw cancellation
    } catch {
      throw EnvironmentProblem(
        description: "the reports cannot be written to \(output.path): \(error.words)")
    }
  }
}
