// Where what rendering made is kept.

/// Keeps what took long to make: typeset formulas and highlighted code, so that a build in which none
/// changed starts no JavaScript engine, and reduced fonts.
protocol RenderingCache: Sendable {
  /// What is stored under a key, which holds everything that determines it.
  func lookup(_ key: String) -> [UInt8]?
  func store(_ bytes: [UInt8], for key: String)
}
