// Arguments and options that several commands share.

import ArgumentParser
import BookCore
import Foundation

/// When to use colours.
enum ColorChoice: String, ExpressibleByArgument, CaseIterable { case auto, always, never }

extension SandboxMode: ExpressibleByArgument {}

extension RenderingOptions.Format: ExpressibleByArgument {}

/// The book and how it is built.
struct SharedOptions: ParsableArguments {
  @Argument(help: "The folder of the book.")
  var book = "chapters"

  @Option(help: "The folder of the reports. (default: the folder output beside the book)")
  var output: String?

  @Option(help: "How many chapters are executed at a time.")
  var jobs: Int?

  @Option(
    help: """
      Build only the chapters whose path or name matches this pattern; the other chapters and the \
      pages of the whole book stay as they are. May be repeated.
      """)
  var only: [String] = []

  @Flag(name: .customLong("no-cache"), help: "Execute every chapter.")
  var noCache = false

  @Flag(help: "Say why each chapter was executed or not.")
  var explain = false

  @Flag(help: "Warnings are errors.")
  var strict = false

  @Option(help: "The least share of numerals in prose that are checked or computed, in per cent.")
  var minCoverage: Double?

  @Option(help: "The reports to write, separated by commas: html, markdown.")
  var format = "html,markdown"

  @Flag(help: "Also write the whole book as one HTML file.")
  var singleFile = false

  @Option(
    help: """
      Seconds of wall time in which each chapter has to run, but for blocks with a limit of their own.
      """)
  var timeout: Double?

  @Option(
    help: """
      How chapters are kept from other files, processes and the network: as far as the kernel can, \
      only if it fully can, or not at all. (default: auto)
      """)
  var sandbox: SandboxMode?

  @Flag(name: .customLong("no-sandbox"), help: "The same as --sandbox off.")
  var noSandbox = false

  @Option(
    help: "Write blocks, claims and findings as JUnit XML to this file; - is standard output.")
  var junit: String?

  @Option(help: "Write the findings as SARIF 2.1.0 to this file; - is standard output.")
  var sarif: String?

  @Option(help: "Write the findings as JSON to this file; - is standard output.")
  var json: String?

  @Flag(help: "Print the findings as GitHub annotations on standard output.")
  var github = false

  @Flag(help: "Print findings only.")
  var quiet = false

  @Flag(help: "Also say which tools are used and what each chapter comes to.")
  var verbose = false

  @Option(help: "Colours: auto, always or never.")
  var color = ColorChoice.auto

  /// More chapters at a time than any machine has use for.
  private static let jobsRange = 1...1000

  func validate() throws {
    if output == "" { throw ValidationError("--output takes the name of a folder") }
    if let jobs, !Self.jobsRange.contains(jobs) {
      throw ValidationError(
        "--jobs takes a number from \(Self.jobsRange.lowerBound) to \(Self.jobsRange.upperBound)")
    }
    if let timeout, TimeLimit(seconds: timeout) == nil {
      throw ValidationError("--timeout takes \(TimeLimit.domain)")
    }
    if let minCoverage, !(0...100).contains(minCoverage) {
      throw ValidationError("--min-coverage takes a percentage from 0 to 100")
    }
    if noSandbox, let sandbox, sandbox != .off {
      throw ValidationError("--no-sandbox and --sandbox \(sandbox.rawValue) exclude each other")
    }
    if singleFile, !only.isEmpty {
      throw ValidationError(
        "--only and --single-file exclude each other: the one file is of the whole book")
    }
    if quiet, verbose { throw ValidationError("--quiet and --verbose exclude each other") }
    if findingsFiles.count(where: Self.isStandardOutput) + (github ? 1 : 0) > 1 {
      throw ValidationError(
        "only one of --junit, --sarif, --json and --github fits standard output")
    }
    _ = try formats()
  }

  func formats() throws -> Set<RenderingOptions.Format> {
    let names = format.split(separator: ",")
    guard !names.isEmpty else { throw ValidationError("--format takes html and markdown") }
    return Set(
      try names.map { name in
        guard let format = RenderingOptions.Format(rawValue: String(name)) else {
          throw ValidationError("--format takes html and markdown, not “\(name)”")
        }
        return format
      })
  }

  /// Whether standard output carries findings for another program and must hold nothing else.
  var sendsFindingsToStandardOutput: Bool {
    github || findingsFiles.contains(where: Self.isStandardOutput)
  }

  private var findingsFiles: [String] { [junit, sarif, json].compactMap { $0 } }

  /// Whether a file for findings is standard output, which is written to in its order.
  static func isStandardOutput(_ file: String) -> Bool { ["-", "/dev/stdout"].contains(file) }
}
