// Where typeset formulas are kept.

/// Keeps what took long to make: what the JavaScript engine made, so that a build in which no
/// formula changed starts none, and reduced fonts.
protocol FormulaCache: Sendable {
  /// What is stored under a key, which holds everything that determines it.
  func lookup(_ key: String) -> [UInt8]?
  func store(_ bytes: [UInt8], for key: String)
}
