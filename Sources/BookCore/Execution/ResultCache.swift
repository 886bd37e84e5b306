// Results by content address, on disk: safe under parallel builds and after a kill.

import Foundation

/// A folder of results. An entry is written whole under another name and then renamed; its first
/// line is the digest of the rest, so that damage is noticed.
public struct ResultCache: Sendable {
  public let folder: String
  /// How many bytes of entries are kept.
  let limit: Int
  /// What could not be kept.
  public let loss = CacheLoss()

  public init(folder: String, limit: Int = 256 << 20) {
    self.folder = folder
    self.limit = limit
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

  /// Whether there is an entry, whole or damaged.
  func has(_ kind: String, _ key: String) -> Bool {
    FileManager.default.fileExists(atPath: path(kind, key))
  }

  /// Keeps a result. One that cannot be kept is computed again, and noted among the losses.
  func keep(_ kind: String, _ key: String, _ content: Data) {
    do {
      try write(kind, key, content)
    } catch {
      loss.note("a result cannot be kept in \(folder): \(error.words)")
    }
  }

  func write(_ kind: String, _ key: String, _ content: Data) throws {
    let target = URL(filePath: path(kind, key))
    try FileManager.default.createDirectory(
      at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
    let whole = Data((Digest.of(content) + "\n").utf8) + content
    try WholeFile.write(whole, to: target.path)
  }

  /// Removes the entries that were not used for longest until the rest fits.
  public func prune() {
    let results = folder + "/results/"
    var entries: [(path: String, size: Int, used: timespec)] = []
    for name in (try? FileManager.default.subpathsOfDirectory(atPath: results)) ?? [] {
      var found = stat()
      guard stat(results + name, &found) == 0, found.st_mode & S_IFMT == S_IFREG else { continue }
      entries.append((results + name, Int(found.st_size), found.st_mtim))
    }
    var total = entries.reduce(0) { $0 + $1.size }
    guard total > limit else { return }
    let byAge = entries.sorted {
      ($0.used.tv_sec, $0.used.tv_nsec) < ($1.used.tv_sec, $1.used.tv_nsec)
    }
    for entry in byAge where total > limit {
      try? FileManager.default.removeItem(atPath: entry.path)
      total -= entry.size
    }
  }

  /// Removes all that the cache made, and then the folders that are empty. What else is there stays:
  /// the folder is whatever the user named, and may hold more.
  public func clear() throws {
    let results = folder + "/results"
    let modules = folder + "/modules"
    let names = Self.isLink(results) ? [] : FileManager.default.subpaths(atPath: results) ?? []
    for name in names where Self.isEntry(name) {
      try FileManager.default.removeItem(atPath: results + "/" + name)
    }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: modules)) ?? []
    where !Self.isLink(modules) && name.count == 16 && name.allSatisfy(\.isHexDigit) {
      try FileManager.default.removeItem(atPath: modules + "/" + name)
    }
    let folders = names.map { results + "/" + $0 }.sorted(by: >) + [results, modules, folder]
    for folder in folders { rmdir(folder) }
  }

  /// Whether a path below the results is one of an entry, `kind/ab/abcdef…`, or of an unfinished one.
  private static func isEntry(_ path: String) -> Bool {
    let parts = path.split(separator: "/")
    guard parts.count == 3, parts[1].count == 2, parts[1].allSatisfy(\.isHexDigit) else {
      return false
    }
    let isKey = parts[2].count == 64 && parts[2].allSatisfy(\.isHexDigit)
    return isKey && parts[2].hasPrefix(parts[1]) || parts[2].hasPrefix(WholeFile.draftPrefix)
  }

  private static func isLink(_ path: String) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0 && facts.st_mode & S_IFMT == S_IFLNK
  }

  private func path(_ kind: String, _ key: String) -> String {
    "\(folder)/results/\(kind)/\(key.prefix(2))/\(key)"
  }
}
