// Reads JSON: results files and the compiler's parse dumps, which are too large for a tree of objects.

/// A reader of JSON texts (RFC 8259), which lets some other spellings of numbers and blanks pass.
///
/// - Complexity: linear in the text.
struct JSONReader {
  /// The text is no JSON, from this byte on.
  struct Malformed: Error, Equatable {
    var offset: Int
    var expected: String
  }

  private static let deepestNesting = 512

  private let bytes: [UInt8]
  private let unread: Set<String>
  private var index = 0

  /// - Parameter unread: the keys of members that are passed over. What stands in them is looked at only
  ///   as far as it takes to find their ends.
  static func value(
    in text: [UInt8], leavingOut unread: Set<String> = []
  ) throws(Malformed) -> JSONValue {
    var reader = JSONReader(bytes: text, unread: unread)
    let value = try reader.value(depth: 0)
    reader.skipSpaces()
    guard reader.index == text.count else { throw reader.malformed("the end") }
    return value
  }

  private init(bytes: [UInt8], unread: Set<String>) {
    self.bytes = bytes
    self.unread = unread
  }

  private var peek: UInt8? { bytes.at(index) }

  private func malformed(_ expected: String) -> Malformed {
    Malformed(offset: index, expected: expected)
  }

  private mutating func skipSpaces() {
    while let byte = peek, byte.isWhitespace { index += 1 }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpaces()
    guard peek == byte else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Malformed) -> JSONValue {
    guard depth < Self.deepestNesting else { throw malformed("fewer levels") }
    skipSpaces()
    let offset = index
    switch peek {
    case UInt8(ascii: "{"):
      return JSONValue(content: try object(depth), offset: offset)
    case UInt8(ascii: "["):
      return JSONValue(content: try array(depth), offset: offset)
    case UInt8(ascii: "\""):
      return JSONValue(content: .string(try string()), offset: offset)
    default:
      return JSONValue(content: try word(), offset: offset)
    }
  }

  /// A number or a constant.
  private mutating func word() throws(Malformed) -> JSONValue.Content {
    let start = index
    while let byte = peek, byte.isWordPart { index += 1 }
    let text = text(start..<index)
    if ["true", "false", "null"].contains(text) { return .constant(text) }
    guard Double(text) != nil, let last = text.utf8.last, (48...57).contains(last) else {
      index = start
      throw malformed("a value")
    }
    return .number(text)
  }

  private mutating func object(_ depth: Int) throws(Malformed) -> JSONValue.Content {
    var members: [JSONValue.Member] = []
    index += 1
    if take(UInt8(ascii: "}")) { return .object([]) }
    repeat {
      skipSpaces()
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw malformed("“:”") }
      if !unread.isEmpty, unread.contains(key) {
        skipValue()
      } else {
        members.append(.init(key: key, value: try value(depth: depth + 1)))
      }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw malformed("“,” or “}”") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Malformed) -> JSONValue.Content {
    var elements: [JSONValue] = []
    index += 1
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat {
      elements.append(try value(depth: depth + 1))
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw malformed("“,” or “]”") }
    return .array(elements)
  }

  /// Goes to the end of a value: to the comma or the bracket behind it.
  private mutating func skipValue() {
    var depth = 0
    while let byte = peek {
      switch byte {
      case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if depth == 0 { return }
        depth -= 1
      case UInt8(ascii: ","):
        if depth == 0 { return }
      case UInt8(ascii: "\""): skipString()
      default: break
      }
      index += 1
    }
  }

  /// Goes from an opening quotation mark to the closing one.
  private mutating func skipString() {
    index += 1
    while let byte = peek, byte != UInt8(ascii: "\"") {
      index += byte == UInt8(ascii: "\\") ? 2 : 1
    }
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self)
  }
}

// MARK: - Strings

extension JSONReader {
  private mutating func string() throws(Malformed) -> String {
    guard take(UInt8(ascii: "\"")) else { throw malformed("a text in quotation marks") }
    let start = index
    while let byte = peek, byte != UInt8(ascii: "\""), byte != UInt8(ascii: "\\") { index += 1 }
    guard peek == UInt8(ascii: "\\") else {
      let plain = text(start..<index)
      guard take(UInt8(ascii: "\"")) else { throw malformed("a closing quotation mark") }
      return plain
    }
    return try escapedString(from: start)
  }

  private mutating func escapedString(from start: Int) throws(Malformed) -> String {
    var contents = Array(text(start..<index).utf8)
    while let byte = peek, byte != UInt8(ascii: "\"") {
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        contents.append(byte)
        continue
      }
      guard let escape = peek else { break }
      index += 1
      if let plain = escape.escaped {
        contents.append(plain)
      } else if escape == UInt8(ascii: "u"), let scalar = unicodeEscape() {
        contents += Array(String(scalar).utf8)
      } else {
        throw malformed("an escape")
      }
    }
    guard take(UInt8(ascii: "\"")) else { throw malformed("a closing quotation mark") }
    return String(decoding: contents, as: UTF8.self)
  }

  /// The four digits behind `\u`, with the second half of a surrogate pair.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hexadecimal() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard take(UInt8(ascii: "\\")), take(UInt8(ascii: "u")),
      let second = hexadecimal(), (0xDC00..<0xE000).contains(second)
    else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    guard index + 4 <= bytes.count, let value = UInt32(text(index..<index + 4), radix: 16) else {
      return nil
    }
    index += 4
    return value
  }
}

extension UInt8 {
  /// Whether the byte can be part of a number or a constant.
  fileprivate var isWordPart: Bool {
    (48...57).contains(self) || (65...90).contains(self & 0xDF)
      || [UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: ".")].contains(self)
  }

  /// What the byte stands for behind a backslash.
  fileprivate var escaped: UInt8? {
    switch self {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): self
    case UInt8(ascii: "b"): 8
    case UInt8(ascii: "f"): 12
    case UInt8(ascii: "n"): 10
    case UInt8(ascii: "r"): 13
    case UInt8(ascii: "t"): 9
    default: nil
    }
  }
}
