// Messages over a socket: whole or not at all.

import Foundation
import Testing

@testable import BookCore

@Suite struct MessageSocketTests {
  @Test(arguments: [0, 1, 8, 70_000, 3_000_000]) func messagesArriveWhole(_ count: Int) async throws
  {
    let (one, other) = try MessageSocket.pair()
    let message = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 31) }
    let sender = Thread {
      try? one.send(message)
      try? one.send([7])
      one.close()
    }
    sender.start()
    #expect(try other.receive() == message)
    #expect(try other.receive() == [7])
    #expect(try other.receive() == nil)
    other.close()
  }

  @Test func aMessageThatIsCutIsAnError() throws {
    let (one, other) = try MessageSocket.pair()
    _ = withUnsafeBytes(of: UInt64(5)) { write(one.descriptor, $0.baseAddress, 8) }
    _ = write(one.descriptor, "abc", 3)
    one.close()
    #expect(throws: POSIXError.self) { try other.receive() }
    other.close()
  }

  /// It ends no process.
  @Test func nobodyToHearIsAnError() throws {
    let (one, other) = try MessageSocket.pair()
    other.close()
    #expect(throws: POSIXError.self) { try one.send([1]) }
    one.close()
  }
}
