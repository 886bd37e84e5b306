// Where a block calls `claim`.

/// A call of `claim` as the compiler's parser saw it.
package struct ClaimSite: Sendable, Equatable, Codable {
  /// The sentence, when it is a plain string literal.
  package var label: String?
  /// The range of the statement that it stands in.
  package var statement: SourceRange
  /// The range of the call itself, where it is known.
  package var call: SourceRange?

  package init(label: String?, statement: SourceRange, call: SourceRange? = nil) {
    self.label = label
    self.statement = statement
    self.call = call
  }
}
