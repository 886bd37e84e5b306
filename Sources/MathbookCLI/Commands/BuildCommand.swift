// `mathbook build`

import ArgumentParser
import BookCore

struct BuildCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Parse, run, check and render a book.")

  @OptionGroup var options: SharedOptions

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let session = BookSession(options: options, terminal: terminal)
    let result = try await session.build()
    let output = try session.output(result)
    try output.write(result.report)
    if !options.quiet {
      terminal.print(session.summary(result))
      terminal.print("written to \(output.path)")
    }
    return result.hasErrors ? .findings : .good
  }
}
