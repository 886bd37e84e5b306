// What the tool's commands have in common.

import ArgumentParser

/// A command that writes to a terminal that it is given.
protocol TerminalCommand: ParsableCommand {
  func run(on terminal: Terminal) async throws -> CommandOutcome
}
