// The option `tolerance`, of blocks and of chapters.

/// A tolerance in the words of Sage: `abs tol 1e-9`, `rel tol 1e-6`.
public struct Tolerance: Sendable, Equatable, Codable {
  public enum Kind: String, Sendable, Codable { case absolute, relative }
  public var kind: Kind
  public var value: Double

  public init(_ kind: Kind, _ value: Double) {
    self.kind = kind
    self.value = value
  }
}
