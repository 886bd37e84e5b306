// The tags of raw HTML, as browsers cut them out of a text.

/// An opening tag with its attributes.
struct RawTag: Equatable {
  struct Attribute: Equatable {
    /// In small letters.
    var name: String
    /// Where its value stands, without quotation marks; empty where there is none.
    var value: Range<Int>
  }

  /// In small letters.
  var name: String
  var attributes: [Attribute]
  var range: Range<Int>

  /// The value of the first attribute of a name.
  func value(of name: String) -> Range<Int>? {
    attributes.first { $0.name == name }?.value
  }

  /// Whether it is written `<name/>`. The slash of `<a href=b/>` belongs to the value.
  func endsWithSlash(in bytes: [UInt8]) -> Bool {
    let slash = range.upperBound - 2
    return bytes.at(slash) == UInt8(ascii: "/")
      && attributes.allSatisfy { $0.value.upperBound <= slash }
  }

  /// The tags of a text, in order; comments hide what is in them, and a tag that never ends hides all
  /// that follows (HTML Living Standard, 13.2.5).
  ///
  /// - Complexity: O(bytes).
  static func all(in bytes: [UInt8]) -> [RawTag] {
    var tags: [RawTag] = []
    var place = 0
    while let start = bytes[place...].firstIndex(of: UInt8(ascii: "<")) {
      if bytes.has("<!--", at: start) {
        guard let end = bytes.place(of: "-->", from: start + 4) else { break }
        place = end + 3
      } else if bytes.at(start + 1)?.isLetter == true {
        guard let tag = tag(at: start, in: bytes) else { break }
        tags.append(tag)
        place = tag.range.upperBound
      } else {
        place = start + 1
      }
    }
    return tags
  }

  /// The tag that begins at a place; nil where nothing ends it.
  static func tag(at start: Int, in bytes: [UInt8]) -> RawTag? {
    var place = bytes.end(from: start + 1) { !$0.isWhitespace && !"/>".utf8.contains($0) }
    var tag = RawTag(
      name: bytes.string(start + 1..<place).lowercased(), attributes: [], range: start..<place)
    while true {
      place = bytes.end(from: place) { $0.isWhitespace || $0 == UInt8(ascii: "/") }
      guard let next = bytes.at(place) else { return nil }
      if next == UInt8(ascii: ">") { break }
      guard let (attribute, end) = attribute(at: place, in: bytes) else { return nil }
      tag.attributes.append(attribute)
      place = end
    }
    tag.range = start..<place + 1
    return tag
  }

  /// An attribute and where it ends; nil when its quotation mark is never closed.
  private static func attribute(at start: Int, in bytes: [UInt8]) -> (Attribute, end: Int)? {
    let nameEnd = bytes.end(from: start + 1) { !$0.isWhitespace && !"/>=".utf8.contains($0) }
    let name = bytes.string(start..<nameEnd).lowercased()
    let equals = bytes.end(from: nameEnd) { $0.isWhitespace }
    guard bytes.at(equals) == UInt8(ascii: "=") else {
      return (Attribute(name: name, value: nameEnd..<nameEnd), nameEnd)
    }
    let value = bytes.end(from: equals + 1) { $0.isWhitespace }
    guard let quote = bytes.at(value), "\"'".utf8.contains(quote) else {
      let end = bytes.end(from: value) { !$0.isWhitespace && $0 != UInt8(ascii: ">") }
      return (Attribute(name: name, value: value..<end), end)
    }
    let end = bytes.end(from: value + 1) { $0 != quote }
    guard end < bytes.count else { return nil }
    return (Attribute(name: name, value: value + 1..<end), end + 1)
  }
}
