// What all LAPACK calls share: status codes and workspace.

/// The LAPACK routines the engine uses, one extension per family. Each needs valid sizes, reports a
/// positive status to its caller and stops on a negative one, which would be a mistake in this folder.
enum LAPACK {
  /// Stops on an illegal argument; returns the mathematical status, 0 for success.
  static func status(_ info: Int32, _ routine: String) -> Int {
    if info < 0 { trap(routine, "argument \(-info) is illegal") }
    return Int(info)
  }

  /// Asks a routine how much workspace it wants: it is called once with length −1 and answers in
  /// the first element.
  static func workspaceLength(_ query: (_ work: inout Double, _ length: Int32) -> Void) -> Int32 {
    var answer = 0.0
    query(&answer, -1)
    return Int32(Swift.max(answer, 1))
  }

  static func workspace(_ length: Int32) -> [Double] {
    [Double](unsafeUninitializedCapacity: Int(length)) { buffer, initialized in
      buffer.initialize(repeating: 0)
      initialized = Int(length)
    }
  }
}
