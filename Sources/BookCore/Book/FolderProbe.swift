// Whether files can be kept in a folder: tried, for permissions alone do not tell.

import Foundation

package enum FolderProbe {
  /// Makes the folder where there is none, writes to a file in it and removes the file.
  ///
  /// - Throws: what stands in the way.
  package static func write(in folder: String) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    let file = try FileHandle(fileDescriptor: openFile(in: folder), closeOnDealloc: true)
    try file.write(contentsOf: Data([0]))
    try file.close()
  }

  /// Whether a folder's file system has room for so many bytes; true where that cannot be told.
  static func hasRoom(in folder: String, for bytes: UInt64) -> Bool {
    var facts = statvfs()
    guard statvfs(folder, &facts) == 0, facts.f_blocks > 0 else { return true }
    return UInt64(facts.f_bavail) * UInt64(facts.f_frsize) >= bytes
  }

  /// A file without a name, which nobody finds if this process is killed now; where the file system
  /// has none, one whose name is taken away at once.
  private static func openFile(in folder: String) throws(POSIXError) -> Int32 {
    let unnamed = open(folder, O_WRONLY | O_DIRECTORY | Self.isUnnamed | O_CLOEXEC, 0o600)
    if unnamed >= 0 { return unnamed }
    let path = folder + "/" + WholeFile.draftPrefix + UUID().uuidString
    let named = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard named >= 0 else { throw POSIXError.current }
    unlink(path)
    return named
  }

  /// What Linux calls `O_TMPFILE`, without `O_DIRECTORY`: Swift does not import it.
  private static let isUnnamed: Int32 = 0o20_000_000
}
