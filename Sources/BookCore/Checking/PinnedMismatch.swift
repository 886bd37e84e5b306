// One place where an output differs from the text that its author pinned, and the words for it.

/// A difference between a pinned text and what was printed.
struct PinnedMismatch: Sendable, Equatable {
  enum Kind: String, Sendable {
    case number
    case word
    /// A line whose parts cannot be told apart: more or fewer were printed than are pinned.
    case line
    case missingLine = "missing line"
    case unexpectedLine = "unexpected line"
  }

  var kind: Kind
  /// The place within the pinned text; lines and columns (in bytes) from 1. For an unexpected line,
  /// where it would have to be pinned.
  var range: SourceRange
  /// What is pinned; nil for an unexpected line.
  var expected: String?
  /// What was printed; nil for a missing line.
  var actual: String?
  /// |expected − actual| for numbers.
  var differenceText: String?
  /// The printed number with the precision of the pinned one.
  var correction: String?

  init(_ kind: Kind, _ range: SourceRange, expected: String?, actual: String?) {
    self.kind = kind
    self.range = range
    self.expected = expected
    self.actual = actual
  }

  /// A headline without a final full stop.
  var summary: String {
    let (pinned, printed) = ((expected ?? "").quotedInPart, (actual ?? "").quotedInPart)
    return switch kind {
    case .number: "\(expected ?? "") is pinned, \(actual ?? "") was printed"
    case .word, .line: "\(pinned) is pinned, \(printed) was printed"
    case .missingLine: "the line \(pinned) is pinned but was not printed"
    case .unexpectedLine: "the line \(printed) was printed but is not pinned"
    }
  }

  /// The size of the difference and what to pin instead; nil for words.
  var explanation: String? {
    guard let differenceText else { return nil }
    guard let correction, correction != actual else { return "They differ by \(differenceText)" }
    return "They differ by \(differenceText); \(actual ?? "") would be pinned as \(correction)"
  }
}
