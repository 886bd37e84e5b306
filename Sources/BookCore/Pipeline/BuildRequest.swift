// What the pipeline is asked for.

import Foundation

/// What a build is to do, as the command line says.
package struct BuildRequest: Sendable {
  package var book: BookFolder
  /// Chapters to build: glob patterns over their paths; empty means all.
  package var only: [String] = []
  package var jobs = ProcessInfo.processInfo.activeProcessorCount
  package var usesCache = true
  /// Overrides the chapters' own limit of wall time.
  package var timeout: TimeLimit?
  package var isStrict = false
  /// The isolation that chapters run in.
  package var sandbox = SandboxMode.auto
  /// The least share of equations and numerals that has to be covered, in per cent.
  package var minimumCoverage: Double?
  /// How often chapters run again, each time in another of the ways in which they may be computed.
  package var repetitions = 0
  package var rendering = RenderingOptions()
  /// Told about each chapter as it goes through the stages.
  package var progress: @Sendable (BuildProgress) -> Void = { _ in }

  package init(book: BookFolder) { self.book = book }

  /// All of this that can change what is written or found, as text.
  var settings: [String] {
    [
      "only \(only)", "timeout \(timeout?.seconds as Double?)", "strict \(isStrict)",
      "coverage \(minimumCoverage as Double?)",
      "formats \(rendering.formats.map(\.rawValue).sorted())",
      "single file \(rendering.makesSingleFile)", "sandbox \(sandbox.rawValue)",
    ]
  }
}
