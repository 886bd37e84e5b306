// Autolinks and raw HTML inside text, as CommonMark spells them.

/// Scans what `<` may begin.
struct HTMLSyntax {
  let bytes: [UInt8]
  /// Closing marks that do not occur any more, so that they are not searched for again.
  private var missing: Set<String> = []

  init(bytes: [UInt8]) { self.bytes = bytes }

  /// The end of the autolink or piece of raw HTML at `start`.
  mutating func end(at start: Int) -> Int? {
    if let end = autolinkEnd(at: start) { return end }
    if bytes.has("<!--", at: start) { return end(of: "-->", from: start + 4) }
    if bytes.has("<![CDATA[", at: start) { return end(of: "]]>", from: start + 9) }
    if bytes.has("<?", at: start) { return end(of: "?>", from: start + 2) }
    if bytes.has("<!", at: start), bytes.at(start + 2)?.isLetter == true {
      return end(of: ">", from: start + 2)
    }
    return bytes.has("</", at: start) ? closingTagEnd(at: start) : openTagEnd(at: start)
  }

  private mutating func end(of mark: StaticString, from start: Int) -> Int? {
    guard !missing.contains("\(mark)") else { return nil }
    var offset = start
    while offset < bytes.count {
      if bytes.has(mark, at: offset) { return offset + mark.utf8CodeUnitCount }
      offset += 1
    }
    missing.insert("\(mark)")
    return nil
  }

  private func autolinkEnd(at start: Int) -> Int? {
    guard bytes.at(start + 1)?.isLetter == true || bytes.at(start + 1)?.isDigit == true else {
      return nil
    }
    let word = bytes.end(from: start + 1) {
      $0.isLetter || $0.isDigit || ".+-!#$%&'*/=?^_`{|}~".utf8.contains($0)
    }
    guard let mark = bytes.at(word), mark == UInt8(ascii: ":") || mark == UInt8(ascii: "@") else {
      return nil
    }
    let end = bytes.end(from: word) {
      $0 > 0x20 && $0 != UInt8(ascii: "<") && $0 != UInt8(ascii: ">")
    }
    return bytes.at(end) == UInt8(ascii: ">") ? end + 1 : nil
  }

  private func nameEnd(at start: Int) -> Int? {
    guard bytes.at(start)?.isLetter == true else { return nil }
    return bytes.end(from: start) { $0.isLetter || $0.isDigit || $0 == UInt8(ascii: "-") }
  }

  private func closingTagEnd(at start: Int) -> Int? {
    guard let name = nameEnd(at: start + 2) else { return nil }
    let end = bytes.end(from: name) { $0.isWhitespace }
    return bytes.at(end) == UInt8(ascii: ">") ? end + 1 : nil
  }

  private func openTagEnd(at start: Int) -> Int? {
    guard var offset = nameEnd(at: start + 1) else { return nil }
    while true {
      let next = bytes.end(from: offset) { $0.isWhitespace }
      if next > offset, let attribute = attributeEnd(at: next) {
        offset = attribute
        continue
      }
      let close = bytes.at(next) == UInt8(ascii: "/") ? next + 1 : next
      return bytes.at(close) == UInt8(ascii: ">") ? close + 1 : nil
    }
  }

  private func attributeEnd(at start: Int) -> Int? {
    guard let first = bytes.at(start), first.isLetter || "_:".utf8.contains(first) else {
      return nil
    }
    let name = bytes.end(from: start) { $0.isLetter || $0.isDigit || "_.:-".utf8.contains($0) }
    let equals = bytes.end(from: name) { $0.isWhitespace }
    guard bytes.at(equals) == UInt8(ascii: "=") else { return name }
    let value = bytes.end(from: equals + 1) { $0.isWhitespace }
    guard let quote = bytes.at(value) else { return nil }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = bytes.end(from: value + 1) { $0 != quote }
      return close < bytes.count ? close + 1 : nil
    }
    let end = bytes.end(from: value) { !$0.isWhitespace && !"\"'=<>`".utf8.contains($0) }
    return end > value ? end : nil
  }
}
