// Runs the tools of the toolchain: the compiler and the linker.

import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

enum ProcessRunner {
  /// A chapter is a second's work for the compiler. What takes it longer than this could keep it for
  /// ever.
  static let toolLimit = Duration.seconds(120)

  /// Runs a tool of the toolchain, for so long at most.
  static func runTool(
    _ path: String, _ arguments: [String], in folder: String, limit: Duration = toolLimit
  ) async throws -> ToolResult {
    try await withThrowingTaskGroup(of: ToolResult?.self) { group in
      group.addTask { try await finishedTool(path, arguments, in: folder) }
      group.addTask {
        try await Task.sleep(for: limit)
        return nil
      }
      // To cancel the task of a process ends the process.
      defer { group.cancelAll() }
      return try await group.next()?.flatMap { $0 } ?? ToolResult()
    }
  }

  private static func finishedTool(
    _ path: String, _ arguments: [String], in folder: String
  ) async throws -> ToolResult {
    let result = try await run(
      .path(FilePath(path)), arguments: Arguments(arguments), workingDirectory: FilePath(folder),
      output: .bytes(limit: 64 << 20), error: .string(limit: 8 << 20))
    return ToolResult(
      output: result.standardOutput, errors: result.standardError,
      ending: ProcessEnding(result.terminationStatus))
  }
}

extension ProcessEnding {
  /// How the system says that a process ended.
  init(_ status: TerminationStatus) {
    switch status {
    case .exited(let code): self = .exited(Int(code))
    case .signaled(let signal): self = .signalled(Int(signal))
    }
  }
}
