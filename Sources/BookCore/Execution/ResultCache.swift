// Results by content address, on disk: safe under parallel builds and after a kill.

import Foundation

/// A folder of results. An entry is written whole under another name and then renamed. Its first line
/// is the digest of the rest, so that damage is noticed; its second one is its own address, so that it
/// is of no use under another.
package struct ResultCache: Sendable {
  package let folder: String
  /// How many bytes of entries are kept.
  let limit: Int
  /// How many bytes of compiled modules are kept; those of one compiler are about 20 MB.
  let moduleLimit: Int
  /// What could not be kept.
  package let loss = CacheLoss()

  package init(folder: String, limit: Int = 256 << 20, moduleLimit: Int = 256 << 20) {
    self.folder = folder
    self.limit = limit
    self.moduleLimit = moduleLimit
  }

  /// The folder of compiled system modules. They name one another by their paths, so that those
  /// which were moved, or made under another name of the folder, must not be found.
  var moduleFolder: String {
    let modules = URL(filePath: folder + "/modules").resolvingSymlinksInPath().path
    return modules + "/" + Digest.of(modules).prefix(16)
  }

  /// The content of an entry; nil when it is not there, or damaged or another one's, which removes it.
  func read(_ kind: String, _ key: String) -> Data? {
    let path = path(kind, key)
    guard let whole = try? Data(contentsOf: URL(filePath: path)) else {
      // What is there and cannot be read would stand in the way of a new entry.
      if FileManager.default.fileExists(atPath: path) {
        try? FileManager.default.removeItem(atPath: path)
      }
      return nil
    }
    guard let content = Self.content(of: whole, Self.address(kind, key)) else {
      try? FileManager.default.removeItem(atPath: path)
      return nil
    }
    // The time of last use decides what is dropped when the cache is full.
    try? FileManager.default.setAttributes([.modificationDate: Date()], ofItemAtPath: path)
    return content
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
    try WholeFile.write(Self.entry(Self.address(kind, key), content), to: target.path)
  }

  private static func address(_ kind: String, _ key: String) -> String { "\(kind)/\(key)" }

  /// An entry as it stands on the disk.
  static func entry(_ address: String, _ content: Data) -> Data {
    let addressed = Data("\(address)\n".utf8) + content
    return Data("\(Digest.of(addressed))\n".utf8) + addressed
  }

  /// What an entry holds; nil when it is not whole or of another address.
  private static func content(of entry: Data, _ address: String) -> Data? {
    let (digest, addressed) = (entry.prefix(64), entry.dropFirst(65))
    let line = Data("\(address)\n".utf8)
    guard String(decoding: digest, as: UTF8.self) == Digest.of(addressed),
      addressed.starts(with: line)
    else { return nil }
    return Data(addressed.dropFirst(line.count))
  }

  /// Removes the entries that were not used for longest until the rest fits, and the compiled modules
  /// when they are too many: what is still needed of them is made anew in a second.
  func prune() {
    let entries = Self.files(below: folder + "/results")
    var total = entries.reduce(0) { $0 + $1.size }
    if total > limit {
      for entry in entries.sorted(by: { $0.isOlder(than: $1) }) where total > limit {
        try? FileManager.default.removeItem(atPath: entry.path)
        total -= entry.size
      }
    }
    let modules = Self.files(below: folder + "/modules")
    if modules.reduce(0, { $0 + $1.size }) > moduleLimit {
      try? FileManager.default.removeItem(atPath: folder + "/modules")
    }
  }

  private struct File {
    var path: String
    var size: Int
    var used: timespec

    func isOlder(than other: File) -> Bool {
      (used.tv_sec, used.tv_nsec) < (other.used.tv_sec, other.used.tv_nsec)
    }
  }

  private static func files(below folder: String) -> [File] {
    let names = (try? FileManager.default.subpathsOfDirectory(atPath: folder)) ?? []
    return names.compactMap { name in
      let path = folder + "/" + name
      var found = stat()
      guard stat(path, &found) == 0, found.kind == .regular else { return nil }
      return File(path: path, size: Int(found.st_size), used: found.st_mtim)
    }
  }

  /// Removes all that the cache made, and then the folders that are empty. What else is there stays:
  /// the folder is whatever the user named, and may hold more.
  package func clear() throws {
    let results = folder + "/results"
    let modules = folder + "/modules"
    let isLink = { FileKind(at: $0, followingLinks: false) == .link }
    let names = isLink(results) ? [] : FileManager.default.subpaths(atPath: results) ?? []
    for name in names where Self.isEntry(name) {
      try FileManager.default.removeItem(atPath: results + "/" + name)
    }
    for name in (try? FileManager.default.contentsOfDirectory(atPath: modules)) ?? []
    where !isLink(modules) && name.count == 16 && name.allSatisfy(\.isHexDigit) {
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

  private func path(_ kind: String, _ key: String) -> String {
    "\(folder)/results/\(kind)/\(key.prefix(2))/\(key)"
  }
}
