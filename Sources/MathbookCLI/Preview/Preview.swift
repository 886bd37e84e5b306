// A book under construction: served, watched, and rebuilt when its files change.

import BookCore

struct Preview: Sendable {
  let session: BookSession
  let site = PreviewSite()

  /// Builds the book and shows what came of it; a problem that only the user can solve is thrown.
  func build() async throws {
    let result = try await session.build()
    try session.publish(result.diagnostics, of: result)
    let pages = try await result.report.mapFiles([.html]) { ($0.path, try $0.bytes()) }
    site.show(pages, findings: session.words(result.diagnostics, of: result))
    if !session.options.quiet { session.say(session.summary(result, result.diagnostics)) }
  }

  /// The files of the book as they are now: what changes after this is rebuilt.
  func files() -> [String: String] { watcher.state() }

  private var watcher: BookWatcher {
    BookWatcher(folder: session.options.bookPath(session.terminal))
  }

  /// Serves and watches until the task is cancelled.
  func serve(on socket: LoopbackSocket, since files: [String: String]) async throws {
    try await PreviewServer.answer(on: socket, with: PreviewHandler(site: site)) {
      try await watch(since: files)
    }
  }

  /// A build that a change has made void is left for the next one.
  private func watch(since files: [String: String]) async throws {
    var running = Task {}
    do {
      try await follow(since: files, &running)
    } catch {
      running.cancel()
      await running.value
      throw error
    }
  }

  private func follow(
    since files: [String: String], _ running: inout Task<Void, Never>
  ) async throws {
    var known = files
    while true {
      try await Task.sleep(for: .milliseconds(300))
      let state = watcher.state()
      guard state != known else { continue }
      let changed = BookWatcher.changes(from: known, to: state)
      known = state
      running.cancel()
      await running.value
      session.say("changed: \(changed.joined(separator: ", "))")
      running = Task { await rebuild() }
    }
  }

  /// While a book is being written it may be unreadable for a moment: the last pages stay.
  private func rebuild() async {
    do {
      try await build()
    } catch {
      if Task.isCancelled { return }
      let message = MathbookCommand.message(for: error)
      session.terminal.printError(message)
      site.show(problem: message)
    }
  }
}
