// Style sheets without what is there for those who edit them: every page loads one.

/// Takes comments, and spaces that say nothing, out of a style sheet.
struct CondensedStyle {
  private let source: [UInt8]
  private var place = 0
  private var output: [UInt8] = []

  static func text(_ style: String) -> String {
    var condensed = CondensedStyle(source: Array(style.utf8))
    condensed.read()
    return String(decoding: condensed.output, as: UTF8.self)
  }

  private init(source: [UInt8]) { self.source = source }

  /// What needs no space after it, and what needs none before it.
  private static let closing = Set("{};:,".utf8)
  private static let opening = Set("{};".utf8)

  private mutating func read() {
    while place < source.count {
      let byte = source[place]
      if byte == UInt8(ascii: "\"") {
        passString()
      } else if source[place...].starts(with: "/*".utf8) {
        passComment()
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") {
        passSpace()
      } else {
        // The last declaration of a rule needs no end.
        if byte == UInt8(ascii: "}"), output.last == UInt8(ascii: ";") { output.removeLast() }
        output.append(byte)
        place += 1
      }
    }
    output.append(UInt8(ascii: "\n"))
  }

  private mutating func passString() {
    let end = source[(place + 1)...].firstIndex(of: UInt8(ascii: "\"")) ?? source.count - 1
    output += source[place...end]
    place = end + 1
  }

  private mutating func passComment() {
    while place < source.count, !source[place...].starts(with: "*/".utf8) { place += 1 }
    place += 2
  }

  private mutating func passSpace() {
    while place < source.count, source[place] == 32 || source[place] == 10 { place += 1 }
    guard place < source.count, !source[place...].starts(with: "/*".utf8) else { return }
    let isNeeded =
      output.last.map { !Self.closing.contains($0) } == true
      && !Self.opening.contains(source[place])
    if isNeeded { output.append(32) }
  }
}
