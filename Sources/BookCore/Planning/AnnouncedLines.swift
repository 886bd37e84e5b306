// The author's lines of a block, cut where an announcement has to stand.

/// Lays out a block's code so that every byte keeps its line and column, with announcements between.
struct AnnouncedLines {
  private let map: CellMap
  private let bytes: [UInt8]
  private let isCode: [Bool]
  /// The chapter's path as a literal.
  private let path: String
  private var output = ""
  private var done = 0
  private var isStarted = false
  /// What the end of the block has to close.
  var closing = ""

  /// - Parameters:
  ///   - bytes: the code, with as many bytes as the map's own.
  ///   - isCode: which of them are no comment and no text literal.
  init(map: CellMap, bytes: [UInt8], isCode: [Bool], path: String) {
    self.map = map
    self.bytes = bytes
    self.isCode = isCode
    self.path = path.swiftLiteral
  }

  /// The column of calls around an author's statement. They stand on the line before it, behind what
  /// an author writes there: a message from this column is about the statement.
  static let callColumn = 121

  /// Puts lines of the program's own before what starts at an offset. A beginning that belongs to
  /// the author's statement, as the name of a call does, gets the number of the line before it.
  mutating func insert(_ lines: String, at offset: Int, beginning: String? = nil) {
    copy(to: offset)
    isStarted = true
    let position = map.position(at: offset)
    output += lines
    if let beginning {
      output += locate(position.line - 1) + spaces(Self.callColumn - 1) + beginning + "\n"
    } else {
      output += locate(position.line)
    }
    output += spaces(position.column - 1)
  }

  /// Writes the beginning of a statement anew, up to an offset.
  mutating func replace(from start: Int, to end: Int, with beginning: String, after lines: String) {
    copy(to: start)
    isStarted = true
    let position = map.position(at: end)
    output += lines + locate(position.line - 1) + spaces(Self.callColumn - 1) + beginning + "\n"
    output += spaces(position.column - 1)
    done = end
  }

  /// What was laid out so far with the code up to an offset; the rest begins anew.
  mutating func cut(at offset: Int) -> String {
    copy(to: offset)
    isStarted = true
    let position = map.position(at: offset)
    defer { output = locate(position.line) + spaces(position.column - 1) }
    return output.isEmpty ? "" : output + "#sourceLocation()\n"
  }

  /// The whole block, with what is left of its lines.
  mutating func finished() -> String {
    guard bytes.contains(where: { !$0.isWhitespace }) else { return "" }
    copy(to: bytes.count)
    return output + closing + "#sourceLocation()\n"
  }

  /// Whether a semicolon ends the statement: it keeps its value from being shown.
  func endsWithSemicolon(_ lastToken: Int) -> Bool {
    for place in lastToken..<max(lastToken, bytes.count) where isCode[place] {
      if bytes[place] == UInt8(ascii: ";") { return true }
      if bytes[place] == UInt8(ascii: "\n") { return false }
    }
    return false
  }

  /// The end of a last token: of a closing bracket or of a name; nil for another one.
  func endOfWord(_ lastToken: Int) -> Int? {
    guard let first = bytes.at(lastToken) else { return nil }
    if [UInt8(ascii: ")"), UInt8(ascii: "}"), UInt8(ascii: "]")].contains(first) {
      return lastToken + 1
    }
    guard bytes.isName(at: lastToken) else { return nil }
    return (lastToken...bytes.count).first { !bytes.isName(at: $0) }
  }

  /// Copies bytes up to an offset, each line at its own column, and ends the line.
  private mutating func copy(to end: Int) {
    guard end > done else { return }
    if !isStarted {
      output += locate(map.position(at: 0).line) + spaces(map.position(at: 0).column - 1)
    }
    let lines = bytes[done..<end].split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    let first = map.position(at: done).line - map.position(at: 0).line + 1
    for (index, line) in lines.enumerated() {
      if index > 0 {
        output += "\n" + (line.isEmpty ? "" : spaces(map.column(ofLine: first + index) - 1))
      }
      output += String(decoding: line, as: UTF8.self)
    }
    done = end
    dropBlankTail()
    output += "\n"
  }

  /// What was written of a line before a statement that starts it is only its indentation.
  private mutating func dropBlankTail() {
    while output.utf8.last == UInt8(ascii: " ") { output.removeLast() }
    while output.hasSuffix("\n") { output.removeLast() }
  }

  private func locate(_ line: Int) -> String {
    "#sourceLocation(file: \(path), line: \(line))\n"
  }
}
