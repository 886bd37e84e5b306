// Arguments and options that several commands share.

import ArgumentParser
import BookCore
import Foundation

/// When to use colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

/// A kind of report.
extension RenderingOptions.Format: ExpressibleByArgument {}

/// The book and how it is built.
struct SharedOptions: ParsableArguments {
  @Argument(help: "The folder of the book.")
  var book = "chapters"

  @Option(help: "The folder of the reports. (default: the folder output beside the book)")
  var output: String?

  @Option(help: "How many chapters are executed at a time.")
  var jobs: Int?

  @Option(help: "Build only the chapters whose path matches. May be repeated.")
  var only: [String] = []

  @Flag(name: .customLong("no-cache"), help: "Execute every chapter.")
  var noCache = false

  @Flag(help: "Say why each chapter was executed or not.")
  var explain = false

  @Flag(help: "Warnings are errors.")
  var strict = false

  @Option(help: "The least coverage, in per cent.")
  var minCoverage: Double?

  @Option(help: "The reports to write, separated by commas: html, markdown.")
  var format = "html,markdown"

  @Flag(help: "Also write the whole book as one HTML file.")
  var singleFile = false

  @Option(help: "Seconds of wall time for each chapter.")
  var timeout: Double?

  @Option(help: "Write the findings as JUnit XML to this file.")
  var junit: String?

  @Option(help: "Write the findings as SARIF to this file.")
  var sarif: String?

  @Option(help: "Write the findings as JSON to this file.")
  var json: String?

  @Flag(help: "Print the findings as GitHub annotations.")
  var github = false

  @Flag(help: "Print findings only.")
  var quiet = false

  @Flag(help: "Print more.")
  var verbose = false

  @Option(help: "Colours: auto, always or never.")
  var color = ColorChoice.auto

  func validate() throws {
    if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1") }
    if let timeout, !(timeout > 0) { throw ValidationError("--timeout takes seconds above 0") }
    if let minCoverage, !(0...100).contains(minCoverage) {
      throw ValidationError("--min-coverage takes a percentage from 0 to 100")
    }
    _ = try formats()
  }

  func formats() throws -> Set<RenderingOptions.Format> {
    Set(
      try format.split(separator: ",").map { name in
        guard let format = RenderingOptions.Format(rawValue: String(name)) else {
          throw ValidationError("--format takes html and markdown, not \(name)")
        }
        return format
      })
  }
}

// What the options mean
extension SharedOptions {
  func usesColor(_ terminal: Terminal) -> Bool {
    switch color {
    case .always: true
    case .never: false
    case .auto: terminal.isInteractive && terminal.environment["NO_COLOR", default: ""].isEmpty
    }
  }

  /// The folder of the reports: as said here, else in the configuration, else beside the book.
  func outputFolder(_ book: BookFolder, _ options: BookOptions, _ terminal: Terminal) -> OutputFolder {
    if let output { return OutputFolder(terminal.absolute(output)) }
    let base = URL(filePath: book.path)
    if let output = options.output {
      return OutputFolder(base.appending(path: output).standardizedFileURL.path)
    }
    return OutputFolder(base.deletingLastPathComponent().appending(path: "output").path)
  }

  func request(_ terminal: Terminal) throws -> BuildRequest {
    var request = BuildRequest(book: try BookFolder(terminal.absolute(book)))
    request.only = only
    if let jobs { request.jobs = jobs }
    request.usesCache = !noCache
    request.timeout = timeout
    request.isStrict = strict
    request.minimumCoverage = minCoverage.map { $0 / 100 }
    request.rendering.formats = try formats()
    request.rendering.makesSingleFile = singleFile
    return request
  }

  /// What findings put before a path of the book.
  var pathPrefix: String {
    let trimmed = book.hasSuffix("/") ? String(book.dropLast()) : book
    return trimmed == "." ? "" : trimmed + "/"
  }
}
