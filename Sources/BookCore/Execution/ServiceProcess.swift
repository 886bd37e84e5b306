// A process that answers requests for as long as somebody asks.

import Foundation

/// A program with a socket as its standard input and output. It is to end when the socket is closed,
/// which the system does even where this process is killed.
final class ServiceProcess {
  private let process = Process()
  private let socket: MessageSocket

  /// The process ended without an answer.
  struct Ended: LocalizedError {
    var errorDescription: String? { "it ended without an answer" }
  }

  /// - Throws: when there is no such program, or no process can be started.
  init(_ program: String, _ arguments: [String]) throws {
    let (own, other) = try MessageSocket.pair()
    socket = own
    defer { other.close() }
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    let end = FileHandle(fileDescriptor: other.descriptor)
    process.standardInput = end
    process.standardOutput = end
    try process.run()
  }

  deinit { socket.close() }

  /// Waits for the answer to a request.
  func answer(to request: [UInt8]) throws -> [UInt8] {
    try socket.send(request)
    guard let answer = try socket.receive() else { throw Ended() }
    return answer
  }
}
