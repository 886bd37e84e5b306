// Writing to a file that the user named: whatever it is, it stays that.

import Foundation

package enum NamedFile {
  /// Writes a file whole or not at all, where links lead; the folders on its way are made. A file keeps
  /// its mode, and one that may not be written to is refused. A device, a pipe or an open file of the
  /// process is written to as it is: it must not be replaced.
  ///
  /// A pipe keeps the caller waiting until somebody reads from it.
  package static func write(_ content: Data, to path: String) throws {
    guard isReplaceable(path) else { return try writeThrough(content, to: path) }
    let file = URL(filePath: RealPath.of(path) ?? path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    var facts = stat()
    guard stat(file.path, &facts) == 0 else { return try content.write(to: file, options: .atomic) }
    guard access(file.path, W_OK) == 0 else { throw POSIXError.current }
    let mode = facts.st_mode & 0o7777
    try WholeFile.write(content, to: file.path) { try write($0, to: $1, mode: mode) }
  }

  /// The file has its mode before it has its content: what is private stays so.
  private static func write(_ content: Data, to file: URL, mode: mode_t) throws {
    let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, mode & 0o700)
    guard descriptor >= 0 else { throw POSIXError.current }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    guard fchmod(descriptor, mode) == 0 else { throw POSIXError.current }
    try handle.write(contentsOf: content)
    // What the machine loses when it fails could not be built again.
    try handle.synchronize()
    try handle.close()
  }

  /// Whether a path leads to a regular file, or to nothing by no link: what a link to nothing names is
  /// made where it leads.
  private static func isReplaceable(_ path: String) -> Bool {
    guard !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/") else { return false }
    if let kind = FileKind(at: path) { return kind == .regular }
    return FileKind(at: path, followingLinks: false) == nil
  }

  private static func writeThrough(_ content: Data, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw POSIXError.current }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: content)
    try file.close()
  }
}
