// An answer as it came over the wire.

struct ReceivedAnswer: Sendable {
  var status: Int
  /// By their names in lower case.
  var headers: [String: String]
  var body: String

  struct NoAnswer: Error {
    let text: String
  }

  init(_ text: String) throws {
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1, omittingEmptySubsequences: false)
    let lines = parts[0].split(separator: "\r\n")
    let words = lines.first?.split(separator: " ") ?? []
    guard parts.count == 2, words.count > 2, words[0] == "HTTP/1.1", let status = Int(words[1])
    else { throw NoAnswer(text: text) }
    self.status = status
    headers = lines.dropFirst().reduce(into: [:]) { headers, line in
      let pair = line.split(separator: ": ", maxSplits: 1).map(String.init)
      headers[pair[0].lowercased()] = pair.count > 1 ? pair[1] : ""
    }
    body = String(parts[1])
  }
}
