// The preview: what it serves, to whom, and how it notices changes.

import FlyingFox
import Foundation
import Testing

@testable import BookCore
@testable import MathbookCLI

@Suite struct ServeTests {
  private func answer(
    _ site: PreviewSite, _ path: String, host: String = "127.0.0.1:4040", method: HTTPMethod = .GET,
    query: [HTTPRequest.QueryItem] = []
  ) async throws -> (status: HTTPStatusCode, type: String?, body: String) {
    let request = HTTPRequest(
      method: method, version: .http11, path: path, query: query, headers: [.host: host],
      body: Data())
    let response = try await PreviewHandler(site: site).handleRequest(request)
    let body = String(decoding: try await response.bodyData, as: UTF8.self)
    return (response.statusCode, response.headers[.contentType], body)
  }

  private func site() async -> PreviewSite {
    let site = PreviewSite()
    let files = [
      ("html/index.html", "<html><body>Home</body></html>"), ("html/part/2 é.html", "<p>two"),
      ("html/assets/style.css", "p {}"), ("markdown/01.md", "secret"),
    ].map { Report.File(path: $0.0, bytes: Array($0.1.utf8)) }
    await site.show(Report(files: files), findings: "a.md:1:1: error: <b>")
    return site
  }

  @Test func pagesCarryTheScript() async throws {
    let site = await site()
    let script = "<script src=\"/.mathbook/reload.js\" defer></script>"
    let home = try await answer(site, "/")
    #expect(home.status == .ok)
    #expect(home.type == "text/html; charset=utf-8")
    #expect(home.body == "<html><body>Home\(script)</body></html>")
    #expect(try await answer(site, "/part/2%20%C3%A9.html").body == "<p>two" + script)
    let style = try await answer(site, "/assets/style.css")
    #expect(style.type == "text/css; charset=utf-8")
    #expect(style.body == "p {}")
  }

  @Test(arguments: ["/nope.html", "/../markdown/01.md", "/markdown/01.md", "/etc/passwd"])
  func nothingElseIsServed(_ path: String) async throws {
    #expect(try await answer(await site(), path).status == .notFound)
  }

  @Test(arguments: ["evil.example", "evil.example:4040", ""])
  func otherNamesOfThisMachineAreRefused(_ host: String) async throws {
    #expect(try await answer(await site(), "/", host: host).status == .forbidden)
  }

  @Test func onlyReadingIsAllowed() async throws {
    #expect(try await answer(await site(), "/", method: .POST).status == .methodNotAllowed)
  }

  @Test func stateTellsTheFindingsAndWaitsForANewBuild() async throws {
    let site = await site()
    let first = try await answer(site, "/.mathbook/state")
    #expect(first.body.contains("\"findings\":\"a.md:1:1: error: <b>\""))
    let version = await site.state.version
    async let waiting = answer(
      site, "/.mathbook/state", query: [.init(name: "since", value: version)])
    await site.show(problem: "mathbook: the chapter is gone")
    #expect(try await waiting.body.contains("the chapter is gone"))
    #expect(await site.state.version != version)
    // The last pages stay.
    #expect(try await answer(site, "/").status == .ok)
  }

  @Test func aTakenPortIsPassedOver() throws {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    defer { close(descriptor) }
    let free = try LoopbackPort.firstFree(from: 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = free.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    let isListening = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(descriptor, generic, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
          && listen(descriptor, 1) == 0
      }
    }
    try #require(isListening)
    #expect(try LoopbackPort.firstFree(from: free) > free)
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

  @Test(.timeLimit(.minutes(2))) func aPreviewEndsWhenItIsInterrupted() async throws {
    let folder = try TemporaryFolder()
    try folder.write(SampleChapter.wrong, to: "chapters/01-a.md")
    let streams = CapturedStreams()
    let terminal = streams.terminal(folder.path)
    let task = Task { await MathbookCommand.execute(["serve", "--port", "0"], terminal: terminal) }
    while !streams.output.contains("serving http://127.0.0.1:") {
      try await Task.sleep(for: .milliseconds(20))
    }
    try folder.write(SampleChapter.good, to: "chapters/01-a.md")
    while !streams.output.contains("2 of 2 claims hold") {
      try await Task.sleep(for: .milliseconds(20))
    }
    #expect(streams.output.contains("changed: 01-a.md\n"))
    task.cancel()
    #expect(await task.value == 0)
    #expect(!folder.contains("output"))
  }
}
