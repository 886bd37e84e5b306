// Reads a results file (JSON) into values that know where they stand and keep numbers as written.

/// A JSON value with the byte offset at which it starts.
struct ResultsValue {
  struct Member {
    var key: String
    var value: ResultsValue
  }

  enum Content {
    case object([Member])
    case array([ResultsValue])
    /// As written, so that no digit is lost.
    case number(String)
    case string(String)
    /// `true`, `false`, `null`
    case constant(String)
  }

  var content: Content
  var offset: Int

  /// The value itself, or how much there is of it.
  var summary: String {
    switch content {
    case .object(let members): "an object of \(members.count)"
    case .array(let elements): "an array of \(elements.count)"
    case .number(let text), .string(let text), .constant(let text): text
    }
  }
}

/// A reader of JSON texts.
public struct ResultsReader {
  /// The text is no JSON, from this place on.
  public struct Malformed: Error, Sendable, Equatable, CustomStringConvertible {
    public var place: SourcePosition
    public var expected: String

    public var description: String {
      "line \(place.line), column \(place.column): expected \(expected)"
    }
  }

  private static let deepestNesting = 256

  private let text: SourceText
  private var index = 0

  static func value(in text: String) throws(Malformed) -> ResultsValue {
    var reader = ResultsReader(text: SourceText(text))
    let value = try reader.value(depth: 0)
    reader.skipSpaces()
    guard reader.index == reader.bytes.count else { throw reader.malformed("the end") }
    return value
  }

  private init(text: SourceText) { self.text = text }

  private var bytes: [UInt8] { text.bytes }
  private var peek: UInt8? { index < bytes.count ? bytes[index] : nil }

  private func malformed(_ expected: String) -> Malformed {
    Malformed(place: text.position(at: index), expected: expected)
  }

  private mutating func skipSpaces() {
    while let byte = peek, byte == 32 || (9...13).contains(byte) { index += 1 }
  }

  private mutating func take(_ byte: Character) -> Bool {
    skipSpaces()
    guard let expected = byte.asciiValue, peek == expected else { return false }
    index += 1
    return true
  }

  private mutating func value(depth: Int) throws(Malformed) -> ResultsValue {
    guard depth < Self.deepestNesting else { throw malformed("fewer levels") }
    skipSpaces()
    let offset = index
    if take("{") { return ResultsValue(content: try object(depth), offset: offset) }
    if take("[") { return ResultsValue(content: try array(depth), offset: offset) }
    if peek == UInt8(ascii: "\"") {
      return ResultsValue(content: .string(try string()), offset: offset)
    }
    let word = bytes[index...].prefix { byte in
      (48...57).contains(byte) || (65...90).contains(byte & 0xDF) || "+-.".utf8.contains(byte)
    }
    let text = String(decoding: word, as: UTF8.self)
    if ["true", "false", "null"].contains(text) {
      index = word.endIndex
      return ResultsValue(content: .constant(text), offset: offset)
    }
    guard Double(text) != nil, text.utf8.last.map({ (48...57).contains($0) }) == true else {
      throw malformed("a value")
    }
    index = word.endIndex
    return ResultsValue(content: .number(text), offset: offset)
  }

  private mutating func object(_ depth: Int) throws(Malformed) -> ResultsValue.Content {
    var members: [ResultsValue.Member] = []
    if take("}") { return .object([]) }
    repeat {
      skipSpaces()
      let key = try string()
      guard take(":") else { throw malformed("“:”") }
      members.append(.init(key: key, value: try value(depth: depth + 1)))
    } while take(",")
    guard take("}") else { throw malformed("“,” or “}”") }
    return .object(members)
  }

  private mutating func array(_ depth: Int) throws(Malformed) -> ResultsValue.Content {
    var elements: [ResultsValue] = []
    if take("]") { return .array([]) }
    repeat { elements.append(try value(depth: depth + 1)) } while take(",")
    guard take("]") else { throw malformed("“,” or “]”") }
    return .array(elements)
  }
}

// MARK: - Strings

extension ResultsReader {
  private static let escapes: [UInt8: UInt8] = [
    34: 34, 92: 92, 47: 47, 98: 8, 102: 12, 110: 10, 114: 13, 116: 9,
  ]

  private mutating func string() throws(Malformed) -> String {
    guard take("\"") else { throw malformed("a text in quotation marks") }
    var contents: [UInt8] = []
    while let byte = peek, byte != UInt8(ascii: "\"") {
      index += 1
      guard byte == UInt8(ascii: "\\") else {
        contents.append(byte)
        continue
      }
      guard let escape = peek else { break }
      index += 1
      if let plain = Self.escapes[escape] {
        contents.append(plain)
      } else if escape == UInt8(ascii: "u"), let scalar = unicodeEscape() {
        contents += Array(String(scalar).utf8)
      } else {
        throw malformed("an escape")
      }
    }
    guard take("\"") else { throw malformed("a closing quotation mark") }
    return String(decoding: contents, as: UTF8.self)
  }

  /// The four digits behind `\u`, with the second half of a surrogate pair.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let first = hexadecimal() else { return nil }
    guard (0xD800..<0xDC00).contains(first) else { return Unicode.Scalar(first) }
    guard bytes[index...].starts(with: [92, 117]) else { return nil }
    index += 2
    guard let second = hexadecimal(), (0xDC00..<0xE000).contains(second) else { return nil }
    return Unicode.Scalar(0x10000 + (first - 0xD800) << 10 + (second - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    let digits = String(decoding: bytes[index...].prefix(4), as: UTF8.self)
    guard digits.utf8.count == 4, let value = UInt32(digits, radix: 16) else { return nil }
    index += 4
    return value
  }
}
