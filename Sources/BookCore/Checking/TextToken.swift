// The pieces of lines that are compared number by number.

/// A piece of a line; spaces between pieces belong to none.
struct TextToken: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    case number
    /// Letters, digits and underscores, and dotted digits such as `6.3.1`.
    case word
    /// One other character.
    case mark
    /// `...` in a pinned text.
    case elision
  }

  var kind: Kind
  /// Byte offsets within the line.
  var range: Range<Int>
  var hasSpaceBefore: Bool
}
