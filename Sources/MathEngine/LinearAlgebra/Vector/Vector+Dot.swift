// The dot product as a method, which reads well at the end of a longer expression.

extension Vector {
  /// The dot product with another vector: `Σᵢ xᵢ yᵢ`, the same as `dot(self, other)`.
  ///
  /// - Precondition: both vectors have the same count.
  /// - Complexity: O(n), no memory.
  public func dot(_ other: Vector) -> Double { MathEngine.dot(self, other) }
}
