// Where a block calls `claim`.

/// A call of `claim` as the compiler's parser saw it.
public struct ClaimSite: Sendable, Equatable, Codable {
  /// The sentence, when it is a plain string literal.
  public var label: String?
  /// The range of the statement that it stands in.
  public var statement: SourceRange
  /// The range of the call itself, where it is known.
  public var call: SourceRange?

  public init(label: String?, statement: SourceRange, call: SourceRange? = nil) {
    self.label = label
    self.statement = statement
    self.call = call
  }
}
