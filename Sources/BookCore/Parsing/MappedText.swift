// Text made from pieces of a file, that still knows where each byte came from.

/// Bytes with their places in a file: what remains of the file after front matter, carriage
/// returns or the markers of containers were left out.
struct MappedText: Sendable {
  private(set) var bytes: [UInt8] = []
  private var pieces: [Piece] = []

  private struct Piece {
    /// Where the piece starts here, and in the file.
    var start: Int
    var origin: Int
    /// Whether all of it stands for one byte of the file.
    var isOneByte: Bool
  }

  /// Appends bytes that stand in the file at `origin`, or stand for the one byte there.
  mutating func append(
    _ slice: some Collection<UInt8>, at origin: Int, isOneByte: Bool = false
  ) {
    guard !slice.isEmpty else { return }
    let continues =
      pieces.last.map { !$0.isOneByte && origin == $0.origin + bytes.count - $0.start } ?? false
    if isOneByte || !continues {
      pieces.append(Piece(start: bytes.count, origin: origin, isOneByte: isOneByte))
    }
    bytes.append(contentsOf: slice)
  }

  /// Appends a part of another text of the same file.
  mutating func append(_ range: Range<Int>, of other: MappedText) {
    guard !range.isEmpty else { return }
    var piece = other.pieceIndex(of: range.lowerBound)
    var offset = range.lowerBound
    while offset < range.upperBound {
      let end = min(other.end(ofPiece: piece), range.upperBound)
      append(
        other.bytes[offset..<end], at: other.origin(of: offset, inPiece: piece),
        isOneByte: other.pieces[piece].isOneByte)
      offset = end
      piece += 1
    }
  }

  /// A part of the text.
  func slice(_ range: Range<Int>) -> MappedText {
    var result = MappedText()
    result.append(range, of: self)
    return result
  }

  /// Overwrites a byte; its place stays.
  mutating func replaceByte(at offset: Int, with byte: UInt8) { bytes[offset] = byte }

  /// The place in the file of the byte at `offset`. Complexity: O(log pieces).
  func origin(of offset: Int) -> Int {
    pieces.isEmpty ? 0 : self.origin(of: offset, inPiece: pieceIndex(of: offset))
  }

  private func origin(of offset: Int, inPiece index: Int) -> Int {
    let piece = pieces[index]
    return piece.isOneByte ? piece.origin : piece.origin + offset - piece.start
  }

  /// The place just after the byte before `offset`: where a stretch that ends here ends.
  func endOrigin(of offset: Int) -> Int { offset > 0 ? origin(of: offset - 1) + 1 : origin(of: 0) }

  /// Where the byte that stands in the file at `origin` is here, in a text whose pieces are in the
  /// order of the file. Complexity: O(log pieces).
  func offset(ofOrigin origin: Int) -> Int {
    let piece = lastIndex { pieces[$0].origin <= origin }
    return pieces.isEmpty ? 0 : pieces[piece].start + origin - pieces[piece].origin
  }

  /// The stretches of the file that a part of the text is made of.
  func origins(of range: Range<Int>) -> [Range<Int>] {
    let part = slice(range)
    return part.pieces.indices.map { index in
      let piece = part.pieces[index]
      return piece.origin..<piece.origin + part.end(ofPiece: index) - piece.start
    }
  }

  /// The bytes that `source`, a text of the same file, has where this text's bytes come from.
  func bytes(in source: MappedText) -> [UInt8] {
    pieces.indices.flatMap { index in
      let start = source.offset(ofOrigin: pieces[index].origin)
      return source.bytes[start..<start + end(ofPiece: index) - pieces[index].start]
    }
  }

  private func end(ofPiece index: Int) -> Int {
    index + 1 < pieces.count ? pieces[index + 1].start : bytes.count
  }

  private func pieceIndex(of offset: Int) -> Int { lastIndex { pieces[$0].start <= offset } }

  /// The last piece that fulfils a condition which holds up to some piece; the first if none does.
  private func lastIndex(where condition: (Int) -> Bool) -> Int {
    var low = 0
    var high = pieces.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if condition(middle) { low = middle } else { high = middle }
    }
    return low
  }
}

extension MappedText {
  /// A chapter's text from `start` on, with line ends as `\n`, without byte order marks, and with
  /// U+FFFD for NUL, as CommonMark has it.
  init(chapter bytes: [UInt8], from start: Int) {
    var from = start
    while bytes.dropFirst(from).starts(with: [0xEF, 0xBB, 0xBF]) { from += 3 }
    for offset in from..<max(from, bytes.count) {
      switch bytes[offset] {
      case UInt8(ascii: "\r"):
        append(bytes[from..<offset], at: from)
        from = offset + 1
        if bytes.at(from) != .newline { append([.newline], at: offset) }
      case 0:
        append(bytes[from..<offset], at: from)
        append([0xEF, 0xBF, 0xBD], at: offset, isOneByte: true)
        from = offset + 1
      default: break
      }
    }
    append(bytes[from...], at: from)
  }
}
