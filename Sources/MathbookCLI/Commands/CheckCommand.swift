// `mathbook check`

import ArgumentParser
import BookCore

struct CheckCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Build without writing, and compare with the committed output.")

  @OptionGroup var options: SharedOptions

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let session = BookSession(options: options, terminal: terminal)
    let result = try await session.build()
    let output = try options.outputFolder(result.book.options, terminal)
    let severities = SeverityRules(rules: result.book.options.rules, isStrict: options.strict)
    let drift = severities.applied(to: OutputDrift(result: result, output: output).diagnostics())
    let findings = result.diagnostics + drift
    try session.publish(findings, of: result)
    if !options.quiet {
      session.say(session.summary(result, findings))
      session.say(
        drift.isEmpty
          ? "no drift from \(output.path)"
          : "\(drift.count) difference\(drift.count == 1 ? "" : "s") from \(output.path)")
    }
    return session.outcome(findings)
  }
}
