// Where the numbers of a figure lie.

extension [Double] {
  /// From the least to the greatest number that is finite; nil where none is.
  ///
  /// - Complexity: O(n).
  package var finiteRange: ClosedRange<Double>? {
    let finite = filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else { return nil }
    return least...greatest
  }
}
