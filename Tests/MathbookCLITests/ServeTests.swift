// The preview: what it serves, to whom, and how it notices changes.

import Foundation
import Testing

@testable import BookCore
@testable import MathbookCLI

@Suite struct ServeTests {
  private func answer(
    _ site: PreviewSite, _ path: String, host: String? = "127.0.0.1:4040", method: String = "GET",
    since: String? = nil
  ) -> (status: PreviewAnswer.Status, type: String?, body: String) {
    let request = PreviewRequest(method: method, path: path, host: host, since: since)
    let answer = PreviewHandler(site: site).answer(request)
    #expect(answer.headers["Cache-Control"] == "no-store")
    let body = String(decoding: answer.body, as: UTF8.self)
    return (answer.status, answer.headers["Content-Type"], body)
  }

  private func site(patience: DispatchTimeInterval = .seconds(10)) -> PreviewSite {
    let site = PreviewSite(patience: patience)
    let files = [
      ("html/index.html", "<html><body>Home</body></html>"), ("html/part/2 é.html", "<p>two"),
      ("html/part/index.html", "<p>part"), ("html/assets/style.css", "p {}"),
      ("markdown/01.md", "secret"),
    ].map { (path: $0.0, bytes: Array($0.1.utf8)) }
    site.show(files, findings: "a.md:1:1: error: <b>")
    return site
  }

  @Test func pagesCarryTheScript() {
    let site = site()
    let script = "<script src=\"/.mathbook/reload.js\" defer></script>"
    let home = answer(site, "/")
    #expect(home.status == .ok)
    #expect(home.type == "text/html; charset=utf-8")
    #expect(home.body == "<html><body>Home\(script)</body></html>")
    #expect(answer(site, "/part/2 é.html").body == "<p>two" + script)
    for path in ["/part", "/part/"] { #expect(answer(site, path).body == "<p>part" + script) }
    let style = answer(site, "/assets/style.css")
    #expect(style.type == "text/css; charset=utf-8")
    #expect(style.body == "p {}")
  }

  @Test(arguments: [
    "/nope.html", "/../markdown/01.md", "/markdown/01.md", "/etc/passwd", "/part/2%20é.html",
  ])
  func nothingElseIsServed(_ path: String) {
    #expect(answer(site(), path).status == .notFound)
  }

  @Test(arguments: ["evil.example", "evil.example:4040", "", "127.0.0.1.evil.example", nil])
  func otherNamesOfThisMachineAreRefused(_ host: String?) {
    #expect(answer(site(), "/", host: host).status == .forbidden)
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "get"])
  func onlyReadingIsAllowed(_ method: String) {
    #expect(answer(site(), "/", method: method).status == .methodNotAllowed)
  }

  @Test func stateTellsTheFindings() {
    let site = site()
    let first = answer(site, "/.mathbook/state")
    #expect(first.body.contains("\"findings\":\"a.md:1:1: error: <b>\""))
    let version = site.state.version
    site.show(problem: "mathbook: the chapter is gone")
    #expect(site.state.version != version)
    let next = answer(site, "/.mathbook/state", since: version)
    #expect(next.body.contains("the chapter is gone"))
    // The last pages stay.
    #expect(answer(site, "/").status == .ok)
  }

  @Test func theOldStateIsToldWhenThePatienceIsOver() {
    let site = site(patience: .milliseconds(1))
    #expect(site.state(after: site.state.version).version == site.state.version)
    #expect(site.waitingCount == 0)
  }

  @Test func nobodyWaitsForAPreviewThatEnds() {
    let site = site(patience: .never)
    site.close()
    #expect(site.state(after: site.state.version).version == site.state.version)
  }

  @Test func aTakenPortIsPassedOver() throws {
    let first = try LoopbackSocket.listening(from: 0)
    defer { close(first.descriptor) }
    #expect(first.port > 0)
    let next = try LoopbackSocket.listening(from: first.port)
    defer { close(next.descriptor) }
    #expect(next.port > first.port)
    #expect(throws: EnvironmentProblem.self) {
      try LoopbackSocket.listening(from: first.port, tries: 0)
    }
  }

  @Test func changesAreNoticed() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "01-a.md")
    try folder.write("two", to: "part/02-b.md")
    let watcher = BookWatcher(folder: folder.path)
    let before = watcher.state()
    #expect(watcher.state() == before)
    try folder.write("longer", to: "part/02-b.md")
    try folder.write("new", to: "03-c.md")
    try FileManager.default.removeItem(atPath: folder.path + "/01-a.md")
    let changes = BookWatcher.changes(from: before, to: watcher.state())
    #expect(changes == ["01-a.md", "03-c.md", "part/02-b.md"])
  }

  /// As long as before, and with the time of before: what copies files keeps their times.
  @Test func aReplacedFileIsNoticed() throws {
    let folder = try TemporaryFolder()
    try folder.write("one", to: "01-a.md")
    try folder.write("two", to: "other")
    let watcher = BookWatcher(folder: folder.path)
    let before = watcher.state()
    let path = folder.path + "/01-a.md"
    let facts = try FileManager.default.attributesOfItem(atPath: path)
    try #require(rename(folder.path + "/other", path) == 0)
    try FileManager.default.setAttributes(
      [.modificationDate: try #require(facts[.modificationDate])], ofItemAtPath: path)
    let changes = BookWatcher.changes(from: before, to: watcher.state())
    #expect(changes == ["01-a.md", "other"])
  }

  @Test(.timeLimit(.minutes(2))) func aPreviewFollowsItsBookUntilItIsInterrupted() async throws {
    let (folder, streams, task, port) = try await preview()
    let page = try await LoopbackConnection(port: port, asking: "/").answer()
    #expect(page.body.contains("/.mathbook/reload.js"))
    let state = try await LoopbackConnection(port: port, asking: "/.mathbook/state").answer()
    #expect(state.body.contains("01-a.md:"))
    let waiting = try LoopbackConnection(port: port, asking: statePath(after: state))
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let next = try await waiting.answer()
    #expect(next.body.contains("\"findings\":\"\""))
    #expect(streams.output.contains("changed: 01-a.md\n"))
    let left = try LoopbackConnection(port: port, asking: statePath(after: next))
    task.cancel()
    #expect(await task.value == 0)
    _ = try await left.received()
    #expect(streams.output.contains("2 of 2 claims hold"))
    #expect(!folder.contains("output"))
  }

  /// An endless loop that was saved while it was being written keeps nobody from the next version.
  @Test(.timeLimit(.minutes(2))) func aBuildIsLeftForTheNextChange() async throws {
    let (folder, streams, task, port) = try await preview()
    let state = try await LoopbackConnection(port: port, asking: "/.mathbook/state").answer()
    let waiting = try LoopbackConnection(port: port, asking: statePath(after: state))
    let endless = "---\ntimeout: 3600\n---\n" + SampleChapter.endless
    try folder.write(endless, to: "chapters/01-a.md")
    while !streams.output.contains("changed: 01-a.md\n") {
      try await Task.sleep(for: .milliseconds(20))
    }
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    let next = try await waiting.answer()
    #expect(next.body.contains("\"findings\":\"\""))
    task.cancel()
    #expect(await task.value == 0)
  }

  /// A preview of a chapter with a false claim.
  private func preview() async throws -> (
    folder: TemporaryFolder, streams: CapturedStreams, task: Task<Int32, Never>, port: UInt16
  ) {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "chapters/01-a.md")
    let streams = CapturedStreams()
    let terminal = streams.terminal(folder.path)
    let task = Task { await MathbookCommand.execute(["serve", "--port", "0"], terminal: terminal) }
    let port = try await port(of: streams)
    return (folder, streams, task, port)
  }

  private func port(of streams: CapturedStreams) async throws -> UInt16 {
    while true {
      if let found = streams.output.firstMatch(of: #/serving http://127\.0\.0\.1:(\d+)/ /#) {
        return try #require(UInt16(found.1))
      }
      try await Task.sleep(for: .milliseconds(20))
    }
  }

  private func statePath(after state: ReceivedAnswer) throws -> String {
    let version = try #require(state.body.firstMatch(of: /"version":"([0-9-]+)"/))
    return "/.mathbook/state?since=\(version.1)"
  }
}
