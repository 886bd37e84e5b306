// Ctrl-C and requests to end: the work is cancelled and ends in order, its processes with it.

import Foundation
import Synchronization

/// The signal that asked for the end; 0 while none has.
private let receivedSignal = Atomic<Int32>(0)
/// When it came, in seconds; 0 while none has.
private let receivedTime = Atomic<Int>(0)

enum Interruption {
  /// Runs work that SIGINT, SIGTERM and SIGHUP cancel; the exit code of the process.
  static func watching(_ work: @escaping @Sendable () async -> Int32) async -> Int32 {
    // The first access makes the globals; a signal handler must find them made.
    receivedSignal.store(0, ordering: .relaxed)
    receivedTime.store(0, ordering: .relaxed)
    let hangUp = isIgnored(SIGHUP) ? [] : [SIGHUP]
    for number in [SIGINT, SIGTERM] + hangUp { signal(number) { Interruption.note($0) } }
    let task = Task(operation: work)
    let watcher = Task {
      while receivedSignal.load(ordering: .relaxed) == 0 {
        try await Task.sleep(for: .milliseconds(20))
      }
      task.cancel()
    }
    let code = await task.value
    watcher.cancel()
    let number = receivedSignal.load(ordering: .relaxed)
    return code == CommandOutcome.interrupted.rawValue && number != 0 ? 128 + number : code
  }

  /// `nohup` starts a program with SIGHUP ignored, so that it outlives its terminal.
  private static func isIgnored(_ number: Int32) -> Bool {
    var action = sigaction()
    sigaction(number, nil, &action)
    return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }

  /// Called by the kernel at any moment: it may do no more than this. Signals that come together ask
  /// once; one that comes when the work has had two seconds to end is meant.
  private static func note(_ number: Int32) {
    let now = time(nil)
    let (isFirst, first) = receivedTime.compareExchange(
      expected: 0, desired: now, ordering: .relaxed)
    if isFirst {
      receivedSignal.store(number, ordering: .relaxed)
    } else if now - first > 2 {
      _exit(128 + number)
    }
  }
}
