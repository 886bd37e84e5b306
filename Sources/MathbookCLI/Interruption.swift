// Ctrl-C and requests to end: the work is cancelled and ends in order, its processes with it.

import Foundation
import Synchronization

/// The signal that asked for the end; 0 while none has.
private let receivedSignal = Atomic<Int32>(0)

enum Interruption {
  /// Runs work that SIGINT and SIGTERM cancel; the exit code of the process. A second signal ends the
  /// process at once.
  static func watching(_ work: @escaping @Sendable () async -> Int32) async -> Int32 {
    // The first access makes the global; a signal handler must find it made.
    receivedSignal.store(0, ordering: .relaxed)
    for number in [SIGINT, SIGTERM] {
      signal(number) { number in
        if receivedSignal.exchange(number, ordering: .relaxed) != 0 { _exit(128 + number) }
      }
    }
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
}
