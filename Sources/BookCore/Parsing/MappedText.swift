// Text made from pieces of a file, that still knows where each byte came from.

/// Bytes with their places in a file: what remains of the file after front matter, carriage
/// returns or the markers of containers were left out.
struct MappedText: Sendable {
  private(set) var bytes: [UInt8] = []
  /// Where each piece starts here and in the file; in ascending order.
  private var pieces: [(start: Int, origin: Int)] = []

  /// Appends bytes that stand in the file at `origin`.
  mutating func append(_ slice: some Collection<UInt8>, at origin: Int) {
    if let last = pieces.last, origin == last.origin + bytes.count - last.start {
      bytes.append(contentsOf: slice)
      return
    }
    pieces.append((bytes.count, origin))
    bytes.append(contentsOf: slice)
  }

  /// Overwrites a byte; its place stays.
  mutating func replaceByte(at offset: Int, with byte: UInt8) { bytes[offset] = byte }

  /// The place in the file of the byte at `offset`. Complexity: O(log pieces).
  func origin(of offset: Int) -> Int {
    guard !pieces.isEmpty else { return 0 }
    let piece = pieces[pieceIndex(of: offset)]
    return piece.origin + offset - piece.start
  }

  /// The end of the piece that the byte at `offset` belongs to.
  func pieceEnd(of offset: Int) -> Int {
    let next = pieceIndex(of: offset) + 1
    return next < pieces.count ? pieces[next].start : bytes.count
  }

  private func pieceIndex(of offset: Int) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if pieces[middle].start <= offset { low = middle } else { high = middle }
    }
    return low
  }

  /// The place in the file just after the byte before `offset`: where a stretch that ends here ends.
  func endOrigin(of offset: Int) -> Int { offset > 0 ? origin(of: offset - 1) + 1 : origin(of: 0) }
}

extension MappedText {
  /// A chapter's text from `start` on, with line ends as `\n`, without byte order mark, and with
  /// U+FFFD for NUL, as CommonMark has it.
  init(chapter bytes: [UInt8], from start: Int) {
    var from = start
    if start == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { from = 3 }
    for offset in from..<max(from, bytes.count) {
      switch bytes[offset] {
      case UInt8(ascii: "\r"):
        append(bytes[from..<offset], at: from)
        from = offset + 1
        let isPair = from < bytes.count && bytes[from] == UInt8(ascii: "\n")
        if !isPair { append([UInt8(ascii: "\n")], at: offset) }
      case 0:
        append(bytes[from..<offset], at: from)
        append([0xEF, 0xBF, 0xBD], at: offset)
        from = offset + 1
      default: break
      }
    }
    append(bytes[from...], at: from)
  }
}
