// Stage 7: the reports on disk, each file whole or not at all.

import Foundation

/// The folder that a book is rendered into.
public struct OutputFolder: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// Writes the files of a report and removes those that an earlier report left in its folders.
  /// A file that would not change is not touched. Builds that end together write one after another.
  public func write(_ report: Report) throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let lock = FileLock(waitingForFolder: path)
    defer { lock?.release() }
    for file in report.files {
      let target = url(file.path)
      if let old = try? Data(contentsOf: target), old == Data(file.bytes) { continue }
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try WholeFile.write(Data(file.bytes), to: target.path)
    }
    try removeStale(keeping: Set(report.files.map(\.path)))
    if lock != nil { try removeUnfinished() }
  }

  /// Removes what a killed build left beside `results.json`. Nobody else is writing now; in the
  /// folders of reports it is a stale file like others.
  private func removeUnfinished() throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where name.hasPrefix(WholeFile.draftPrefix) {
      try FileManager.default.removeItem(at: url(name))
    }
  }

  public func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: url(name))).map(Array.init)
  }

  /// The files of earlier reports, in the folders that reports are written to.
  public func names() -> [String] {
    let top = path + "/"
    guard
      let walker = FileManager.default.enumerator(
        at: URL(filePath: path), includingPropertiesForKeys: [.isRegularFileKey])
    else { return [] }
    var names: [String] = []
    for case let url as URL in walker where !url.hasDirectoryPath {
      let name = String(url.path.dropFirst(top.count))
      if name == "results.json" || Self.ownFolders.contains(where: name.hasPrefix) {
        names.append(name)
      }
    }
    return names.sorted()
  }

  /// Only these folders are the tool's own; nothing else is ever removed.
  public static let ownFolders = ["html/", "markdown/"]

  private func removeStale(keeping names: Set<String>) throws {
    let formats = Set(names.compactMap { $0.split(separator: "/").first.map { $0 + "/" } })
    for name in self.names() where !names.contains(name) {
      guard formats.contains(where: { name.hasPrefix($0) }) else { continue }
      try FileManager.default.removeItem(at: url(name))
    }
  }

  private func url(_ name: String) -> URL { URL(filePath: path + "/" + name) }
}
