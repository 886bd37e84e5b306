// Where elements begin and end in raw HTML.

/// A tag of raw HTML, or the beginning of something that nothing ends.
enum RawToken: Equatable {
  case opening(RawTag)
  /// The name is in small letters.
  case closing(name: String, Range<Int>)
  /// A tag without its `>`; all that follows belongs to it.
  case endlessTag(Range<Int>)
  /// A comment without its `-->`.
  case endlessComment(Range<Int>)

  var range: Range<Int> {
    switch self {
    case .opening(let tag): tag.range
    case .closing(_, let range), .endlessTag(let range), .endlessComment(let range): range
    }
  }

  /// The bytes of `<name`, `</name`, `<` or `<!--`, with which it begins.
  var markLength: Int {
    switch self {
    case .opening(let tag): 1 + tag.name.utf8.count
    case .closing(let name, _): 2 + name.utf8.count
    case .endlessTag: 1
    case .endlessComment: 4
    }
  }

  /// The first token from a place on. Comments, declarations, processing instructions and CDATA are
  /// passed over.
  ///
  /// - Complexity: O(bytes up to the token's end).
  static func first(in bytes: [UInt8], from place: Int) -> RawToken? {
    var place = place
    while let start = bytes[min(place, bytes.count)...].firstIndex(of: UInt8(ascii: "<")) {
      if let token = token(at: start, in: bytes) { return token }
      place = passed(at: start, in: bytes) ?? start + 1
    }
    return nil
  }

  private static func token(at start: Int, in bytes: [UInt8]) -> RawToken? {
    // Already `<!-->` and `<!--->` are whole comments.
    if bytes.has("<!--", at: start), bytes.place(of: "-->", from: start + 2) == nil {
      return .endlessComment(start..<bytes.count)
    }
    let isClosing = bytes.has("</", at: start)
    guard bytes.at(start + (isClosing ? 2 : 1))?.isLetter == true else { return nil }
    guard let tag = RawTag.tag(at: isClosing ? start + 1 : start, in: bytes) else {
      return .endlessTag(start..<bytes.count)
    }
    return isClosing ? .closing(name: tag.name, start..<tag.range.upperBound) : .opening(tag)
  }

  /// The end of what is no tag.
  private static func passed(at start: Int, in bytes: [UInt8]) -> Int? {
    let ends = [("<!--", 2, "-->"), ("<![CDATA[", 9, "]]>"), ("<?", 2, "?>")]
    for (mark, length, end) in ends where bytes[start...].starts(with: mark.utf8) {
      return bytes.place(of: end, from: start + length).map { $0 + end.utf8.count } ?? bytes.count
    }
    return nil
  }

  /// The closing tag of an element whose content is text, such as `script`.
  static func end(of name: String, in bytes: [UInt8], from place: Int) -> RawToken? {
    let mark = Array("</\(name)".utf8)
    var place = place
    while let start = bytes.place(of: "</", from: place) {
      let end = start + mark.count
      let word = bytes.string(start..<min(end, bytes.count)).lowercased()
      if word.utf8.elementsEqual(mark), bytes.at(end).map(Self.endsName) == true {
        return token(at: start, in: bytes)
      }
      place = start + 2
    }
    return nil
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    byte.isWhitespace || byte == UInt8(ascii: "/") || byte == UInt8(ascii: ">")
  }
}
