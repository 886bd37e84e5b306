// The pages of a preview, in memory.

import BookCore
import Foundation
import Synchronization

/// What the browser is shown, and a version that changes with it.
final class PreviewSite: Sendable {
  /// What a page asks for to know whether it is still the newest.
  struct State: Encodable, Sendable {
    var version: String
    /// The findings in words; empty when there are none.
    var findings: String
  }

  private struct Content: Sendable {
    var pages: [String: [UInt8]] = [:]
    var findings = ""
    var number = 0
    var isClosed = false
    /// One for each thread that waits for the next version.
    var waiting: [ObjectIdentifier: DispatchSemaphore] = [:]

    /// Two previews never have a version in common.
    var state: State {
      let process = ProcessInfo.processInfo.processIdentifier
      return State(version: "\(process)-\(number)", findings: findings)
    }

    func wake() { for semaphore in waiting.values { semaphore.signal() } }
  }

  private let content = Mutex(Content())
  private let patience: DispatchTimeInterval

  /// Who waits for a new version is told of the old one when the patience is over.
  init(patience: DispatchTimeInterval = .seconds(10)) { self.patience = patience }

  var state: State { content.withLock(\.state) }

  /// How many threads wait for the next version.
  var waitingCount: Int { content.withLock(\.waiting.count) }

  /// - Parameter files: The files of a report with their contents.
  func show(_ files: [(path: String, bytes: [UInt8])], findings: String) {
    let folder = "html/"
    let files = files.filter { $0.path.hasPrefix(folder) }
      .map { (String($0.path.dropFirst(folder.count)), $0.bytes) }
    change {
      $0.pages = Dictionary(files) { $1 }
      $0.findings = findings
    }
  }

  /// Shows a problem over the last pages.
  func show(problem: String) { change { $0.findings = problem } }

  private func change(_ change: (inout Content) -> Void) {
    content.withLock { content in
      change(&content)
      content.number += 1
      content.wake()
    }
  }

  /// From now on nobody waits.
  func close() {
    content.withLock { content in
      content.isClosed = true
      content.wake()
    }
  }

  /// The file of a request's path; nil when there is none.
  func file(_ path: String) -> (name: String, bytes: [UInt8])? {
    let name = String(path.drop { $0 == "/" })
    let index = name + (name.isEmpty || name.hasSuffix("/") ? "index.html" : "/index.html")
    return content.withLock { content in
      for candidate in [name, index] {
        if let bytes = content.pages[candidate] { return (candidate, bytes) }
      }
      return nil
    }
  }

  /// The state once it is no longer the given version. Keeps the calling thread waiting.
  func state(after version: String) -> State {
    let semaphore = DispatchSemaphore(value: 0)
    let key = ObjectIdentifier(semaphore)
    let isToWait = content.withLock { content in
      guard !content.isClosed, content.state.version == version else { return false }
      content.waiting[key] = semaphore
      return true
    }
    guard isToWait else { return state }
    _ = semaphore.wait(timeout: .now() + patience)
    return content.withLock { content in
      content.waiting[key] = nil
      return content.state
    }
  }
}
