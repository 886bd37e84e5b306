// Where a command writes: a value with sinks, so that tests run commands in process.

import Foundation

/// The two streams of a command and what they can show.
package struct Terminal: Sendable {
  let write: @Sendable (String) -> Void
  let writeError: @Sendable (String) -> Void
  /// Whether standard error is a terminal that shows progress and colours.
  let isInteractive: Bool
  let environment: [String: String]
  /// The folder that relative paths are meant from.
  let folder: String
  /// The program of this command, where this process runs it.
  let program: String?

  package init(
    write: @escaping @Sendable (String) -> Void,
    writeError: @escaping @Sendable (String) -> Void, isInteractive: Bool,
    environment: [String: String], folder: String, program: String?
  ) {
    self.write = write
    self.writeError = writeError
    // A dumb terminal has no cursor to move and no colours.
    self.isInteractive = isInteractive && environment["TERM"] != "dumb"
    self.environment = environment
    self.folder = folder
    self.program = program
  }

  /// The process's own streams.
  static func standard(_ streams: ProcessStreams) -> Terminal {
    Terminal(
      write: { streams.output.write($0) },
      writeError: { streams.errors.write($0) },
      isInteractive: isatty(STDERR_FILENO) == 1,
      environment: ProcessInfo.processInfo.environment,
      folder: FileManager.default.currentDirectoryPath,
      // This very program, even where another one has taken its place in the meantime.
      program: "/proc/self/exe")
  }

  /// The same terminal for work whose findings would be told again.
  var withoutOutput: Terminal {
    Terminal(
      write: { _ in }, writeError: { _ in }, isInteractive: false, environment: environment,
      folder: folder, program: program)
  }

  func print(_ line: String) { write(line + "\n") }

  func printError(_ line: String) { writeError(line + "\n") }

  /// A path as an absolute one.
  func absolute(_ path: String) -> String { path.hasPrefix("/") ? path : folder + "/" + path }
}
