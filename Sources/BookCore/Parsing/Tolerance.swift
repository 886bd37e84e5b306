// The option `tolerance`, of blocks and of chapters.

/// A tolerance in the words of Sage: `abs tol 1e-9`, `rel tol 1e-6`.
package struct Tolerance: Sendable, Equatable, Codable {
  package enum Kind: String, Sendable, Codable { case absolute, relative }
  package var kind: Kind
  package var value: Double

  package init(_ kind: Kind, _ value: Double) {
    self.kind = kind
    self.value = value
  }
}
