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
    let output = try session.output(result)
    let drift = OutputDrift(result: result, output: output).diagnostics()
    session.printFindings(drift, of: result)
    if !options.quiet {
      terminal.print(session.summary(result))
      terminal.print(
        drift.isEmpty
          ? "no drift from \(output.path)"
          : "\(drift.count) difference\(drift.count == 1 ? "" : "s") from \(output.path)")
    }
    return result.hasErrors || !drift.isEmpty ? .findings : .good
  }
}
