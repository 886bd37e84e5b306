// `mathbook clean`

import ArgumentParser
import BookCore

struct CleanCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Remove the cache.")

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let folder = ResultCache.standardFolder(environment: terminal.environment)
    try ResultCache(folder: folder).clear()
    terminal.print("removed \(folder)")
    return .good
  }
}
