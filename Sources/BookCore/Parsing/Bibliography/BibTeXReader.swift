// Reads BibTeX files: entries, `@string` abbreviations, comments; the grammar of BibTeX itself.

/// Turns the text of a BibTeX file into entries. What is malformed is reported, and reading goes on
/// with the next entry.
struct BibTeXReader {
  let path: String
  let source: SourceText
  private var place = 0
  /// Abbreviations by lower-case name.
  private var strings = Self.months
  private(set) var entries: [BibliographyEntry] = []
  private(set) var diagnostics: [Diagnostic] = []

  private static let months = Dictionary(
    uniqueKeysWithValues: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ].map { ($0.prefix(3).lowercased(), $0) })

  /// Why an entry cannot be read.
  struct Malformed: Error {
    var range: Range<Int>
    var summary: String
    var explanation: String?
    var fix: String?
  }

  init(path: String, text: String) {
    self.path = path
    source = SourceText(text)
  }

  private var bytes: [UInt8] { source.bytes }

  mutating func read() {
    while let start = nextEntry() {
      place = start + 1
      do throws(Malformed) {
        try entry(at: start)
      } catch {
        report(error)
        resume(after: start)
      }
    }
    reportDuplicates()
  }

  /// The next `@`. What stands between entries is a comment, but a brace there closes nothing.
  private mutating func nextEntry() -> Int? {
    while place < bytes.count, bytes[place] != UInt8(ascii: "@") {
      if bytes[place] == UInt8(ascii: "}") {
        report(
          Malformed(
            range: place..<place + 1, summary: "a closing brace that nothing opens",
            explanation: "The entry before it ended at an earlier brace.",
            fix: "remove one of the closing braces"))
      }
      place += 1
    }
    return place < bytes.count ? place : nil
  }

  /// After a malformed entry: on to the next line that begins with `@`.
  private mutating func resume(after start: Int) {
    place = start + 1
    while place < bytes.count {
      place = bytes.end(from: place) { $0 != .newline } + 1
      let first = bytes.end(from: place) { $0.isSpaceOrTab }
      if bytes.at(first) == UInt8(ascii: "@") {
        place = first
        return
      }
    }
  }

  // MARK: Entries

  private mutating func entry(at start: Int) throws(Malformed) {
    let name = word { $0.isLetter }
    let kind = bytes.string(name).lowercased()
    skipSpace()
    guard let open = bytes.at(place), open == UInt8(ascii: "{") || open == UInt8(ascii: "(") else {
      throw Malformed(
        range: start..<max(place, start + 1), summary: "an @ that begins no entry",
        fix: "write @article{key, …}, or remove the @")
    }
    let close = open == UInt8(ascii: "{") ? UInt8(ascii: "}") : UInt8(ascii: ")")
    switch kind {
    case "comment", "preamble": try skipGroup(open, close)
    case "string":
      place += 1
      let (name, value) = try assignment(of: "string")
      strings[name.name] = value.text
      try expect(close, in: start..<place)
    default:
      guard let work = WorkKind(name: kind) else { throw unknown(kind, name) }
      place += 1
      try fields(of: work, close, start)
    }
  }

  private func unknown(_ kind: String, _ range: Range<Int>) -> Malformed {
    let known = WorkKind.names + ["comment", "string"]
    return Malformed(
      range: range, summary: "unknown kind of entry \"@\(kind)\"",
      explanation: "The kinds are \(WorkKind.names.joined(separator: ", ")).",
      fix: Suggestion.question(nearest: kind, among: known) { Suggestion.quoted("@" + $0) }
        ?? "use @misc")
  }

  private mutating func fields(
    of kind: WorkKind, _ close: UInt8, _ start: Int
  ) throws(Malformed) {
    skipSpace()
    let key = word { !$0.isWhitespace && $0 != close && !",={}\"".utf8.contains($0) }
    guard !key.isEmpty, bytes.at(bytes.end(from: place) { $0.isWhitespace }) != UInt8(ascii: "=")
    else {
      throw Malformed(
        range: start..<place, summary: "an entry without a key",
        fix: "write the key after the opening brace: @\(kind.rawValue){key, …}")
    }
    var entry = BibliographyEntry(
      kind: kind, key: bytes.string(key), fields: [:], range: range(key))
    skipSpace()
    while skip(UInt8(ascii: ",")) {
      skipSpace()
      if bytes.at(place) == close { break }
      let (name, value) = try assignment(of: "entry")
      guard entry.fields[name.name] == nil else {
        throw Malformed(range: name.range, summary: "the field \"\(name.name)\" is given twice")
      }
      entry.fields[name.name] = value
      skipSpace()
    }
    try expect(close, in: key)
    entries.append(entry)
  }

  private struct FieldName {
    var name: String
    var range: Range<Int>
  }

  private mutating func assignment(
    of container: String
  ) throws(Malformed) -> (FieldName, BibliographyEntry.Field) {
    skipSpace()
    let name = word { $0.isLetter || $0.isDigit || "-_:+.".utf8.contains($0) }
    skipSpace()
    guard !name.isEmpty, skip(UInt8(ascii: "=")) else {
      let end = min(max(name.upperBound, name.lowerBound + 1), bytes.count)
      throw Malformed(
        range: name.lowerBound..<end, summary: "expected name = value in the \(container)",
        fix: "separate fields by commas, and enclose values in braces")
    }
    let value = try value()
    return (FieldName(name: bytes.string(name).lowercased(), range: name), value)
  }

  /// Pieces joined by `#`.
  private mutating func value() throws(Malformed) -> BibliographyEntry.Field {
    var text = ""
    var start: Int?
    repeat {
      skipSpace()
      let piece = try piece()
      text += piece.text
      start = start ?? piece.start
      skipSpace()
    } while skip(UInt8(ascii: "#"))
    return BibliographyEntry.Field(text: text, start: source.position(at: start ?? place))
  }

  private mutating func piece() throws(Malformed) -> (text: String, start: Int) {
    let start = place
    switch bytes.at(place) {
    case UInt8(ascii: "{"):
      try skipGroup(UInt8(ascii: "{"), UInt8(ascii: "}"))
      return (bytes.string(start + 1..<place - 1), start + 1)
    case UInt8(ascii: "\""):
      try skipQuoted()
      return (bytes.string(start + 1..<place - 1), start + 1)
    default:
      let word = word { !$0.isWhitespace && !"{}(),#=\"".utf8.contains($0) }
      return (try unquoted(word), start)
    }
  }

  /// A number, or the name of an abbreviation.
  private func unquoted(_ word: Range<Int>) throws(Malformed) -> String {
    let text = bytes.string(word)
    if !text.isEmpty, text.utf8.allSatisfy(\.isDigit) { return text }
    if let value = strings[text.lowercased()] { return value }
    let end = min(max(word.upperBound, word.lowerBound + 1), bytes.count)
    guard !text.isEmpty else {
      throw Malformed(range: word.lowerBound..<end, summary: "a field without a value")
    }
    let known = strings.keys.sorted()
    throw Malformed(
      range: word, summary: "no @string defines \"\(text)\"",
      fix: Suggestion.question(nearest: text, among: known, spelling: Suggestion.quoted)
        ?? "enclose the value in braces")
  }

  // MARK: Scanning

  private mutating func skipSpace() { place = bytes.end(from: place) { $0.isWhitespace } }

  private mutating func skip(_ byte: UInt8) -> Bool {
    guard bytes.at(place) == byte else { return false }
    place += 1
    return true
  }

  private mutating func word(_ isPart: (UInt8) -> Bool) -> Range<Int> {
    let start = place
    place = bytes.end(from: place, while: isPart)
    return start..<place
  }

  private mutating func expect(_ close: UInt8, in range: Range<Int>) throws(Malformed) {
    skipSpace()
    guard !skip(close) else { return }
    if place >= bytes.count || bytes[place] == UInt8(ascii: "@") {
      throw Malformed(
        range: range, summary: "an entry that is never closed",
        fix: "add the closing brace")
    }
    throw Malformed(
      range: place..<place + 1, summary: "expected a comma or the end of the entry",
      fix: "separate fields by commas, and enclose values in braces")
  }

  /// Skips what braces enclose, nested ones included.
  private mutating func skipGroup(_ open: UInt8, _ close: UInt8) throws(Malformed) {
    let start = place
    var depth = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += byte == .backslash ? 2 : 1
      if byte == open { depth += 1 }
      if byte == close { depth -= 1 }
      if depth == 0 { return }
    }
    throw Malformed(
      range: start..<start + 1, summary: "a brace that is never closed",
      fix: "add the closing brace")
  }

  private mutating func skipQuoted() throws(Malformed) {
    let start = place
    var depth = 0
    place += 1
    while place < bytes.count {
      let byte = bytes[place]
      if byte == UInt8(ascii: "\""), depth == 0 {
        place += 1
        return
      }
      place += byte == .backslash && depth > 0 ? 2 : 1
      if byte == UInt8(ascii: "{") { depth += 1 }
      if byte == UInt8(ascii: "}") { depth -= 1 }
      if depth < 0 { break }
    }
    throw Malformed(
      range: start..<start + 1, summary: "a quotation mark that is never closed",
      fix: "add the closing quotation mark; one inside a value stands in braces: {\"}")
  }

  // MARK: Findings

  private func range(_ range: Range<Int>) -> SourceRange {
    SourceRange(source.position(at: range.lowerBound), source.position(at: range.upperBound))
  }

  private mutating func report(_ problem: Malformed) {
    diagnostics.append(
      Diagnostic(
        .badBibliography, path: path, range: range(problem.range), problem.summary,
        explanation: problem.explanation, fix: problem.fix))
  }

  /// The first entry of a key counts.
  private mutating func reportDuplicates() {
    var first: [String: SourceRange] = [:]
    entries = entries.filter { entry in
      guard let taken = first[entry.key] else {
        first[entry.key] = entry.range
        return true
      }
      diagnostics.append(
        Diagnostic(
          .badBibliography, path: path, range: entry.range,
          "the key \(entry.key) is given twice", fix: "rename one of them",
          notes: [.init(path: path, range: taken, text: "it is given here first")]))
      return false
    }
  }
}
