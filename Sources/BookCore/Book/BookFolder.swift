// Stage 1: the files of a book.

import Foundation

/// Why there is no book to build: a matter of usage or environment, not of the book's content.
package enum BookProblem: ToolProblem, Equatable {
  case noFolder(String)
  case notFolder(String)
  case noChapters(String)
  /// A pattern that no chapter's path matches, and the paths.
  case nothingMatches(String, [String])

  package var description: String {
    switch self {
    case .noFolder(let path): "there is no folder \(path)"
    case .notFolder(let path):
      "\(path) is a file; a book is a folder (--only builds one chapter of it)"
    case .nothingMatches(let pattern, let paths):
      "no chapter matches “\(pattern)”; the chapters are \(paths.joined(separator: ", "))"
    case .noChapters(let path): "there are no chapters (*.md) in \(path)"
    }
  }
}

/// A book on disk.
package struct BookFolder: Sendable {
  /// The absolute path.
  package let path: String

  package init(_ path: String) throws(BookProblem) {
    let url = URL(filePath: path).standardizedFileURL.resolvingSymlinksInPath()
    guard let kind = FileKind(at: url.path) else { throw .noFolder(path) }
    guard kind == .folder else { throw .notFolder(path) }
    self.path = url.path
  }

  /// The content of a file of the book; nil when there is none. Nothing but a regular file is opened:
  /// a pipe would wait for a writer. A link out of the book leads to no file of it.
  package func read(_ name: String) -> [UInt8]? {
    leadsOut(name) ? nil : readShared(name)
  }

  /// The texts of the files of the book that findings name, beside those that are known.
  package func texts(
    of findings: [Diagnostic], besides known: [String: String]
  ) -> [String: String] {
    Set(findings.compactMap(\.path)).reduce(into: known) { texts, name in
      guard texts[name] == nil, let content = read(name) else { return }
      texts[name] = String(decoding: content, as: UTF8.self)
    }
  }

  /// The content of a file that may stand outside of the book, as one that several books share.
  func readShared(_ name: String) -> [UInt8]? {
    guard isRegular(name) else { return nil }
    return (try? Data(contentsOf: URL(filePath: path + "/" + name))).map(Array.init)
  }

  /// Whether a name leads to a regular file.
  func holdsFile(_ name: String) -> Bool { isRegular(name) && !leadsOut(name) }

  private func isRegular(_ name: String) -> Bool {
    FileKind(at: path + "/" + name) == .regular
  }

  /// Whether a name that stays in the book as it is written leaves it by a symbolic link. What stands
  /// outside is not the book's to publish.
  func leadsOut(_ name: String) -> Bool {
    RealPath.isPlain(name) && !RealPath.isInside(path, name)
  }

  func contains(_ name: String) -> Bool {
    FileManager.default.fileExists(atPath: path + "/" + name)
  }
}
