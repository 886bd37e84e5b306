// Walking over a line's indentation by columns, where a tab reaches to the next multiple of four.

/// A place in a line: a byte offset and a column; inside a tab, the column runs ahead.
struct LineCursor: Sendable, Equatable {
  var offset: Int
  var column = 0

  /// Steps over `columns` columns of a line's start; a tab may be taken in part.
  mutating func advance(columns: Int, in bytes: [UInt8]) {
    var left = columns
    while left > 0, let byte = bytes.at(offset), byte != .newline {
      if byte == UInt8(ascii: "\t") {
        let toStop = 4 - column % 4
        column += Swift.min(left, toStop)
        if toStop <= left { offset += 1 }
        left -= Swift.min(left, toStop)
      } else {
        column += 1
        offset += 1
        left -= 1
      }
    }
  }

  /// The first byte that is neither space nor tab, and how many columns lie before it.
  func indentation(in bytes: [UInt8]) -> (first: Int, columns: Int) {
    var first = offset
    var reached = column
    while let byte = bytes.at(first), byte.isSpaceOrTab {
      reached += byte == 0x20 ? 1 : 4 - reached % 4
      first += 1
    }
    return (first, reached - column)
  }
}
