// A socket that listens on a port of this machine, for this machine alone.

import Foundation

/// Who is given one owns its descriptor.
struct LoopbackSocket: Sendable {
  let descriptor: Int32
  let port: UInt16

  /// Listens on the given port or the first free one of the next ones; on any free one for 0.
  static func listening(from port: UInt16, tries: Int = 50) throws -> LoopbackSocket {
    let last = min(Int(port) + tries, Int(UInt16.max))
    for candidate in Int(port)...last {
      if let socket = listening(on: UInt16(candidate)) { return socket }
    }
    throw EnvironmentProblem(description: "no port from \(port) to \(last) is free")
  }

  /// Nil when the port is taken.
  private static func listening(on port: UInt16) -> LoopbackSocket? {
    let kind = SOCK_STREAM.rawValue | SOCK_NONBLOCK.rawValue | SOCK_CLOEXEC.rawValue
    let descriptor = socket(AF_INET, Int32(kind), 0)
    guard descriptor >= 0 else { return nil }
    // A port whose last preview has just ended is free.
    var reuse: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in(loopback: port)
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isListening = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(descriptor, generic, size) == 0 && listen(descriptor, SOMAXCONN) == 0
          && getsockname(descriptor, generic, &size) == 0
      }
    }
    guard isListening else {
      close(descriptor)
      return nil
    }
    return LoopbackSocket(descriptor: descriptor, port: UInt16(bigEndian: address.sin_port))
  }
}

extension sockaddr_in {
  /// A port of this machine, by the address that no other machine reaches.
  init(loopback port: UInt16) {
    self.init()
    sin_family = sa_family_t(AF_INET)
    sin_port = port.bigEndian
    sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
  }
}
