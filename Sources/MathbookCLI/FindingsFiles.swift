// Findings for other programs: the files and annotations that the options ask for.

import BookCore
import Foundation

struct FindingsFiles {
  let options: SharedOptions
  let terminal: Terminal
  let result: BuildResult
  /// The text of each file that findings name.
  let sources: [String: String]

  /// Writes what was asked for, each regular file whole or not at all.
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
    guard !SharedOptions.isStandardOutput(target) else { return terminal.write(text) }
    do {
      try NamedFile.write(Data(text.utf8), to: terminal.absolute(target))
    } catch {
      throw EnvironmentProblem(description: "\(target) cannot be written: \(error.words)")
    }
  }
}
