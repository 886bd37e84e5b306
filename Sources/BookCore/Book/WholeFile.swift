// Files that are there whole or not at all.

import Foundation

enum WholeFile {
  /// What the name of a file begins with until it is whole.
  static let draftPrefix = ".mathbook-draft-"

  /// Writes a file under another name and then gives it its own, so that a process killed at any
  /// moment leaves the old file or the new one. It does not wait for the disk, as Foundation's atomic
  /// writing does (2 ms a file, and a first build writes hundreds): what the machine loses when it
  /// fails can be built again, and the cache notices damage.
  ///
  /// - Parameter write: How the draft, which is not there yet, gets its content.
  static func write(
    _ bytes: Data, to path: String, by write: (Data, URL) throws -> Void = { try $0.write(to: $1) }
  ) throws {
    let target = URL(filePath: path)
    let draft = target.deletingLastPathComponent()
      .appending(path: draftPrefix + UUID().uuidString)
    do {
      try write(bytes, draft)
      try rename(draft.path, to: target.path)
    } catch {
      try? FileManager.default.removeItem(at: draft)
      throw error
    }
  }

  /// Gives a whole file its name, in place of what had it.
  static func rename(_ draft: String, to path: String) throws {
    guard Foundation.rename(draft, path) == 0 else { throw POSIXError.current }
  }
}

extension POSIXError {
  /// The reason of the last failed call to the system.
  static var current: POSIXError { POSIXError(Code(rawValue: errno) ?? .EIO) }
}
