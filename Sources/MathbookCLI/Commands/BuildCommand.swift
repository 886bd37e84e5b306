// `mathbook build`

import ArgumentParser
import BookCore

struct BuildCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Parse, run, check and render a book.")

  @OptionGroup var options: SharedOptions

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let session = BookSession(options: options, terminal: terminal)
    let finished = try session.finishedBuilds()
    if let same = finished?.find() {
      tell(same, session)
      return .good
    }
    let result = try await session.build()
    try session.publish(result.diagnostics, of: result)
    let output = try options.outputFolder(result.book.options, terminal)
    try await session.write(result.report, to: output)
    let build = FinishedBuild(
      output: output.path, summary: session.summary(result, result.diagnostics))
    tell(build, session)
    if result.diagnostics.isEmpty { finished?.keep(build) }
    return session.outcome(result.diagnostics)
  }

  private func tell(_ build: FinishedBuild, _ session: BookSession) {
    guard !options.quiet else { return }
    session.say(build.summary)
    session.say("written to \(build.output)")
  }
}
