// Standard output and standard error, which may be closed, full, or read by nobody any more.

import Foundation
import Synchronization

/// The process's own streams. What cannot be written ends no work: reports are made all the same, and
/// the exit code tells of it.
struct ProcessStreams: Sendable {
  let output = ProcessStream(STDOUT_FILENO)
  let errors = ProcessStream(STDERR_FILENO)

  /// Closed streams are opened in a way in which they cannot be written to, so that no other file gets
  /// their numbers, and with these what is meant for people.
  init() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 {
      _ = open("/dev/null", O_RDONLY)
    }
  }

  /// The exit code of a command whose work came to the given one. Says what is wrong with standard
  /// output; where standard error fails there is nowhere to say it.
  func code(after code: Int32) -> Int32 {
    if let reason = output.failure {
      errors.write("mathbook: standard output cannot be written: \(reason)\n")
    }
    guard output.failure != nil || errors.failure != nil else { return code }
    // Who was interrupted may have closed the streams too.
    return code >= CommandOutcome.interrupted.rawValue ? code : CommandOutcome.unusable.rawValue
  }
}

/// A stream that is written to until that fails.
final class ProcessStream: Sendable {
  private let descriptor: Int32
  /// The number of the system's error.
  private let error = Mutex<Int32?>(nil)

  init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Why not all was written, in words; nil when all was.
  var failure: String? { error.withLock { $0.map { String(cString: strerror($0)) } } }

  /// Writes a text after all earlier ones; nothing when one of them could not be written.
  func write(_ text: String) {
    error.withLock { error in
      if error == nil { error = writeAll(Array(text.utf8)) }
    }
  }

  /// Nil when all is written.
  private func writeAll(_ bytes: [UInt8]) -> Int32? {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { Foundation.write(descriptor, $0.baseAddress, $0.count) }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EAGAIN {
        waitUntilWritable()
      } else if errno != EINTR {
        return errno
      }
    }
    return nil
  }

  /// Whoever shares the stream may have made it one that does not wait by itself.
  private func waitUntilWritable() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = poll(&request, 1, -1)
  }
}
