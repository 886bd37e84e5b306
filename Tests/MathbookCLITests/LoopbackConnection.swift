// A browser's end of a connection, byte for byte: it may do what no polite browser does.

import Foundation

@testable import MathbookCLI

final class LoopbackConnection: Sendable {
  struct Failure: Error {
    let call: String
    let number = errno
  }

  private let descriptor: Int32

  /// Small `buffer`: what the other side sends soon has to wait for this one to read.
  init(port: UInt16, buffer: Int32? = nil) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    if var buffer {
      setsockopt(descriptor, SOL_SOCKET, SO_RCVBUF, &buffer, socklen_t(MemoryLayout<Int32>.size))
    }
    var address = sockaddr_in(loopback: port)
    let isConnected = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size)) == 0
      }
    }
    guard isConnected else {
      close(descriptor)
      throw Failure(call: "connect")
    }
  }

  deinit { close(descriptor) }

  /// A request after whose answer the other side closes the connection.
  convenience init(
    port: UInt16, asking path: String, method: String = "GET", host: String = "localhost"
  ) throws {
    try self.init(port: port)
    try send("\(method) \(path) HTTP/1.1\r\nHost: \(host)\r\nConnection: close\r\n\r\n")
  }

  func send(_ text: String) throws {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes {
        Foundation.send(descriptor, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
      }
      guard count > 0 else { throw Failure(call: "send") }
      rest = rest.dropFirst(count)
    }
  }

  /// What comes until the other side closes the connection; no thread is kept waiting for it.
  func received() async throws -> String {
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while true {
      let count = recv(descriptor, &buffer, buffer.count, Int32(MSG_DONTWAIT))
      if count > 0 {
        bytes += buffer[..<count]
      } else if count == 0 || errno == ECONNRESET {
        return String(decoding: bytes, as: UTF8.self)
      } else if errno == EAGAIN {
        try await Task.sleep(for: .milliseconds(5))
      } else {
        throw Failure(call: "recv")
      }
    }
  }

  /// The one answer that comes.
  func answer() async throws -> ReceivedAnswer { try ReceivedAnswer(await received()) }

  /// Whether nothing has come yet.
  var isSilent: Bool {
    var byte: UInt8 = 0
    let flags = Int32(MSG_DONTWAIT | MSG_PEEK)
    return recv(descriptor, &byte, 1, flags) < 0 && errno == EAGAIN
  }
}
