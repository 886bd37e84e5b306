// The state of the files of a folder, told without reading them.

import Foundation

/// What is different as soon as a file is another one or was written to: device, inode, size, and
/// the times of the last change of its content and of the file itself.
package enum FileStamps {
  /// The state of one file, symbolic links followed; "missing" when there is none.
  package static func of(_ path: String) -> String {
    status(path).map(text) ?? "missing"
  }

  /// What tells a file or folder from another one of its name; nil when there is none.
  static func identity(of path: String) -> String? {
    status(path).map { "\($0.st_dev) \($0.st_ino)" }
  }

  /// A digest of the names and states of all files below a folder; nil when they cannot be vouched
  /// for: the folder cannot be read, a folder in it is reached through a symbolic link, or a file
  /// was written so lately that the next write might bear the same time.
  static func digest(below folder: String, settledBefore limit: timespec? = nil) -> String? {
    guard let names = try? FileManager.default.subpathsOfDirectory(atPath: folder) else {
      return nil
    }
    var lines: [String] = []
    for name in names.sorted() {
      guard let found = status(folder + "/" + name) else { return nil }
      if found.kind == .folder {
        if FileKind(at: folder + "/" + name, followingLinks: false) == .link { return nil }
        continue
      }
      if let limit, !precedes(found.st_ctim, limit) { return nil }
      lines.append("\(name)\0\(text(found))")
    }
    return Digest.of(lines.joined(separator: "\n"))
  }

  /// The time at which files must have been at rest to be told apart from what is written now: file
  /// systems stamp with the clock's tick, which is at most 10 ms.
  static func settlingLimit() -> timespec {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    let nanoseconds = now.tv_nsec - 20_000_000
    return nanoseconds >= 0
      ? timespec(tv_sec: now.tv_sec, tv_nsec: nanoseconds)
      : timespec(tv_sec: now.tv_sec - 1, tv_nsec: nanoseconds + 1_000_000_000)
  }

  private static func status(_ path: String) -> stat? {
    var found = stat()
    return stat(path, &found) == 0 ? found : nil
  }

  private static func text(_ file: stat) -> String {
    let times = [file.st_mtim, file.st_ctim].map { "\($0.tv_sec).\($0.tv_nsec)" }
    return "\(file.st_dev) \(file.st_ino) \(file.st_size) \(times[0]) \(times[1])"
  }

  private static func precedes(_ a: timespec, _ b: timespec) -> Bool {
    (a.tv_sec, a.tv_nsec) < (b.tv_sec, b.tv_nsec)
  }
}
