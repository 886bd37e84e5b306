// Stage 7: the reports on disk, each file whole or not at all.

import Foundation

/// The folder that a book is rendered into.
package struct OutputFolder: Sendable {
  package let path: String

  package init(_ path: String) { self.path = path }

  /// Writes the files of a report and removes those that an earlier report left in its folders. A
  /// report of some chapters leaves the others and the files of the whole book as they are. What no
  /// report wrote is never touched.
  ///
  /// Nothing is written to or removed from another folder, whatever links there are in this one.
  ///
  /// A file that would not change is not touched. The others are written beside their places as they
  /// are made, and take their places when all are there: until then the earlier report is whole.
  /// Builds that end together write one after another.
  package func write(_ report: Report) async throws {
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
      try take(drafts, isWhole: report.isWhole)
    } catch {
      // What went wrong first is what the user must know.
      try? removeDrafts(mark)
      throw error
    }
    // Nobody else is writing now: what is left was left by a build that was killed.
    if lock != nil { try removeDrafts(WholeFile.draftPrefix) }
  }

  /// The lists name the files before these are there, so that a killed build leaves none unlisted.
  private func take(_ drafts: [Draft], isWhole: Bool) throws {
    let written = WrittenFiles(below: path)
    let drafts = try withoutRepetitions(drafts)
    for draft in drafts where draft.path != nil && exists(draft.name) {
      guard written.isOwn(draft.name) else { throw ForeignFile(name: draft.name) }
    }
    let names = Set(drafts.map(\.name))
    try write(written.lists(with: names, keepsOthers: true))
    for draft in drafts { try draft.takePlace() }
    guard isWhole else { return }
    try removeStale(written, keeping: names)
    try write(written.lists(with: names, keepsOthers: false))
  }

  /// The first file of each name; what is wrong with a further one has been found in checking.
  private func withoutRepetitions(_ drafts: [Draft]) throws -> [Draft] {
    var seen: Set<String> = []
    return try drafts.filter { draft in
      if seen.insert(draft.name).inserted { return true }
      if let path = draft.path { try FileManager.default.removeItem(atPath: path) }
      return false
    }
  }

  private func write(_ lists: [(name: String, content: Data)]) throws {
    for list in lists where read(list.name) != Array(list.content) {
      try refuseOutside(list.name)
      let target = url(list.name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try WholeFile.write(list.content, to: target.path)
    }
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
    try refuseOutside(file.path)
    let target = url(file.path)
    // Not the file's own name, which may be as long as names can be.
    // Two files of a report may have the same name: a chapter may be called as a page of the book's.
    let name = mark + UUID().uuidString
    var draft = FileDraft(
      of: target.path, at: target.deletingLastPathComponent().appending(path: name).path)
    try file.forEachPiece { try draft.append($0) }
    return Draft(name: file.path, target: target.path, path: try draft.finish())
  }

  private func removeDrafts(_ prefix: String) throws {
    for name in allNames() where URL(filePath: name).lastPathComponent.hasPrefix(prefix) {
      guard isRemovable(name) else { continue }
      try FileManager.default.removeItem(at: url(name))
    }
  }

  /// The file itself may be a link: a report takes its place, and not that of what it leads to.
  private func refuseOutside(_ name: String) throws {
    let folder = name.split(separator: "/").dropLast().joined(separator: "/")
    guard RealPath.isPlain(name), folder.isEmpty || RealPath.isInside(path, folder) else {
      throw OutsideFile(name: name)
    }
  }

  private func exists(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: url(name).path)
  }

  /// Whether a file is here as a report has it.
  func has(_ file: Report.File) throws -> Bool {
    var match = FileMatch(url(file.path).path)
    try file.forEachPiece { match.compare($0) }
    match.compareEnd()
    return match.holds
  }

  func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: url(name))).map(Array.init)
  }

  /// The files of earlier reports, in the folders that reports are written to.
  func names() -> [String] {
    let written = WrittenFiles(below: path)
    return allNames().filter { name in
      !Self.isDraft(name) && !name.hasSuffix("/" + WrittenFiles.name) && written.isOwn(name)
    }
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

  /// The folders that reports are written to.
  package static let ownFolders = ["html/", "markdown/"]

  private func removeStale(_ written: WrittenFiles, keeping names: Set<String>) throws {
    for folder in Self.ownFolders where names.contains(where: { $0.hasPrefix(folder) }) {
      for name in written.files(in: folder) ?? [] where !names.contains(name) && isRemovable(name) {
        try FileManager.default.removeItem(at: url(name))
      }
    }
  }

  /// Reports are regular files: what has the name of one and is a folder or a link is somebody else's.
  private func isRemovable(_ name: String) -> Bool {
    FileKind(at: path + "/" + name, followingLinks: false) == .regular
      && RealPath.isInside(path, name)
  }

  private func url(_ name: String) -> URL { URL(filePath: path + "/" + name) }
}
