// `mathbook typeset`, which builds start for themselves

import ArgumentParser
import BookCore

struct TypesetCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: TypesettingService.command,
    abstract: "Typeset what a build asks for over a socket.", shouldDisplay: false)

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    guard TypesettingService.isConnected else {
      throw UsageProblem(description: "`typeset` serves the other commands; it is not for people")
    }
    try TypesettingService.run()
    return .good
  }
}
