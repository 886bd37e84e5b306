// The share of statements that something stands behind.

/// How much of what a chapter states is proved or computed.
struct Coverage: Sendable, Equatable {
  /// Something stated that no claim or computation backs, or one that is backed.
  struct Item: Sendable, Equatable {
    /// The equation's label or TeX, or the numeral.
    var text: String
    var isCovered: Bool
    var range: SourceRange
  }

  var equations: [Item] = []
  var numerals: [Item] = []
}
