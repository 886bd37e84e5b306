// The pages of a preview, in memory.

import BookCore
import Foundation

/// What the browser is shown, and a version that changes with it.
actor PreviewSite {
  /// What a page asks for to know whether it is still the newest.
  struct State: Encodable, Sendable {
    var version: String
    /// The findings in words; empty when there are none.
    var findings: String
  }

  private var pages: [String: [UInt8]] = [:]
  private var findings = ""
  private var number = 0
  private let process = ProcessInfo.processInfo.processIdentifier

  /// Two previews never have a version in common.
  var state: State { State(version: "\(process)-\(number)", findings: findings) }

  func show(_ report: Report, findings: String) {
    let folder = "html/"
    pages = report.files.filter { $0.path.hasPrefix(folder) }.reduce(into: [:]) { pages, file in
      pages[String(file.path.dropFirst(folder.count))] = file.bytes
    }
    self.findings = findings
    number += 1
  }

  /// Shows a problem over the last pages.
  func show(problem: String) {
    findings = problem
    number += 1
  }

  /// The file of a request's path; nil when there is none.
  func file(_ path: String) -> (name: String, bytes: [UInt8])? {
    let name = String(path.drop { $0 == "/" })
    for candidate in [
      name, name + (name.isEmpty || name.hasSuffix("/") ? "index.html" : "/index.html"),
    ] {
      if let bytes = pages[candidate] { return (candidate, bytes) }
    }
    return nil
  }

  /// The state once it is no longer the given version, or after some seconds.
  func state(after version: String) async throws -> State {
    for _ in 0..<100 where state.version == version {
      try await Task.sleep(for: .milliseconds(100))
    }
    return state
  }
}
