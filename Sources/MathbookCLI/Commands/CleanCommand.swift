// `mathbook clean`

import ArgumentParser
import BookCore
import Foundation

struct CleanCommand: ParsableCommand, TerminalCommand {
  static let configuration = CommandConfiguration(
    commandName: "clean", abstract: "Remove the cache.")

  func run(on terminal: Terminal) async throws -> CommandOutcome {
    let folder = ResultCache.standardFolder(environment: terminal.environment)
    try ResultCache(folder: folder).clear()
    let rest = FileManager.default.fileExists(atPath: folder)
    terminal.print(
      rest ? "removed the results from \(folder); what else is there stays" : "removed \(folder)")
    return .good
  }
}
