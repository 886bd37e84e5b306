// `{#label .class key="value"}`: what Quarto attaches to headings, formulas, images, containers.

/// Attributes in braces.
struct Attributes: Sendable, Equatable {
  var label: String?
  var classes: [String] = []
  var values: [String: String] = [:]

  /// The text alternative of an image.
  var alternative: String? { values["fig-alt"] ?? values["alt"] }

  /// The attributes at `start`, if there are well-formed ones, and their end.
  static func scan(_ bytes: [UInt8], at start: Int) -> (value: Attributes, end: Int)? {
    guard bytes.at(start) == UInt8(ascii: "{") else { return nil }
    var result = Attributes()
    var offset = start + 1
    while true {
      offset = bytes.end(from: offset) { $0.isWhitespace }
      guard let byte = bytes.at(offset) else { return nil }
      if byte == UInt8(ascii: "}") { break }
      guard let end = result.read(bytes, at: offset) else { return nil }
      offset = end
    }
    return result == Attributes() ? nil : (result, offset + 1)
  }

  private mutating func read(_ bytes: [UInt8], at start: Int) -> Int? {
    switch bytes[start] {
    case UInt8(ascii: "#"):
      let end = Self.nameEnd(bytes, at: start + 1)
      guard end > start + 1, label == nil else { return nil }
      label = bytes.string(start + 1..<end)
      return end
    case UInt8(ascii: "."):
      let end = Self.nameEnd(bytes, at: start + 1)
      guard end > start + 1 else { return nil }
      classes.append(bytes.string(start + 1..<end))
      return end
    case UInt8(ascii: "-"):
      classes.append("unnumbered")
      return start + 1
    default: return readValue(bytes, at: start)
    }
  }

  private mutating func readValue(_ bytes: [UInt8], at start: Int) -> Int? {
    let name = Self.nameEnd(bytes, at: start)
    guard name > start, bytes.at(name) == UInt8(ascii: "=") else { return nil }
    let key = bytes.string(start..<name)
    if let quote = bytes.at(name + 1), quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let close = bytes.end(from: name + 2) { $0 != quote }
      guard close < bytes.count else { return nil }
      values[key] = bytes.string(name + 2..<close)
      return close + 1
    }
    let end = bytes.end(from: name + 1) { !$0.isWhitespace && $0 != UInt8(ascii: "}") }
    values[key] = bytes.string(name + 1..<end)
    return end
  }

  /// The end of a label, class or key.
  private static func nameEnd(_ bytes: [UInt8], at start: Int) -> Int {
    bytes.end(from: start) {
      $0.isLetter || $0.isDigit || $0 >= 0x80 || "-_:.".utf8.contains($0)
    }
  }
}
