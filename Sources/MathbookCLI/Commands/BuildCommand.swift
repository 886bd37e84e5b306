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
    try session.publish(result.diagnostics, of: result)
    let output = try options.outputFolder(result.book.options, terminal)
    try session.write(result.report, to: output)
    if !options.quiet {
      session.say(session.summary(result, result.diagnostics))
      session.say("written to \(output.path)")
    }
    return session.outcome(result.diagnostics)
  }
}
