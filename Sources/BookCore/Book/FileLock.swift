// Locks that end with the process that holds them, however it ends.

import Foundation

/// An exclusive lock on a file or folder, seen by other processes that ask for it.
struct FileLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock; nil when somebody else holds it or there is no such file.
  init?(_ path: String, creates: Bool) {
    descriptor = open(path, O_RDWR | O_CLOEXEC | (creates ? O_CREAT : 0), 0o600)
    guard descriptor >= 0 else { return nil }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  /// Waits until the lock on a folder is free; nil when the folder cannot be locked, as on some
  /// network file systems.
  init?(waitingForFolder path: String) {
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { return nil }
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else {
        close(descriptor)
        return nil
      }
    }
  }

  func release() { close(descriptor) }
}
