// The preview over a real connection: well-behaved browsers, and others.

import Foundation
import Testing

@testable import BookCore
@testable import MathbookCLI

@Suite(.timeLimit(.minutes(2))) struct PreviewServerTests {
  static let large = String(repeating: "0123456789abcdef", count: 1 << 16)
  /// More than the system takes for a client that does not read.
  static let huge = [UInt8](repeating: 0x20, count: 32 << 20)

  /// A site that never loses its patience: only a new build or the end answers those who wait.
  private func serving(
    _ test: (_ site: PreviewSite, _ port: UInt16) async throws -> Void
  ) async throws {
    let site = PreviewSite(patience: .never)
    let files = [
      ("html/index.html", "<p>Home</p>"), ("html/a b%20é.html", "<p>Odd</p>"),
      ("html/large.txt", Self.large), ("markdown/01.md", "secret"),
    ].map { (path: $0.0, bytes: Array($0.1.utf8)) }
    let huge = (path: "html/huge.txt", bytes: Self.huge)
    site.show(files + [huge], findings: "")
    let socket = try LoopbackSocket.listening(from: 0)
    try await PreviewServer.answer(on: socket, with: PreviewHandler(site: site)) {
      try await test(site, socket.port)
    }
  }

  /// Asks for the state that follows the present one, and returns when the preview is waiting.
  private func waiting(_ count: Int, _ site: PreviewSite, _ port: UInt16) async throws
    -> [LoopbackConnection]
  {
    let path = "/.mathbook/state?since=\(site.state.version)"
    let connections = try (0..<count).map { _ in try LoopbackConnection(port: port, asking: path) }
    while site.waitingCount < count { try await Task.sleep(for: .milliseconds(5)) }
    return connections
  }

  static let requests: [(method: String, path: String, host: String, status: Int)] = [
    ("GET", "/", "127.0.0.1", 200), ("GET", "/", "localhost:4040", 200),
    ("GET", "/?x=1#y", "localhost", 200), ("HEAD", "/large.txt", "localhost", 200),
    ("GET", "/a%20b%2520%C3%A9.html", "localhost", 200),
    ("GET", "/a%20b%20%C3%A9.html", "localhost", 404), ("GET", "/none.html", "localhost", 404),
    ("GET", "/../markdown/01.md", "localhost", 404),
    ("GET", "/%2e%2e/markdown/01.md", "localhost", 404),
    ("GET", "/..%2fmarkdown%2F01.md", "localhost", 404), ("GET", "/%", "localhost", 404),
    ("GET", "/%ff%zz", "localhost", 404), ("POST", "/", "localhost", 405),
    ("DELETE", "/", "localhost", 405), ("BREW", "/", "localhost", 405),
    ("GET", "/", "evil.example", 403), ("HEAD", "/.mathbook/state", "evil.example:4040", 403),
    ("POST", "/", "evil.example", 403), ("GET", "/", "", 403),
  ]

  @Test func requestsAreAnswered() async throws {
    try await serving { _, port in
      for (method, path, host, status) in Self.requests {
        let answer = try await LoopbackConnection(
          port: port, asking: path, method: method, host: host
        ).answer()
        #expect(answer.status == status, "\(method) \(path) of \(host)")
        #expect(answer.headers["cache-control"] == "no-store")
        #expect(answer.headers["content-type"] != nil)
        #expect(method != "HEAD" || answer.body.isEmpty)
      }
    }
  }

  @Test func headAndGetAgree() async throws {
    try await serving { _, port in
      for path in ["/", "/large.txt", "/none", "/.mathbook/reload.js", "/.mathbook/state"] {
        let whole = try await LoopbackConnection(port: port, asking: path).answer()
        let head = try await LoopbackConnection(port: port, asking: path, method: "HEAD").answer()
        #expect(head.status == whole.status)
        #expect(head.body.isEmpty)
        #expect(whole.headers["content-length"] == "\(whole.body.utf8.count)")
        for name in ["content-type", "content-length", "cache-control"] {
          #expect(head.headers[name] == whole.headers[name])
        }
      }
      #expect(
        try await LoopbackConnection(port: port, asking: "/large.txt").answer().body == Self.large)
    }
  }

  @Test(arguments: ["GET", "POST"])
  func aBodyIsPassedOver(_ method: String) async throws {
    try await serving { _, port in
      let connection = try LoopbackConnection(port: port)
      let body = Self.large
      try connection.send(
        "\(method) / HTTP/1.1\r\nHost: localhost\r\nContent-Length: \(body.utf8.count)\r\n\r\n")
      try connection.send(body)
      // The connection is still good for another request.
      try connection.send("GET /none HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n")
      let text = try await connection.received()
      #expect(text.contains("HTTP/1.1 \(method == "GET" ? "200" : "405") "))
      #expect(text.contains("HTTP/1.1 404 "))
    }
  }

  @Test func aNewBuildAnswersAllWhoWait() async throws {
    try await serving { site, port in
      let connections = try await waiting(60, site, port)
      #expect(connections.allSatisfy { $0.isSilent })
      // Those who wait keep nobody else waiting.
      #expect(try await LoopbackConnection(port: port, asking: "/").answer().status == 200)
      site.show(problem: "a problem")
      for connection in connections {
        let answer = try await connection.answer()
        #expect(answer.status == 200)
        #expect(answer.body.contains("\"findings\":\"a problem\""))
        #expect(answer.body.contains("\"version\":\"\(site.state.version)\""))
      }
      #expect(site.waitingCount == 0)
    }
  }

  @Test func manyAreAnsweredAtOnce() async throws {
    try await serving { _, port in
      let connections = try (0..<100).map { number in
        try LoopbackConnection(port: port, asking: number % 2 == 0 ? "/" : "/large.txt")
      }
      for (number, connection) in connections.enumerated() {
        let answer = try await connection.answer()
        #expect(answer.status == 200)
        #expect(number % 2 == 0 ? answer.body.contains("Home") : answer.body == Self.large)
      }
    }
  }

  @Test func whoHangsUpDisturbsNobody() async throws {
    try await serving { site, port in
      for _ in 0..<10 {
        try LoopbackConnection(port: port).send("GET / HT")
        try LoopbackConnection(port: port).send("POST / HTTP/1.1\r\nContent-Length: 9\r\n\r\n1")
        try LoopbackConnection(port: port).send("\u{16}\u{3}\u{1} no HTTP\r\n\r\n")
        _ = try LoopbackConnection(port: port, asking: "/huge.txt")
      }
      _ = try await waiting(10, site, port)
      site.show(problem: "a problem")
      while site.waitingCount > 0 { try await Task.sleep(for: .milliseconds(5)) }
      #expect(try await LoopbackConnection(port: port, asking: "/").answer().status == 200)
    }
  }

  @Test func theEndWaitsForNobody() async throws {
    var open: [LoopbackConnection] = []
    var served: UInt16 = 0
    try await serving { site, port in
      served = port
      open += try await waiting(10, site, port)
      let slow = try LoopbackConnection(port: port, buffer: 4096)
      try slow.send("GET /huge.txt HTTP/1.1\r\nHost: localhost\r\n\r\n")
      let half = try LoopbackConnection(port: port)
      try half.send("GET / HT")
      let idle = try LoopbackConnection(port: port)
      try idle.send("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n")
      open += [slow, half, idle, try LoopbackConnection(port: port)]
      while slow.isSilent || idle.isSilent { try await Task.sleep(for: .milliseconds(5)) }
    }
    // Every connection has been ended, and no new one is taken.
    for connection in open { _ = try await connection.received() }
    #expect(throws: LoopbackConnection.Failure.self) { try LoopbackConnection(port: served) }
  }

  @Test func aFailureOfTheWorkEndsTheServerToo() async throws {
    struct Problem: Error {}
    await #expect(throws: Problem.self) {
      try await serving { _, _ in throw Problem() }
    }
  }
}
