// Where a block calls `claim`.

/// A call of `claim` as the compiler's parser saw it.
struct ClaimSite: Sendable, Equatable, Codable {
  /// The sentence, when it is a plain string literal.
  var label: String?
  /// The range of the statement that it stands in.
  var statement: SourceRange
  /// The range of the call itself, where it is known.
  var call: SourceRange?
}
