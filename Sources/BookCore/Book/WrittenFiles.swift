// Which files of an output folder are the tool's: a list in each folder that reports are written to.
// Nothing else is ever removed there or overwritten.

import Foundation

/// `.mathbook-files` in `html/` and `markdown/`: a line that says what it is, then the path of each
/// file that the latest reports wrote below that folder, sorted.
struct WrittenFiles {
  static let name = ".mathbook-files"
  private static let heading = "# written by mathbook; an unlisted file is not touched"

  /// Paths relative to the output folder, by the folder: `html/`, `markdown/`.
  private var listed: [String: Set<String>] = [:]
  /// Whether the output holds the results of a report, and with them what an earlier version listed
  /// nowhere.
  private let hasResults: Bool

  /// A list comes with a book that somebody else may have made. It is believed as far as it names
  /// files below its own folder: no other line, and no list behind a link that leads elsewhere.
  init(below path: String) {
    for folder in OutputFolder.ownFolders {
      let list = folder + Self.name
      guard RealPath.isInside(path, list),
        let text = try? String(contentsOfFile: path + "/" + list, encoding: .utf8)
      else { continue }
      let lines = text.split(whereSeparator: \.isNewline).map(String.init)
      listed[folder] = Set(
        lines.filter { !$0.hasPrefix("#") && RealPath.isPlain($0) }.map { folder + $0 })
    }
    let results = FileHandle(forReadingAtPath: path + "/results.json")
    let start = (try? results?.read(upToCount: 64)).flatMap { $0 } ?? Data()
    hasResults = String(decoding: start, as: UTF8.self).filter { !$0.isWhitespace }
      .hasPrefix("{\"book\":{")
  }

  /// Whether a file is there because a report wrote it.
  func isOwn(_ name: String) -> Bool {
    guard let folder = Self.folder(of: name) else { return hasResults || !listed.isEmpty }
    return listed[folder].map { $0.contains(name) } ?? hasResults
  }

  /// The files of earlier reports in a folder; nil when there is no list of them.
  func files(in folder: String) -> Set<String>? { listed[folder] }

  /// The lists with the files of a report, as they are written, by their names.
  ///
  /// - Parameter keepsOthers: whether the files of earlier reports stay.
  func lists(with names: Set<String>, keepsOthers: Bool) -> [(name: String, content: Data)] {
    OutputFolder.ownFolders.compactMap { folder -> (name: String, content: Data)? in
      var files = names.filter { $0.hasPrefix(folder) }
      guard !files.isEmpty else { return nil }
      if keepsOthers { files.formUnion(listed[folder] ?? []) }
      let lines = [Self.heading] + files.sorted().map { String($0.dropFirst(folder.count)) }
      return (folder + Self.name, Data((lines.joined(separator: "\n") + "\n").utf8))
    }
  }

  private static func folder(of name: String) -> String? {
    OutputFolder.ownFolders.first { name.hasPrefix($0) }
  }
}

/// A report would overwrite a file that none has written.
struct ForeignFile: LocalizedError {
  let name: String

  var errorDescription: String? {
    "\(name) is there, and mathbook did not write it; choose another folder with --output, or move "
      + "the file away"
  }
}

/// A file of a report would be written outside of the output folder.
struct OutsideFile: LocalizedError {
  let name: String

  var errorDescription: String? {
    "\(name) leads out of the output folder; choose another folder with --output, or remove the link"
  }
}
