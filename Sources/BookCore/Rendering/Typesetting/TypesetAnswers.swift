// The typeset pieces of a text, kept together between builds.

/// What the scripts answered for the pieces of one text, by the pieces' keys.
///
/// An entry of the cache holds those of one text, so that a chapter costs one file to read or write
/// and not one for each formula. Written down, a piece is a line with two numbers of bytes, the key,
/// the answer, and a line end.
struct TypesetAnswers: Sendable {
  private var answers: [String: String] = [:]
  private var used: Set<String> = []
  private var hasNew = false

  init() {}

  /// The answers as they were written down; other bytes hold none.
  init(_ bytes: [UInt8]) {
    var rest = bytes[...]
    while !rest.isEmpty {
      guard let keyLength = Self.takeNumber(&rest, endedBy: " "),
        let answerLength = Self.takeNumber(&rest, endedBy: "\n"),
        keyLength + answerLength < rest.count
      else {
        answers = [:]
        return
      }
      let key = String(decoding: rest.prefix(keyLength), as: UTF8.self)
      rest = rest.dropFirst(keyLength)
      answers[key] = String(decoding: rest.prefix(answerLength), as: UTF8.self)
      rest = rest.dropFirst(answerLength + 1)
    }
  }

  /// The answer for a piece that the text has; nil when it must be asked for.
  mutating func answer(for key: String) -> String? {
    guard let answer = answers[key] else { return nil }
    used.insert(key)
    return answer
  }

  mutating func put(_ answer: String, for key: String) {
    answers[key] = answer
    used.insert(key)
    hasNew = true
  }

  /// Adds the answers of others.
  mutating func add(_ other: TypesetAnswers) {
    answers.merge(other.answers) { first, _ in first }
  }

  /// Whether what the text has now is not what was written down.
  var isOutdated: Bool { hasNew || used.count < answers.count }

  /// The pieces that the text has now, as they are written down.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for key in used.sorted() {
      guard let answer = answers[key] else { continue }
      bytes += "\(key.utf8.count) \(answer.utf8.count)\n".utf8
      bytes += key.utf8
      bytes += answer.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// A number of at most nine digits, and what ends it.
  private static func takeNumber(
    _ rest: inout ArraySlice<UInt8>, endedBy end: Unicode.Scalar
  ) -> Int? {
    var number: Int?
    for byte in rest.prefix(10) {
      rest.removeFirst()
      if byte == UInt8(ascii: end) { return number }
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      number = (number ?? 0) * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return nil
  }
}
