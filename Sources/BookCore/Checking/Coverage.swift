// The share of statements that something stands behind.

/// How much of what a chapter states is proved or computed.
package struct Coverage: Sendable, Equatable {
  /// Something stated that no claim or computation backs, or one that is backed.
  package struct Item: Sendable, Equatable {
    /// The equation's label or TeX, or the numeral.
    package var text: String
    package var isCovered: Bool
    package var range: SourceRange

    package init(text: String, isCovered: Bool, range: SourceRange) {
      self.text = text
      self.isCovered = isCovered
      self.range = range
    }
  }

  package var equations: [Item]
  package var numerals: [Item]

  package init(equations: [Item] = [], numerals: [Item] = []) {
    self.equations = equations
    self.numerals = numerals
  }
}
