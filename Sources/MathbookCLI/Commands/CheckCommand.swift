// `mathbook check`

import ArgumentParser
import BookCore

struct CheckCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Build without writing, and compare with the committed output.",
    discussion: """
      With --repeat, chapters run again: first as they were built, then with other kernels of the \
      BLAS library as far as the processor has them, two threads, and numbers rounded upward, \
      downward or toward zero. Written digits that do not survive are listed with those that do, \
      and so are claims whose verdict changes.
      """)

  @OptionGroup var options: SharedOptions

  @Option(
    name: .customLong("repeat"), help: "How often to run each chapter again, in other ways.")
  var repetitions = 0

  func validate() throws {
    guard (0...Arithmetic.mostVariations).contains(repetitions) else {
      throw ValidationError("--repeat takes a number from 0 to \(Arithmetic.mostVariations)")
    }
  }

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let session = BookSession(options: options, terminal: terminal, repetitions: repetitions)
    let result = try await session.build()
    let output = try options.outputFolder(result.book.options, terminal)
    let severities = SeverityRules(rules: result.book.options.rules, isStrict: options.strict)
    let comparison = OutputDrift(
      book: result.book, report: result.report, hasErrors: result.hasErrors, output: output)
    let drift = severities.applied(to: try await comparison.diagnostics())
    let findings = result.diagnostics + drift
    try session.publish(findings, of: result)
    if !options.quiet {
      session.say(session.summary(result, findings))
      if let repetition = result.repetition { session.say(words(repetition)) }
      session.say(
        drift.isEmpty
          ? "no drift from \(output.path)"
          : "\(drift.count) difference\(drift.count == 1 ? "" : "s") from \(output.path)")
      if !drift.isEmpty, let change = comparison.backendChange() { session.say(change) }
    }
    return session.outcome(findings)
  }

  /// `run again 2 times: as built; rounding upward`
  private func words(_ repetition: Repetition) -> String {
    let count = repetition.settings.count
    let settings = repetition.settings.map(\.words).joined(separator: "; ")
    return "run again \(count) time\(count == 1 ? "" : "s"): \(settings)"
  }
}
