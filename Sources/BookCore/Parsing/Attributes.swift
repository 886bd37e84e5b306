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
    let offset = result.readAll(bytes, from: start + 1)
    guard bytes.at(offset) == UInt8(ascii: "}"), result != Attributes() else { return nil }
    return (result, offset + 1)
  }

  /// Reads up to the closing brace, or to what is no attribute; gives back where that is.
  fileprivate mutating func readAll(_ bytes: [UInt8], from start: Int) -> Int {
    var offset = start
    while true {
      offset = bytes.end(from: offset) { $0.isWhitespace }
      guard let byte = bytes.at(offset), byte != UInt8(ascii: "}"),
        let end = read(bytes, at: offset)
      else { return offset }
      offset = end
    }
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

extension Attributes {
  /// What can be read of the first attributes in a text in which something is amiss.
  init(readableIn text: String) {
    self.init()
    let bytes = Array(text.utf8)
    _ = readAll(bytes, from: bytes.end(from: 0) { $0 != UInt8(ascii: "{") } + 1)
  }
}
