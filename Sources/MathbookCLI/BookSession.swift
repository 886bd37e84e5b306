// One build on behalf of a command: locate what it takes, build, and tell the user.

import BookCore
import Foundation

/// The machine cannot do what is asked.
struct EnvironmentProblem: Error, CustomStringConvertible {
  let description: String
}

/// Builds a book for a command.
struct BookSession {
  let options: SharedOptions
  let terminal: Terminal

  /// Builds and prints the findings.
  func build() async throws -> BuildResult {
    let toolchain = try Toolchain.locate(environment: terminal.environment)
    let engine = try EngineInstallation.locate(environment: terminal.environment)
    let cache = ResultCache(folder: ResultCache.standardFolder(environment: terminal.environment))
    let display = ProgressDisplay(terminal: terminal, isShown: terminal.isInteractive && !options.quiet)
    var request = try options.request(terminal)
    request.progress = { display.show($0) }
    let pipeline = Pipeline(request, toolchain: toolchain, engine: engine, cache: cache)
    let result = try await pipeline.build()
    display.clear()
    if options.explain { explain(result.reasons) }
    printFindings(result.diagnostics, of: result)
    return result
  }

  private func explain(_ reasons: [ExecutionReason]) {
    for reason in reasons {
      let what = reason.wasExecuted ? "executed" : "not executed"
      terminal.print("\(options.pathPrefix)\(reason.path): \(what): \(reason.words)")
    }
  }

  func printFindings(_ diagnostics: [Diagnostic], of result: BuildResult) {
    let sources = Dictionary(
      uniqueKeysWithValues: result.book.chapters.map { chapter in
        (chapter.chapter.source.path, chapter.chapter.source.text)
      })
    let printer = TerminalPrinter(
      sources: sources, prefix: options.pathPrefix, usesColor: options.usesColor(terminal))
    for diagnostic in diagnostics { terminal.writeError(printer.text(diagnostic)) }
  }

  /// `12 chapters, 240 claims hold`, or what does not.
  func summary(_ result: BuildResult) -> String {
    let claims = result.book.chapters.flatMap(\.claims)
    let holding = claims.count { $0.verdict == .holds }
    let chapters = result.book.chapters.count
    let words = "\(chapters) chapter\(chapters == 1 ? "" : "s"), \(holding) of \(claims.count) claims hold"
    let errors = result.diagnostics.count { $0.severity == .error }
    let warnings = result.diagnostics.count { $0.severity == .warning }
    let findings = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }
      .map { "\($0) \($1)\($0 == 1 ? "" : "s")" }
    return ([words] + findings).joined(separator: ", ")
  }

  func output(_ result: BuildResult) throws -> OutputFolder {
    options.outputFolder(
      try BookFolder(terminal.absolute(options.book)), result.book.options, terminal)
  }
}
