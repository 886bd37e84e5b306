// Messages between two processes over a connected socket.

import Foundation

/// One end of a connected stream socket. A message is its count of bytes, eight bytes in this
/// machine's order, and the bytes.
struct MessageSocket {
  let descriptor: Int32

  /// Both ends of a new connection; programs that are started inherit neither.
  static func pair() throws -> (MessageSocket, MessageSocket) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw POSIXError.current }
    return (MessageSocket(descriptor: ends[0]), MessageSocket(descriptor: ends[1]))
  }

  func close() { _ = Foundation.close(descriptor) }

  /// - Throws: `POSIXError`, when the other end is gone too.
  func send(_ message: [UInt8]) throws {
    try withUnsafeBytes(of: UInt64(message.count)) { try sendAll($0) }
    try message.withUnsafeBytes { try sendAll($0) }
  }

  /// The next message; nil when the other end was closed before one.
  ///
  /// - Throws: `POSIXError`, when the other end is gone within a message too.
  func receive() throws -> [UInt8]? {
    var count: UInt64 = 0
    guard try withUnsafeMutableBytes(of: &count, { try receiveAll($0) }) else { return nil }
    var message = [UInt8](repeating: 0, count: Int(count))
    guard try message.withUnsafeMutableBytes({ try receiveAll($0) }) else {
      throw POSIXError(.EPIPE)
    }
    return message
  }

  private func sendAll(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      // A process that is gone is an error here, and not a signal that ends this one.
      let count = Foundation.send(
        descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count,
        Int32(MSG_NOSIGNAL))
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw POSIXError.current }
      rest = rest.dropFirst(count)
    }
  }

  /// Fills a buffer; false when there was nothing left at all.
  private func receiveAll(_ bytes: UnsafeMutableRawBufferPointer) throws -> Bool {
    var place = 0
    while place < bytes.count {
      let count = recv(descriptor, bytes.baseAddress.map { $0 + place }, bytes.count - place, 0)
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw POSIXError.current }
      if count == 0, place == 0 { return false }
      guard count > 0 else { throw POSIXError(.EPIPE) }
      place += count
    }
    return true
  }
}
