// Requests for markup and their answers as bytes: fields with zeros between them, of which the last
// one may be of any kind.

enum TypesettingMessage {
  /// The other end does not speak as this one does.
  struct Unreadable: Error {}

  static func request(_ call: String, _ script: TypesettingEngine.Script) -> [UInt8] {
    Array("\(script.rawValue)\0\(call)".utf8)
  }

  static func request(
    _ bytes: [UInt8]
  ) throws(Unreadable) -> (call: String, script: TypesettingEngine.Script) {
    let parts = fields(bytes, 2)
    guard parts.count == 2, let script = TypesettingEngine.Script(rawValue: parts[0]) else {
      throw Unreadable()
    }
    return (parts[1], script)
  }

  static func answer(_ answer: TypesettingAnswer) -> [UInt8] {
    let text =
      switch answer {
      case .text(let text): "text\0\(text)"
      case .failed(let reason): "failed\0\(reason)"
      case .unavailable(let script):
        "unavailable\0\(script.script.rawValue)\0\(script.packages)\0\(script.reason)"
      }
    return Array(text.utf8)
  }

  static func answer(_ bytes: [UInt8]) throws(Unreadable) -> TypesettingAnswer {
    let parts = fields(bytes, 2)
    switch (parts.first, parts.count) {
    case ("text", 2): return .text(parts[1])
    case ("failed", 2): return .failed(parts[1])
    case ("unavailable", 2):
      let parts = fields(bytes, 4)
      guard parts.count == 4, let script = TypesettingEngine.Script(rawValue: parts[1]) else {
        throw Unreadable()
      }
      return .unavailable(.init(script: script, reason: parts[3], packages: parts[2]))
    default: throw Unreadable()
    }
  }

  private static func fields(_ bytes: [UInt8], _ count: Int) -> [String] {
    bytes.split(separator: 0, maxSplits: count - 1, omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
