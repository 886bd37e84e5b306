// The preview's HTTP server: the way between libmicrohttpd and values.

import CMicroHTTPD

enum PreviewServer {
  /// Answers whoever connects to the socket while the work goes on, then ends all connections.
  ///
  /// Each connection has a thread of the library, which never waits for a Swift task. So it is safe
  /// to wait for these threads at the end, once those that wait for a new build have been woken.
  static func answer(
    on socket: LoopbackSocket, with handler: PreviewHandler, while work: () async throws -> Void
  ) async throws {
    let context = Unmanaged.passRetained(handler)
    defer { context.release() }
    let daemon = microhttpd_shim_start(
      socket.descriptor, { PreviewServer.receive($0, $1, $2, $3, $6, $7) }, context.toOpaque())
    guard let daemon else {
      throw EnvironmentProblem(description: "port \(socket.port) cannot be served")
    }
    defer {
      handler.site.close()
      MHD_stop_daemon(daemon)
    }
    try await work()
  }

  /// Called by the library once for a request's head, once for each piece of its body, and once at
  /// its end, which is when it is answered.
  private static func receive(
    _ context: UnsafeMutableRawPointer?, _ connection: OpaquePointer?,
    _ path: UnsafePointer<CChar>?, _ method: UnsafePointer<CChar>?,
    _ bodySize: UnsafeMutablePointer<Int>?,
    _ exchange: UnsafeMutablePointer<UnsafeMutableRawPointer?>?
  ) -> MHD_Result {
    guard let context, let connection, let path, let method, let bodySize, let exchange
    else { return .NO }
    // What the library keeps for us here tells the first call from the later ones.
    guard exchange.pointee != nil else {
      exchange.pointee = context
      return .YES
    }
    // No request's body matters: it is passed over.
    guard bodySize.pointee == 0 else {
      bodySize.pointee = 0
      return .YES
    }
    let handler = Unmanaged<PreviewHandler>.fromOpaque(context).takeUnretainedValue()
    let request = PreviewRequest(
      method: String(cString: method), path: String(cString: path),
      host: value(of: "Host", .HEADER_KIND, connection),
      since: value(of: "since", .GET_ARGUMENT_KIND, connection))
    return send(handler.answer(request), connection)
  }

  /// A header, or an argument of the query, decoded; nil when there is none.
  private static func value(
    of name: String, _ kind: MHD_ValueKind, _ connection: OpaquePointer
  ) -> String? {
    MHD_lookup_connection_value(connection, kind, name).map { String(cString: $0) }
  }

  /// Without memory there is no answer: the library then closes the connection.
  private static func send(_ answer: PreviewAnswer, _ connection: OpaquePointer) -> MHD_Result {
    // The library copies the bytes, and so writes to none of them.
    let response = answer.body.withUnsafeBytes { bytes in
      MHD_create_response_from_buffer(
        bytes.count, UnsafeMutableRawPointer(mutating: bytes.baseAddress), .RESPMEM_MUST_COPY)
    }
    guard let response else { return .NO }
    defer { MHD_destroy_response(response) }
    for (name, value) in answer.headers {
      guard MHD_add_response_header(response, name, value) == .YES else { return .NO }
    }
    return MHD_queue_response(connection, answer.status.rawValue, response)
  }
}
