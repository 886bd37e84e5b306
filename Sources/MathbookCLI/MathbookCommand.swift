// The command's root: its name, its subcommands, and how errors become exit codes.

public import ArgumentParser
import BookCore
import Foundation

/// `mathbook`
public struct MathbookCommand: AsyncParsableCommand {
  public static let configuration = CommandConfiguration(
    commandName: "mathbook",
    abstract: "Builds books of mathematics in which every number is checked.",
    discussion: """
      A book is a folder of Markdown chapters whose `swift-math` blocks are compiled and run, and \
      whose claims are checked, each time it is built.

      Exit codes: 0 everything holds, 1 findings, 2 usage, configuration or environment.
      """,
    version: "0.1.0",
    subcommands: [
      BuildCommand.self, CheckCommand.self, AcceptCommand.self, ClaimsCommand.self,
      PlanCommand.self, NewCommand.self, DoctorCommand.self, CleanCommand.self,
    ])

  public init() {}

  /// Runs the command with the process's arguments and ends the process.
  public static func runProcess() async -> Never {
    let code = await execute(
      Array(CommandLine.arguments.dropFirst()), terminal: Terminal.standard())
    Foundation.exit(code)
  }

  /// Runs the command; the exit code. Everything is written to `terminal`.
  public static func execute(_ arguments: [String], terminal: Terminal) async -> Int32 {
    do {
      var command = try parseAsRoot(arguments)
      if let own = command as? any TerminalCommand {
        return try await own.run(on: terminal).rawValue
      }
      try command.run()
      return 0
    } catch {
      let code = exitCode(for: error)
      let text = fullMessage(for: error)
      if code == .success {
        terminal.print(text)
        return 0
      }
      if isOwn(error) {
        terminal.printError("mathbook: \(error)")
      } else {
        terminal.printError(text)
      }
      return CommandOutcome.unusable.rawValue
    }
  }

  private static func isOwn(_ error: any Error) -> Bool {
    error is BookProblem || error is MissingTool || error is UsageProblem
      || error is EnvironmentProblem
  }
}

/// What a command came to.
enum CommandOutcome: Int32 {
  case good = 0
  /// Something does not hold.
  case findings = 1
  /// Usage, configuration or environment.
  case unusable = 2
}

/// A command that writes to a terminal that it is given.
protocol TerminalCommand: ParsableCommand {
  func run(on terminal: Terminal) async throws -> CommandOutcome
}

/// A mistake in how the command was called.
struct UsageProblem: Error, CustomStringConvertible {
  let description: String
}
