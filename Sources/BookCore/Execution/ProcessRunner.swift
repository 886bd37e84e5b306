// Starts processes and waits for them: the compiler, the linker, and chapters.

import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

/// How a process came to its end.
enum ProcessEnding: Sendable, Equatable {
  case exited(Int)
  case signalled(Int)
  /// It was stopped after this many seconds.
  case timedOut(Double)
  /// It was stopped because it wrote more records than any report could hold.
  case tooMuchOutput
}

extension ProcessEnding {
  /// How the system says that a process ended.
  fileprivate init(_ status: TerminationStatus) {
    switch status {
    case .exited(let code): self = .exited(Int(code))
    case .signaled(let signal): self = .signalled(Int(signal))
    }
  }
}

/// What a tool such as the compiler printed, and how it ended.
struct ToolResult: Sendable {
  var output: [UInt8]
  var errors: String
  var ending: ProcessEnding

  var succeeded: Bool { ending == .exited(0) }
}

enum ProcessRunner {
  /// Runs a tool of the toolchain.
  static func runTool(_ path: String, _ arguments: [String], in folder: String) async throws
    -> ToolResult
  {
    let result = try await run(
      .path(FilePath(path)), arguments: Arguments(arguments), workingDirectory: FilePath(folder),
      output: .bytes(limit: 64 << 20), error: .string(limit: 8 << 20))
    return ToolResult(
      output: result.standardOutput, errors: result.standardError,
      ending: ProcessEnding(result.terminationStatus))
  }
}

/// A chapter's program as a process.
struct ChapterProcess: Sendable {
  var program: String
  var folder: String
  var environment: [String: String]
  /// A file that takes what the process writes to standard error.
  var errorsPath: String
  /// Asked now and then; the reason to stop the process, or nil to let it go on.
  var watch: @Sendable () -> ProcessEnding?

  private static let recordLimit = 64 << 20

  /// Runs the program to its end and returns its records as they came.
  func run() async throws -> (records: [UInt8], ending: ProcessEnding) {
    var options = PlatformOptions()
    options.processGroupID = 0
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .milliseconds(50))
    ]
    let errors = try FileDescriptor.open(
      FilePath(errorsPath), .writeOnly, options: [.create, .truncate],
      permissions: [.ownerRead, .ownerWrite])
    let variables = Dictionary(
      uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })
    let result = try await Subprocess.run(
      .path(FilePath(program)), environment: .custom(variables),
      workingDirectory: FilePath(folder), platformOptions: options, input: .none,
      output: .sequence, error: .fileDescriptor(errors, closeAfterSpawningProcess: true)
    ) { execution in
      try await Self.supervise(execution, watch)
    }
    let stopped = result.closureResult.stopped
    return (result.closureResult.records, stopped ?? ProcessEnding(result.terminationStatus))
  }

  /// Reads records until the process closes its end, and stops the process when it must be.
  private static func supervise(
    _ execution: Execution<NoInput, SequenceOutput, FileDescriptorOutput>,
    _ watch: @escaping @Sendable () -> ProcessEnding?
  ) async throws -> (records: [UInt8], stopped: ProcessEnding?) {
    let watcher = Task { () -> ProcessEnding? in
      while !Task.isCancelled {
        if let reason = watch() {
          try? execution.send(signal: .kill, toProcessGroup: true)
          return reason
        }
        try? await Task.sleep(for: .milliseconds(20))
      }
      return nil
    }
    defer { watcher.cancel() }
    var records: [UInt8] = []
    for try await buffer in execution.standardOutput {
      buffer.withUnsafeBytes { records.append(contentsOf: $0) }
      if records.count > recordLimit {
        try? execution.send(signal: .kill, toProcessGroup: true)
        return (records, .tooMuchOutput)
      }
    }
    watcher.cancel()
    return (records, await watcher.value)
  }
}
