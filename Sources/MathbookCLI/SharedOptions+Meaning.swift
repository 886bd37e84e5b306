// What the shared options mean for a terminal and a book.

import BookCore
import Foundation

extension SharedOptions {
  func usesColor(_ terminal: Terminal) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: terminal.isInteractive && terminal.environment["NO_COLOR", default: ""].isEmpty
    }
  }

  func request(_ terminal: Terminal) throws -> BuildRequest {
    var request = BuildRequest(book: try BookFolder(bookPath(terminal)))
    request.only = only.map(pattern)
    if let jobs { request.jobs = jobs }
    request.usesCache = !noCache
    request.timeout = timeout.flatMap(TimeLimit.init(seconds:))
    request.isStrict = strict
    request.sandbox = noSandbox ? .off : sandbox ?? .auto
    request.minimumCoverage = minCoverage
    request.rendering.formats = try formats()
    request.rendering.makesSingleFile = singleFile
    request.rendering.installation.typesettingProgram = terminal.program
    return request
  }

  /// A pattern of chapters; one that begins with the book, as findings name files, means the same
  /// without it.
  private func pattern(_ written: String) -> String {
    !pathPrefix.isEmpty && written.hasPrefix(pathPrefix)
      ? String(written.dropFirst(pathPrefix.count)) : written
  }

  /// The book as an absolute path without `.` and `..`, symbolic links kept.
  func bookPath(_ terminal: Terminal) -> String {
    URL(filePath: terminal.absolute(book)).standardizedFileURL.path
  }

  /// The folder of the reports: as said here, else in the configuration, else beside the book.
  func outputFolder(_ options: BookOptions, _ terminal: Terminal) throws -> OutputFolder {
    let book = URL(filePath: bookPath(terminal))
    let folder =
      output.map { URL(filePath: terminal.absolute($0)) }
      ?? options.output.map { book.appending(path: $0) }
      ?? book.deletingLastPathComponent().appending(path: "output")
    try refuse(folder, for: book)
    return OutputFolder(folder.standardizedFileURL.path)
  }

  /// Reports inside the book would be read as chapters; chapters inside a folder of reports would be
  /// removed as reports of an earlier build.
  private func refuse(_ output: URL, for book: URL) throws {
    let resolved = { (url: URL) in url.standardizedFileURL.resolvingSymlinksInPath().path + "/" }
    let (outputPath, bookPath) = (resolved(output), resolved(book))
    if outputPath.hasPrefix(bookPath) {
      throw UsageProblem(
        description: """
          the output folder \(output.path) is inside the book, where its reports would be read as \
          chapters; choose a folder outside
          """)
    }
    for own in OutputFolder.ownFolders where bookPath.hasPrefix(outputPath + own) {
      throw UsageProblem(
        description: "the book is inside \(outputPath)\(own), which is a folder of reports")
    }
  }

  /// What findings for people put before a path of the book: the book as it was named.
  var pathPrefix: String {
    var trimmed = book[...]
    while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed.removeLast() }
    return trimmed == "." ? "" : trimmed == "/" ? "/" : trimmed + "/"
  }

  /// What findings for programs put before a path of the book: relative to `folder` where the book is
  /// beneath it, else absolute.
  func pathPrefix(from folder: String, _ terminal: Terminal) -> String {
    let book = bookPath(terminal) + "/"
    let base = URL(filePath: folder).standardizedFileURL.path
    let top = base.hasSuffix("/") ? base : base + "/"
    return book.hasPrefix(top) ? String(book.dropFirst(top.count)) : book
  }
}
