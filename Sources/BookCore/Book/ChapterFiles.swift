// The chapters of a book folder: which files they are, and what is wrong with those that cannot be
// read. Such a file is a finding; the other chapters are built.

import Foundation

/// The texts of a book's chapters in reading order.
struct ChapterFiles: Sendable {
  private(set) var sources: [ChapterSource] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let book: BookFolder

  /// Reads the chapters: as listed, else in natural order of their paths. Lines end in `\n` in the
  /// texts, whatever they end in on disk.
  ///
  /// - Parameter places: where the listed names stand in the configuration.
  init(
    of book: BookFolder, listed: [String], places: [String: SourceRange] = [:]
  ) throws(BookProblem) {
    self.book = book
    let files = try Self.files(of: book)
    let found = files.filter { $0.hasSuffix(".md") }
    let names = listed.isEmpty ? found : listed
    for written in names {
      guard let name = name(written, places[written]),
        let text = text(of: name, found, places[written])
      else { continue }
      sources.append(ChapterSource(path: name, text: text))
    }
    guard !names.isEmpty else { throw .noChapters(book.path) }
    if !listed.isEmpty { reportUnlisted(found, at: places[listed[0]]) }
    reportUnread(files.filter { !$0.hasSuffix(".md") && $0.contains("/") }, found)
  }

  /// What is left out is built and checked by nobody.
  private mutating func reportUnlisted(_ found: [String], at place: SourceRange?) {
    let known = Set(sources.map(\.path))
    let refused = Set(diagnostics.compactMap(\.path))
    for name in found where !known.contains(name) && !refused.contains(name) {
      diagnostics.append(
        Diagnostic(
          .unlistedChapter, path: BookConfiguration.fileName, range: place,
          "\(name) is not listed, so it is neither built nor checked",
          fix: "list it under chapters, or set rules: unlisted-chapter: ignore"))
    }
  }

  /// Settings in a folder of the book would be missed by whoever wrote them.
  private mutating func reportUnread(_ settings: [String], _ chapters: [String]) {
    let isOnlyAround =
      settings.count == 1 && !book.contains(BookConfiguration.fileName)
      && !chapters.contains { !$0.contains("/") }
    for name in settings {
      let folder = name.dropLast(BookConfiguration.fileName.count + 1)
      let start = SourcePosition(line: 1, column: 1)
      diagnostics.append(
        Diagnostic(
          .badConfiguration, path: name, range: SourceRange(start, start),
          "the file is not read: the settings of a book stand in the book's own folder",
          fix: isOnlyAround
            ? Suggestion.question("the book in this folder") + " build …/\(folder)"
            : "move them there, or build \(folder) as a book of its own"))
    }
  }

  /// The name without `.` and `..`; nil when it leads out of the book, and its reports out of theirs.
  private mutating func name(_ written: String, _ place: SourceRange?) -> String? {
    if !written.hasPrefix("/"), let name = AuthorLink.path(written, from: "") { return name }
    report(
      BookConfiguration.fileName, place, "the chapter stands outside of the book: \(written)",
      "move it into the book's folder, and write its path from there")
    return nil
  }

  private mutating func text(of name: String, _ found: [String], _ place: SourceRange?) -> String? {
    guard book.contains(name) || found.contains(name) else {
      report(
        BookConfiguration.fileName, place, "the chapter \(name) does not exist",
        Suggestion.question(nearest: name, among: found) ?? "add the file, or remove the line")
      return nil
    }
    guard !book.leadsOut(name) else {
      report(
        name, nil, "\(name) is a link that leads out of the book",
        "move the file into the book's folder")
      return nil
    }
    guard let bytes = book.read(name) else {
      report(name, nil, problem(of: name), "replace it by a text file, or give it another name")
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      let place = Self.firstInvalid(bytes)
      report(
        name, SourceRange(place, place), "the text is not UTF-8 from here on",
        "save the file in the encoding UTF-8")
      return nil
    }
    return text.withOneKindOfLineEnd
  }

  private mutating func report(
    _ path: String, _ range: SourceRange?, _ summary: String, _ fix: String
  ) {
    let start = SourcePosition(line: 1, column: 1)
    diagnostics.append(
      Diagnostic(
        .unreadableChapter, path: path, range: range ?? SourceRange(start, start), summary, fix: fix
      ))
  }

  private func problem(of name: String) -> String {
    switch FileKind(at: book.path + "/" + name, followingLinks: false) {
    case .link? where !book.contains(name): "\(name) is a link to nothing"
    case .folder?: "\(name) is a folder"
    case .regular?: "\(name) cannot be read"
    default: "\(name) is no regular file"
    }
  }

  /// The place of the first byte that is no part of a character.
  static func firstInvalid(_ bytes: [UInt8]) -> SourcePosition {
    let repaired = Array(String(decoding: bytes, as: UTF8.self).utf8)
    let same = zip(bytes, repaired).prefix { $0 == $1 }.count
    let before = bytes.prefix(same)
    let lineStart = before.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    return SourcePosition(
      line: before.count { $0 == UInt8(ascii: "\n") } + 1, column: same - lineStart + 1)
  }

  /// The texts and settings, in natural order. Hidden files and folders, and `theme/`, hold none.
  private static func files(of book: BookFolder) throws(BookProblem) -> [String] {
    guard
      let walker = FileManager.default.enumerator(
        at: URL(filePath: book.path), includingPropertiesForKeys: nil,
        options: [.skipsHiddenFiles])
    else { throw .noFolder(book.path) }
    var names: [String] = []
    for case let url as URL in walker
    where url.pathExtension == "md" || url.lastPathComponent == BookConfiguration.fileName {
      let name = String(url.path.dropFirst(book.path.count + 1))
      if !name.hasPrefix("theme/") { names.append(name) }
    }
    return names.sorted(by: NaturalOrder.precedes)
  }
}

extension String {
  /// The text with lines that end in `\n`, whatever they end in.
  var withOneKindOfLineEnd: String {
    guard utf8.contains(UInt8(ascii: "\r")) else { return self }
    return replacing("\r\n", with: "\n").replacing("\r", with: "\n")
  }
}

/// The order of names in which numbers count as numbers: `2-x` before `10-y`.
enum NaturalOrder {
  static func precedes(_ a: String, _ b: String) -> Bool {
    let result = a.compare(b, options: [.numeric], locale: Locale(identifier: "en_US_POSIX"))
    return result == .orderedSame ? a < b : result == .orderedAscending
  }
}
