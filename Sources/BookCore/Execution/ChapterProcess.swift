// Starts the program of a chapter, reads its records and stops it when it must be.

import Foundation
import Subprocess

#if canImport(System)
  import System
#else
  import SystemPackage
#endif

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
