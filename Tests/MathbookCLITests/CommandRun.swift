// Runs the command in process and keeps what it wrote.

import Foundation
import MathbookCLI
import Synchronization
import TestSupport

/// What a call of `mathbook` came to.
struct CommandRun: Sendable {
  var code: Int32
  var output: String
  var errors: String

  /// Calls the command as a shell in `folder` would.
  static func mathbook(
    _ arguments: [String], in folder: String, environment: [String: String] = [:],
    isInteractive: Bool = false
  ) async -> CommandRun {
    let sink = CapturedStreams()
    let code = await MathbookCommand.execute(
      arguments, terminal: sink.terminal(folder, environment, isInteractive))
    return CommandRun(code: code, output: sink.output, errors: sink.errors)
  }
}

/// The two streams of a command, in memory.
final class CapturedStreams: Sendable {
  private let texts = Mutex((output: "", errors: ""))

  var output: String { texts.withLock { $0.output } }
  var errors: String { texts.withLock { $0.errors } }

  /// All runs share a cache of their own, so that a chapter is compiled once for all tests.
  static let cache = TestFiles.newPath()

  func terminal(
    _ folder: String, _ environment: [String: String] = [:], _ isInteractive: Bool = false
  ) -> Terminal {
    var variables = ProcessInfo.processInfo.environment
    for name in ["NO_COLOR", "GITHUB_WORKSPACE"] { variables[name] = nil }
    variables["MATHBOOK_CACHE"] = Self.cache
    variables.merge(environment) { $1 }
    return Terminal(
      write: { text in self.texts.withLock { $0.output += text } },
      writeError: { text in self.texts.withLock { $0.errors += text } },
      isInteractive: isInteractive, environment: variables, folder: folder,
      program: nil)
  }
}
