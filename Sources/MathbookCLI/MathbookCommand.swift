// The command's root: its name, its subcommands, and how errors become exit codes.

import ArgumentParser
import BookCore
import Foundation

/// `mathbook`
package struct MathbookCommand: AsyncParsableCommand {
  package static let configuration = CommandConfiguration(
    commandName: "mathbook",
    abstract: "Builds books of mathematics in which every number is checked.",
    discussion: """
      A book is a folder of Markdown chapters whose `swift-math` blocks are compiled and run, and \
      whose claims are checked, each time it is built.

      Exit codes: 0 everything holds, 1 findings, 2 usage, configuration or environment, 130 \
      interrupted.
      """,
    version: ToolIdentity.version,
    subcommands: [
      BuildCommand.self, CheckCommand.self, AcceptCommand.self, ServeCommand.self,
      ClaimsCommand.self, PlanCommand.self, NewCommand.self, DoctorCommand.self, CleanCommand.self,
      TypesetCommand.self,
    ])

  package init() {}

  /// Runs the command with the process's arguments and ends the process.
  package static func runProcess() -> Never {
    // Before the first task: the queues that tasks run on open files.
    let streams = ProcessStreams()
    Task.detached {
      let arguments = Array(CommandLine.arguments.dropFirst())
      let terminal = Terminal.standard(streams)
      let code = await Interruption.watching { await execute(arguments, terminal: terminal) }
      Foundation.exit(streams.code(after: code))
    }
    while true { pause() }
  }

  /// Runs the command; the exit code. Everything is written to `terminal`.
  package static func execute(_ arguments: [String], terminal: Terminal) async -> Int32 {
    do {
      try checkCommand(arguments.first)
      var command = try parseAsRoot(arguments)
      if let own = command as? any TerminalCommand {
        return try await own.run(on: terminal).rawValue
      }
      try command.run()
      return CommandOutcome.good.rawValue
    } catch {
      return tell(error, terminal).rawValue
    }
  }

  /// The parser would call a misspelt command an unexpected argument.
  private static func checkCommand(_ word: String?) throws {
    let commands = configuration.subcommands.map { $0.configuration }
    guard let word, !word.hasPrefix("-"), word != "help",
      !commands.contains(where: { $0.commandName == word })
    else { return }
    let names = commands.filter { $0.shouldDisplay }.compactMap { $0.commandName } + ["help"]
    let near = Suggestion.question(nearest: word, among: names) { "“\($0)”" }
    let hint = near ?? "`mathbook help` lists the commands"
    throw UsageProblem(description: "there is no command “\(word)”; \(hint)")
  }

  private static func tell(_ error: any Error, _ terminal: Terminal) -> CommandOutcome {
    if Task.isCancelled {
      terminal.printError("mathbook: interrupted")
      return .interrupted
    }
    if exitCode(for: error) == .success {
      terminal.print(fullMessage(for: error))
      return .good
    }
    terminal.printError(message(for: error))
    return .unusable
  }

  /// What people are told of an error: the tool's own, one of the system, or the parser's.
  static func message(for error: any Error) -> String {
    switch error {
    case is any ToolProblem: "mathbook: \(error)"
    case let error as CocoaError:
      "mathbook: \(error.filePath.map { $0 + ": " } ?? "")\(error.words)"
    case is any LocalizedError, is POSIXError: "mathbook: \(error.words)"
    default: fullMessage(for: error)
    }
  }
}
