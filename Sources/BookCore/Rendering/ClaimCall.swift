// The source of a claim, split into its arguments: reports say some of them elsewhere.

/// A call of `claim` whose first argument is a text literal.
struct ClaimCall {
  /// As written, the statement first.
  private(set) var arguments: [String] = []
  /// The closure behind the parentheses; empty for none.
  private(set) var closure = ""

  private let bytes: [UInt8]
  private var place: Int

  /// - Parameter source: what follows the call is left out. A call that does not end is read as far
  ///   as it goes.
  init?(_ source: String) {
    let head = "claim("
    guard source.hasPrefix(head + "\"") || source.hasPrefix(head + "#") else { return nil }
    bytes = Array(source.utf8)
    place = head.utf8.count
    readArguments()
    readClosure()
  }

  /// What is claimed, without the statement and what it proves; nil when there is nothing else.
  var expression: String? {
    let rest = arguments.dropFirst().filter { !$0.hasPrefix("proves:") }.joined(separator: ", ")
    if rest.isEmpty { return nil }
    return closure.isEmpty ? rest : "claim(…, \(rest)) \(closure)"
  }

  private mutating func readArguments() {
    var start = place
    while place < bytes.count, bytes[place] != UInt8(ascii: ")") {
      guard bytes[place] == UInt8(ascii: ",") else {
        readPiece()
        continue
      }
      arguments.append(bytes.string(start..<place).trimmed)
      place += 1
      start = place
    }
    arguments.append(bytes.string(start..<place).trimmed)
    place = min(place + 1, bytes.count)
  }

  private mutating func readClosure() {
    let start = bytes[place...].firstIndex { !" \n\t\r".utf8.contains($0) }
    guard let start, bytes[start] == UInt8(ascii: "{") else { return }
    place = start
    readPiece()
    closure = bytes.string(start..<place)
  }

  /// Passes a literal, a group in brackets, or one byte of anything else.
  private mutating func readPiece() {
    switch bytes[place] {
    case UInt8(ascii: "\""): readLiteral()
    case UInt8(ascii: "("), UInt8(ascii: "["), UInt8(ascii: "{"): readGroup()
    default: place += 1
    }
  }

  /// Passes a bracket and all up to the one that closes it.
  private mutating func readGroup() {
    place += 1
    while place < bytes.count, !")]}".utf8.contains(bytes[place]) { readPiece() }
    place = min(place + 1, bytes.count)
  }

  /// Passes a text literal with its interpolations; as many `#` as stand before it belong to its
  /// marks.
  private mutating func readLiteral() {
    let hashes = bytes[..<place].reversed().prefix { $0 == UInt8(ascii: "#") }
    let isLong = bytes[place...].starts(with: "\"\"\"".utf8)
    let end = Array((isLong ? "\"\"\"" : "\"").utf8) + hashes
    let escape = [UInt8(ascii: "\\")] + hashes
    place += isLong ? 3 : 1
    while place < bytes.count, !bytes[place...].starts(with: end) {
      let isEscape = bytes[place...].starts(with: escape)
      place = min(place + (isEscape ? escape.count : 1), bytes.count)
      guard isEscape, place < bytes.count else { continue }
      if bytes[place] == UInt8(ascii: "(") { readGroup() } else { place += 1 }
    }
    place = min(place + end.count, bytes.count)
  }
}
