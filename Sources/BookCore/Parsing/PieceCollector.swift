// Puts the pieces of a line together, byte by byte.

/// Collects pieces; runs of characters become one text.
struct PieceCollector {
  private var pieces: [InlinePiece] = []
  private var pending: [UInt8] = []

  mutating func append(_ byte: UInt8) { pending.append(byte) }

  mutating func append(_ text: String) { pending.append(contentsOf: text.utf8) }

  mutating func append(_ piece: InlinePiece) {
    flush()
    pieces.append(piece)
  }

  /// Everything that was collected.
  mutating func finish() -> [InlinePiece] {
    flush()
    return pieces
  }

  private mutating func flush() {
    guard !pending.isEmpty else { return }
    pieces.append(.inline(.text(String(decoding: pending, as: UTF8.self))))
    pending.removeAll()
  }
}
