// JSON as a chapter's process writes it, without Foundation: loading that library alone would take
// a sixth of the time in which the process starts.

/// Something that is written as a JSON value.
protocol JSONWritable {
  func write(to line: inout JSONLine)
}

/// The text of a JSON value, as it grows.
struct JSONLine {
  private(set) var bytes: [UInt8] = []
  private var needsComma = false

  /// - Parameter members: writes the members in the order of their names.
  mutating func object(_ members: (inout JSONLine) -> Void) {
    open("{")
    members(&self)
    close("}")
  }

  mutating func array(_ elements: [some JSONWritable]) {
    open("[")
    for element in elements { element.write(to: &self) }
    close("]")
  }

  /// A member of an object; nothing when there is no value.
  mutating func member<Value: JSONWritable>(_ name: String, _ value: Value?) {
    guard let value else { return }
    member(name) { value.write(to: &$0) }
  }

  mutating func member(_ name: String, _ value: (inout JSONLine) -> Void) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: name.utf8)
    bytes.append(contentsOf: "\":".utf8)
    needsComma = false
    value(&self)
  }

  mutating func token(_ text: some StringProtocol) {
    separate()
    bytes.append(contentsOf: text.utf8)
  }

  mutating func string(_ text: String) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    if text.utf8.contains(where: Self.isEscaped) {
      for byte in text.utf8 { Self.isEscaped(byte) ? escape(byte) : bytes.append(byte) }
    } else {
      bytes.append(contentsOf: text.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  /// A text of letters and digits alone, given by its bytes.
  mutating func plainString(_ text: [UInt8]) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    bytes.append(contentsOf: text)
    bytes.append(UInt8(ascii: "\""))
  }

  private static func isEscaped(_ byte: UInt8) -> Bool {
    byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\")
  }

  private mutating func escape(_ byte: UInt8) {
    bytes.append(UInt8(ascii: "\\"))
    switch byte {
    case 0x08: bytes.append(UInt8(ascii: "b"))
    case 0x09: bytes.append(UInt8(ascii: "t"))
    case 0x0A: bytes.append(UInt8(ascii: "n"))
    case 0x0C: bytes.append(UInt8(ascii: "f"))
    case 0x0D: bytes.append(UInt8(ascii: "r"))
    case 0..<0x20:
      bytes.append(contentsOf: (byte < 0x10 ? "u000" : "u00").utf8)
      bytes.append(contentsOf: String(byte, radix: 16).utf8)
    default: bytes.append(byte)
    }
  }

  private mutating func separate() {
    if needsComma { bytes.append(UInt8(ascii: ",")) }
    needsComma = true
  }

  private mutating func open(_ bracket: Unicode.Scalar) {
    separate()
    bytes.append(UInt8(ascii: bracket))
    needsComma = false
  }

  private mutating func close(_ bracket: Unicode.Scalar) {
    bytes.append(UInt8(ascii: bracket))
    needsComma = true
  }
}

extension Bool: JSONWritable {
  func write(to line: inout JSONLine) { line.token(self ? "true" : "false") }
}

extension Int: JSONWritable {
  func write(to line: inout JSONLine) { line.token(description) }
}

extension Double: JSONWritable {
  /// The shortest text that reads back as the same number; what JSON lacks is a string.
  func write(to line: inout JSONLine) {
    guard isFinite else { return line.string(isNaN ? "nan" : self < 0 ? "-inf" : "inf") }
    let text = description
    line.token(text.hasSuffix(".0") ? text.dropLast(2) : text[...])
  }
}

extension String: JSONWritable {
  func write(to line: inout JSONLine) { line.string(self) }
}

extension Array: JSONWritable where Element: JSONWritable {
  func write(to line: inout JSONLine) { line.array(self) }
}
