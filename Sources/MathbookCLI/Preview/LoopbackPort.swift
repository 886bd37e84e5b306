// Finds a port of this machine that nobody listens on.

import Foundation

enum LoopbackPort {
  /// The given port or one of the next ones; any free one for 0.
  static func firstFree(from port: UInt16, tries: Int = 50) throws -> UInt16 {
    let last = min(Int(port) + tries, Int(UInt16.max))
    for candidate in Int(port)...last {
      if let free = bound(UInt16(candidate)) { return free }
    }
    throw EnvironmentProblem(description: "no port from \(port) to \(last) is free")
  }

  /// The port that a socket gets when it asks for this one; nil when it gets none.
  private static func bound(_ port: UInt16) -> UInt16? {
    let descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var reuse: Int32 = 1
    setsockopt(descriptor, SOL_SOCKET, SO_REUSEADDR, &reuse, socklen_t(MemoryLayout<Int32>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var size = socklen_t(MemoryLayout<sockaddr_in>.size)
    let isBound = withUnsafeMutablePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { generic in
        bind(descriptor, generic, size) == 0 && listen(descriptor, 1) == 0
          && getsockname(descriptor, generic, &size) == 0
      }
    }
    return isBound ? UInt16(bigEndian: address.sin_port) : nil
  }
}
