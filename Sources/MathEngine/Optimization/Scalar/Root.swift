// What a search for a root returns.

/// A root that a search found.
public struct Root: Sendable, Equatable {
  /// Where the function is zero, to the tolerance.
  public let x: Double
  /// The points that the search moved through, in order; the last is the root.
  public let trail: [Double]
}
