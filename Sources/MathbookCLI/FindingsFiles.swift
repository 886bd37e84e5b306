// Findings for other programs: the files and annotations that the options ask for.

import BookCore
import Foundation

struct FindingsFiles {
  let options: SharedOptions
  let terminal: Terminal
  let result: BuildResult
  /// The text of each file that findings name.
  let sources: [String: String]

  /// Writes what was asked for, each file whole or not at all.
  func write(_ diagnostics: [Diagnostic]) throws {
    let places = FindingPlaces(
      sources: sources, prefix: options.pathPrefix(from: terminal.folder, terminal))
    if let target = options.json {
      try write(try JSONPrinter(places: places).text(diagnostics), to: target)
    }
    if let target = options.sarif {
      try write(try SARIFPrinter(places: places).text(diagnostics), to: target)
    }
    if let target = options.junit {
      try write(JUnitPrinter(places: places, book: result.book).text(diagnostics), to: target)
    }
    if options.github { terminal.write(GitHubPrinter(places: repositoryPlaces).text(diagnostics)) }
  }

  /// GitHub counts paths from the repository, wherever in it the command was called.
  private var repositoryPlaces: FindingPlaces {
    let workspace = terminal.environment["GITHUB_WORKSPACE", default: ""]
    let folder = workspace.isEmpty ? terminal.folder : workspace
    return FindingPlaces(sources: sources, prefix: options.pathPrefix(from: folder, terminal))
  }

  private func write(_ text: String, to target: String) throws {
    guard target != "-" else { return terminal.write(text) }
    let file = URL(filePath: terminal.absolute(target))
    do {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file, options: .atomic)
    } catch {
      throw EnvironmentProblem(description: "\(target) cannot be written: \(error.words)")
    }
  }
}

extension Error {
  /// The error's own words without Foundation's wrapping.
  var words: String {
    let error = self as NSError
    let cause = error.userInfo[NSUnderlyingErrorKey] as? NSError
    return cause?.localizedDescription ?? error.localizedDescription
  }
}
