// The place in a property's closure where its single expression starts.

/// A closure of one expression, as the author wrote it.
///
/// The compiler solves such an expression together with the call around it, which may take it a
/// hundred times longer than the statements of a closure that has several: there it knows the
/// parameters' types first. So the program gets a statement before the expression.
struct PropertyBody: Equatable {
  /// The offset of the expression, or of the `return` before it.
  let start: Int
  let isReturned: Bool

  /// Looks into a closure from its last parameter on; nil when a comment stands before the
  /// expression.
  init?(_ closure: Range<Int>, in bytes: [UInt8], isCode: [Bool]) {
    guard let keyword = Self.keyword(closure, bytes, isCode) else { return nil }
    start = bytes.end(from: keyword + 2) { $0.isWhitespace }
    guard let first = bytes.at(start), first != UInt8(ascii: "}"), first != UInt8(ascii: "/")
    else { return nil }
    isReturned = bytes.has("return", at: start) && !bytes.isName(at: start + 6)
  }

  /// The offset of the word `in`.
  private static func keyword(
    _ closure: Range<Int>, _ bytes: [UInt8], _ isCode: [Bool]
  ) -> Int? {
    closure.clamped(to: bytes.indices).first { offset in
      isCode[offset] && bytes.has("in", at: offset) && offset > 0
        && !bytes.isName(at: offset - 1) && !bytes.isName(at: offset + 2)
    }
  }
}

extension [UInt8] {
  /// Whether the byte at an offset can be part of a name.
  func isName(at offset: Int) -> Bool {
    guard let byte = at(offset) else { return false }
    return byte == UInt8(ascii: "_") || byte >= 0x80 || byte.isLetter || byte.isDigit
  }
}
