// The `:::` lines that open and close containers. CommonMark sees thematic breaks there, which end
// paragraphs and lists just as these lines do.

/// A line of three or more colons, with attributes if it opens a container.
struct ContainerFence: Sendable, Equatable {
  /// nil for a closing line.
  var attributes: Attributes?
  /// What stands after the colons when it cannot be read as attributes.
  var unreadable: String?
  /// The stretch of the file from the first colon to the end of the line.
  var origin: Range<Int>

  /// The fence on a line, if there is one, with the offset of its first colon.
  static func scan(_ lines: LineTable, line: Int) -> (fence: ContainerFence, colons: Range<Int>)? {
    let bytes = lines.bytes
    let start = bytes.end(from: lines.starts[line]) {
      $0.isSpaceOrTab || $0 == UInt8(ascii: ">")
    }
    let afterColons = bytes.end(from: start) { $0 == UInt8(ascii: ":") }
    guard afterColons - start >= 3 else { return nil }
    var end = lines.end(of: line)
    while end > afterColons, bytes[end - 1].isWhitespace { end -= 1 }
    let word = min(bytes.end(from: afterColons) { $0.isSpaceOrTab }, end)
    var fence = ContainerFence(
      origin: lines.text.origin(of: start)..<lines.text.endOrigin(of: end))
    if word < end {
      if let (attributes, close) = Attributes.scan(bytes, at: word), close == end {
        fence.attributes = attributes
      } else if bytes[word..<end].allSatisfy({ $0.isLetter || $0.isDigit || $0 == 0x2D }) {
        fence.attributes = Attributes(classes: [bytes.string(word..<end)])
      } else {
        fence.unreadable = bytes.string(word..<end)
      }
    }
    return (fence, start..<end)
  }
}
