// The options of blocks that a chapter or the book may set for all of them.

/// What a chapter or the book sets for every block that does not say otherwise.
public struct CellDefaults: Sendable, Equatable {
  public var echo: Echo = .shown
  public var output = true
  public var eval = true
  public var include = true

  public init() {}
}
