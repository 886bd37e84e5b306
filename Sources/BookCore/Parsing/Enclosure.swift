// A container as seen from the lines inside it.

/// A block quote or list item around a block, with what it takes from the start of each line.
struct Enclosure: Sendable {
  enum Kind: Sendable, Equatable {
    case quote
    /// The columns of indentation that a line needs to belong to the item.
    case item(width: Int)
  }
  var kind: Kind
  /// The line that opened it, from 0, and where the text begins there.
  var line: Int
  var content: LineCursor
}
