// The share of statements that something stands behind.

/// How much of what a chapter states is proved or computed.
public struct Coverage: Sendable, Equatable {
  /// Something stated that no claim or computation backs, or one that is backed.
  public struct Item: Sendable, Equatable {
    /// The equation's label or TeX, or the numeral.
    public var text: String
    public var isCovered: Bool
    public var range: SourceRange

    public init(text: String, isCovered: Bool, range: SourceRange) {
      self.text = text
      self.isCovered = isCovered
      self.range = range
    }
  }

  public var equations: [Item]
  public var numerals: [Item]

  public init(equations: [Item] = [], numerals: [Item] = []) {
    self.equations = equations
    self.numerals = numerals
  }
}
