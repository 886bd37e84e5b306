// The source of a claim, split into its arguments: reports say some of them elsewhere.

/// A call of `claim` whose first argument is a text literal.
struct ClaimCall {
  /// As written, the statement first.
  private(set) var arguments: [String] = []
  /// The closure behind the parentheses; empty for none.
  private(set) var closure = ""

  /// - Parameter source: what follows the call is left out. A call that does not end is read as far
  ///   as it goes.
  init?(_ source: String) {
    let head = "claim("
    guard source.hasPrefix(head + "\"") || source.hasPrefix(head + "#") else { return nil }
    let bytes = Array(source.utf8)
    let isCode = SwiftCodeScanner(bytes).isCode
    var place = head.utf8.count
    var end: Int
    repeat {
      end = bytes.groupEnd(from: place, isCode, endsAtComma: true)
      arguments.append(bytes.string(place..<end).trimmed)
      place = min(end + 1, bytes.count)
    } while bytes.at(end) == UInt8(ascii: ",")
    let open = bytes.end(from: place) { $0.isWhitespace }
    guard bytes.at(open) == UInt8(ascii: "{") else { return }
    let close = bytes.groupEnd(from: open + 1, isCode, endsAtComma: false)
    closure = bytes.string(open..<min(close + 1, bytes.count))
  }

  /// What is claimed, without the statement and what it proves; nil when there is nothing else.
  var expression: String? {
    let rest = arguments.dropFirst().filter { !$0.hasPrefix("proves:") }.joined(separator: ", ")
    if rest.isEmpty { return nil }
    return closure.isEmpty ? rest : "claim(…, \(rest)) \(closure)"
  }
}

extension [UInt8] {
  /// Where the bracket stands that closes a group, or a comma of the group itself.
  fileprivate func groupEnd(from start: Int, _ isCode: [Bool], endsAtComma: Bool) -> Int {
    var depth = 0
    for place in start..<Swift.max(start, count) where isCode[place] {
      if "([{".utf8.contains(self[place]) { depth += 1 }
      if depth == 0, endsAtComma, self[place] == UInt8(ascii: ",") { return place }
      guard ")]}".utf8.contains(self[place]) else { continue }
      if depth == 0 { return place }
      depth -= 1
    }
    return count
  }
}
