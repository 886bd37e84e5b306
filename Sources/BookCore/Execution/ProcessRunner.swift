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
  /// It was stopped because a block took longer than its own limit, or the others longer than the
  /// chapter's.
  case blockTimedOut(TimeLimit)
  case chapterTimedOut(TimeLimit)
  /// It was stopped because it wrote more records than any report could hold.
  case tooMuchOutput
  /// It was stopped because it, or its files, took more than they may.
  case tooMuchMemory
  case tooManyFiles
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
  var output: [UInt8] = []
  var errors = ""
  /// Nil when it was stopped because it took longer than any chapter may keep it.
  var ending: ProcessEnding?

  var succeeded: Bool { ending == .exited(0) }

  /// Why a tool failed, in its own words where it had any.
  func failure(of tool: String) -> String {
    if ending == nil {
      return
        "\(tool) was stopped: the chapter kept it busy for too long. Very long expressions, of "
        + "hundreds of operators or literals, are the usual reason; write them in several statements"
    }
    if case .signalled(let signal) = ending {
      return "\(tool) was ended by \(SignalName.words(signal))"
    }
    return "\(tool) failed: \(errors.suffix(2000))"
  }
}

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

/// A chapter's program as a process.
struct ChapterProcess: Sendable {
  var program: String
  var folder: String
  var environment: [String: String]
  /// A file that takes what the process writes to standard error.
  var errorsPath: String
  var watch: ChapterWatch
  var resources: ResourceWatch
  /// Whether nothing keeps it from starting programs, which would outlive it.
  var mayStartPrograms: Bool

  private static let recordLimit = 64 << 20

  /// Runs the program to its end and returns its records as they came.
  func run() async throws -> (records: [UInt8], ending: ProcessEnding) {
    var options = PlatformOptions()
    options.createSession = true
    options.teardownSequence = [
      .gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .milliseconds(50))
    ]
    let errors = try FileDescriptor.open(
      FilePath(errorsPath), .writeOnly, options: [.create, .truncate],
      permissions: [.ownerRead, .ownerWrite])
    let variables = Dictionary(
      uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0), $1) })
    let result = try await Subprocess.run(
      .path(FilePath(program)),
      // Its path is another one each time.
      arguments: Arguments(executablePathOverride: "chapter", remainingValues: []),
      environment: .custom(variables),
      workingDirectory: FilePath(folder), platformOptions: options, input: .none,
      output: .sequence, error: .fileDescriptor(errors, closeAfterSpawningProcess: true)
    ) { execution in
      try await supervise(execution)
    }
    let stopped = result.closureResult.stopped
    return (result.closureResult.records, stopped ?? ProcessEnding(result.terminationStatus))
  }

  /// Reads records until the process closes its end, waits until it has ended, and stops it when it
  /// must be.
  private func supervise(
    _ execution: Execution<NoInput, SequenceOutput, FileDescriptorOutput>
  ) async throws -> (records: [UInt8], stopped: ProcessEnding?) {
    let process = execution.processIdentifier.value
    let watcher = Task { await stopWhenNecessary(execution) }
    defer {
      watcher.cancel()
      if mayStartPrograms { Self.endSession(of: process) }
    }
    var records: [UInt8] = []
    for try await buffer in execution.standardOutput {
      buffer.withUnsafeBytes { records.append(contentsOf: $0) }
      if records.count > Self.recordLimit {
        try? execution.send(signal: .kill, toProcessGroup: true)
        return (records, .tooMuchOutput)
      }
    }
    // A program that has closed its end may go on, and its limits hold.
    try await Self.waitForEnd(of: process)
    watcher.cancel()
    return (records, await watcher.value)
  }

  /// Asks the watch now and then; the reason for which the process was stopped.
  private func stopWhenNecessary(
    _ execution: Execution<NoInput, SequenceOutput, FileDescriptorOutput>
  ) async -> ProcessEnding? {
    var (watch, resources) = (watch, resources)
    let process = execution.processIdentifier.value
    while !Task.isCancelled {
      let now = ContinuousClock.now
      if let reason = watch.reasonToStop(at: now) ?? resources.reasonToStop(process, at: now) {
        try? execution.send(signal: .kill, toProcessGroup: true)
        return reason
      }
      try? await Task.sleep(for: .milliseconds(20))
    }
    return nil
  }

  private static func waitForEnd(of process: pid_t) async throws {
    var pause = Duration.microseconds(50)
    while !hasEnded(process) {
      try await Task.sleep(for: pause)
      pause = min(pause * 2, .milliseconds(20))
    }
  }

  /// Whether a process has ended; its number stays its own until somebody takes notice of that.
  private static func hasEnded(_ process: pid_t) -> Bool {
    var facts = siginfo_t()
    let answer = waitid(P_PID, id_t(process), &facts, WEXITED | WNOHANG | WNOWAIT)
    return answer != 0 || facts.si_signo == SIGCHLD
  }

  /// Ends a process and what it started, whatever process groups that made.
  private static func endSession(of leader: pid_t) {
    let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
    for process in names.compactMap({ pid_t($0) }) where getsid(process) == leader {
      kill(process, SIGKILL)
    }
  }
}
