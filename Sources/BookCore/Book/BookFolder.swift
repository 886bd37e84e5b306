// Stage 1: the files of a book.

import Foundation

/// Why there is no book to build: a matter of usage or environment, not of the book's content.
public enum BookProblem: Error, Equatable, CustomStringConvertible {
  case noFolder(String)
  case notFolder(String)
  case noChapters(String)
  /// A pattern that no chapter's path matches, and the paths.
  case nothingMatches(String, [String])
  case unreadable(String)

  public var description: String {
    switch self {
    case .noFolder(let path): "there is no folder \(path)"
    case .notFolder(let path):
      "\(path) is a file; a book is a folder (--only builds one chapter of it)"
    case .nothingMatches(let pattern, let paths):
      "no chapter matches “\(pattern)”; the chapters are \(paths.joined(separator: ", "))"
    case .noChapters(let path): "there are no chapters (*.md) in \(path)"
    case .unreadable(let path): "\(path) cannot be read as UTF-8 text"
    }
  }
}

/// A book on disk.
public struct BookFolder: Sendable {
  /// The absolute path.
  public let path: String

  public init(_ path: String) throws(BookProblem) {
    let url = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder) else {
      throw .noFolder(path)
    }
    guard isFolder.boolValue else { throw .notFolder(path) }
    self.path = url.path
  }

  /// The content of a file of the book; nil when there is none.
  public func read(_ name: String) -> [UInt8]? {
    (try? Data(contentsOf: URL(filePath: path + "/" + name))).map(Array.init)
  }

  public func contains(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }

  /// The chapters in reading order: as listed, else in natural order of their paths. Lines end in
  /// `\n` in the texts, whatever they end in on disk.
  public func chapters(listed: [String]) throws(BookProblem) -> [ChapterSource] {
    let names = listed.isEmpty ? try chapterNames() : listed
    var sources: [ChapterSource] = []
    var count = 0
    for name in names {
      guard let bytes = read(name), let text = String(validating: bytes, as: UTF8.self) else {
        throw .unreadable(path + "/" + name)
      }
      let normalized = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
      var source = ChapterSource(path: name, text: normalized, number: nil)
      if ChapterParser.options(of: source).isNumbered {
        count += 1
        source.number = count
      }
      sources.append(source)
    }
    guard !sources.isEmpty else { throw .noChapters(path) }
    return sources
  }

  /// Hidden files and folders, and `theme/`, hold no chapters; nor does a README.
  private func chapterNames() throws(BookProblem) -> [String] {
    guard
      let walker = FileManager.default.enumerator(
        at: URL(filePath: path), includingPropertiesForKeys: nil, options: [.skipsHiddenFiles])
    else { throw .noFolder(path) }
    var names: [String] = []
    for case let url as URL in walker where url.pathExtension == "md" {
      let name = String(url.path.dropFirst(path.count + 1))
      guard !name.hasPrefix("theme/"), url.lastPathComponent.lowercased() != "readme.md" else {
        continue
      }
      names.append(name)
    }
    return names.sorted(by: NaturalOrder.precedes)
  }
}

/// The order of names in which numbers count as numbers: `2-x` before `10-y`.
enum NaturalOrder {
  static func precedes(_ a: String, _ b: String) -> Bool {
    let result = a.compare(b, options: [.numeric], locale: Locale(identifier: "en_US_POSIX"))
    return result == .orderedSame ? a < b : result == .orderedAscending
  }
}
