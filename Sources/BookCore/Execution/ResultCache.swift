// Results by content address, on disk: safe under parallel builds and after a kill.

import Foundation

/// A folder of results. An entry is written whole under another name and then renamed; its first
/// line is the digest of the rest, so that damage is noticed.
public struct ResultCache: Sendable {
  public let folder: String
  /// How many bytes of entries are kept.
  let limit: Int

  public init(folder: String, limit: Int = 256 << 20) {
    self.folder = folder
    self.limit = limit
  }

  /// The user's cache folder, or the one that `MATHBOOK_CACHE` names.
  public static func standardFolder(
    environment: [String: String] = ProcessInfo.processInfo.environment
  ) -> String {
    if let own = environment["MATHBOOK_CACHE"] { return own }
    if let base = environment["XDG_CACHE_HOME"], base.hasPrefix("/") { return base + "/mathbook" }
    if let home = environment["HOME"], home.hasPrefix("/") { return home + "/.cache/mathbook" }
    return "/tmp/mathbook-cache"
  }

  /// The folder of compiled system modules. They name one another by their paths, so that those
  /// which were moved, or made under another name of the folder, must not be found.
  var moduleFolder: String {
    let modules = URL(filePath: folder + "/modules").resolvingSymlinksInPath().path
    return modules + "/" + Digest.of(modules).prefix(16)
  }

  /// The content of an entry; nil when it is not there or damaged, which removes it.
  public func read(_ kind: String, _ key: String) -> Data? {
    let path = path(kind, key)
    guard let whole = try? Data(contentsOf: URL(filePath: path)) else {
      // What is there and cannot be read would stand in the way of a new entry.
      if FileManager.default.fileExists(atPath: path) {
        try? FileManager.default.removeItem(atPath: path)
      }
      return nil
    }
    let digest = whole.prefix(64)
    let content = whole.dropFirst(65)
    guard whole.count > 64, String(decoding: digest, as: UTF8.self) == Digest.of(Data(content))
    else {
      try? FileManager.default.removeItem(atPath: path)
      return nil
    }
    // The time of last use decides what is dropped when the cache is full.
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    return Data(content)
  }

  public func write(_ kind: String, _ key: String, _ content: Data) throws {
    let target = URL(filePath: path(kind, key))
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    let whole = Data((Digest.of(content) + "\n").utf8) + content
    try WholeFile.write(whole, to: target.path)
  }

  /// Removes the entries that were not used for longest until the rest fits.
  public func prune() {
    let keys: [URLResourceKey] = [.fileSizeKey, .contentModificationDateKey]
    let files = FileManager.default.enumerator(
      at: URL(filePath: folder + "/results"), includingPropertiesForKeys: keys)
    var entries: [(url: URL, size: Int, used: Date)] = []
    for case let url as URL in files ?? FileManager.DirectoryEnumerator() {
      guard let values = try? url.resourceValues(forKeys: Set(keys)), let size = values.fileSize,
        let used = values.contentModificationDate, !url.hasDirectoryPath
      else { continue }
      entries.append((url, size, used))
    }
    var total = entries.reduce(0) { $0 + $1.size }
    for entry in entries.sorted(by: { $0.used < $1.used }) where total > limit {
      try? FileManager.default.removeItem(at: entry.url)
      total -= entry.size
    }
  }

  /// Removes everything.
  public func clear() throws {
    guard FileManager.default.fileExists(atPath: folder) else { return }
    try FileManager.default.removeItem(atPath: folder)
  }

  private func path(_ kind: String, _ key: String) -> String {
    "\(folder)/results/\(kind)/\(key.prefix(2))/\(key)"
  }
}
