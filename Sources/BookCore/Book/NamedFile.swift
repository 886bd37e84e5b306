// Writing to a file that the user named: whatever it is, it stays that.

import Foundation

package enum NamedFile {
  /// Writes a file whole or not at all, where links lead; the folders on its way are made. A device, a
  /// pipe or an open file of the process is written to as it is: it must not be replaced.
  ///
  /// A pipe keeps the caller waiting until somebody reads from it.
  package static func write(_ content: Data, to path: String) throws {
    guard isReplaceable(path) else { return try writeThrough(content, to: path) }
    let file = URL(filePath: RealPath.of(path) ?? path)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try content.write(to: file, options: .atomic)
  }

  /// Whether a path leads to a regular file, or to nothing by no link: what a link to nothing names is
  /// made where it leads.
  private static func isReplaceable(_ path: String) -> Bool {
    guard !path.hasPrefix("/dev/"), !path.hasPrefix("/proc/") else { return false }
    var facts = stat()
    if stat(path, &facts) == 0 { return facts.st_mode & S_IFMT == S_IFREG }
    return lstat(path, &facts) != 0
  }

  private static func writeThrough(_ content: Data, to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_APPEND | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw POSIXError.current }
    let file = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    try file.write(contentsOf: content)
    try file.close()
  }
}
