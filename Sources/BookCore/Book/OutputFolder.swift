// Stage 7: the reports on disk, each file whole or not at all.

import Foundation

/// The folder that a book is rendered into.
public struct OutputFolder: Sendable {
  public let path: String

  public init(_ path: String) { self.path = path }

  /// Writes the files of a report and removes those that an earlier report left in its folders. A
  /// report of some chapters leaves the others and the files of the whole book as they are.
  ///
  /// A file that would not change is not touched. The others are written beside their places as they
  /// are made, and take their places when all are there: until then the earlier report is whole.
  /// Builds that end together write one after another.
  public func write(_ report: Report) async throws {
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let lock = FileLock(waitingForFolder: path)
    defer { lock?.release() }
    let mark = WholeFile.draftPrefix + UUID().uuidString + "-"
    let drafts: [Draft]
    do {
      drafts = try await report.mapFiles { file in
        let isWanted = report.isWhole || !file.isOfWholeBook || !exists(file.path)
        return isWanted ? try draft(file, mark) : Draft(name: file.path, target: "", path: nil)
      }
      for draft in drafts { try draft.takePlace() }
    } catch {
      // What went wrong first is what the user must know.
      try? removeDrafts(mark)
      throw error
    }
    if report.isWhole { try removeStale(keeping: Set(drafts.map(\.name))) }
    // Nobody else is writing now: what is left was left by a build that was killed.
    if lock != nil { try removeDrafts(WholeFile.draftPrefix) }
  }

  /// A file of a report as it waits for its place.
  private struct Draft {
    var name: String
    var target: String
    /// Nil when the target is as it is to be.
    var path: String?

    func takePlace() throws {
      if let path { try WholeFile.rename(path, to: target) }
    }
  }

  private func draft(_ file: Report.File, _ mark: String) throws -> Draft {
    let target = url(file.path)
    // Not the file's own name, which may be as long as names can be.
    let name = mark + Digest.of(file.path).prefix(16)
    var draft = FileDraft(
      of: target.path, at: target.deletingLastPathComponent().appending(path: name).path)
    try file.forEachPiece { try draft.append($0) }
    return Draft(name: file.path, target: target.path, path: try draft.finish())
  }

  private func removeDrafts(_ prefix: String) throws {
    for name in allNames() where URL(filePath: name).lastPathComponent.hasPrefix(prefix) {
      try FileManager.default.removeItem(at: url(name))
    }
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url(name).path)
  }

  /// Whether a file is here as a report has it.
  public func has(_ file: Report.File) throws -> Bool {
    var match = FileMatch(url(file.path).path)
    try file.forEachPiece { match.compare($0) }
    match.compareEnd()
    return match.holds
  }

  public func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: url(name))).map(Array.init)
  }

  /// The files of earlier reports, in the folders that reports are written to.
  public func names() -> [String] {
    allNames().filter { !Self.isDraft($0) }
  }

  /// These and the drafts of killed builds.
  private func allNames() -> [String] {
    let top = path + "/"
    guard
      let walker = FileManager.default.enumerator(
        at: URL(filePath: path), includingPropertiesForKeys: [.isRegularFileKey])
    else { return [] }
    var names: [String] = []
    for case let url as URL in walker where !url.hasDirectoryPath {
      let name = String(url.path.dropFirst(top.count))
      let isOwn = Self.ownFolders.contains(where: name.hasPrefix)
      if isOwn || name == "results.json" || !name.contains("/") && Self.isDraft(name) {
        names.append(name)
      }
    }
    return names.sorted()
  }

  private static func isDraft(_ name: String) -> Bool {
    URL(filePath: name).lastPathComponent.hasPrefix(WholeFile.draftPrefix)
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
