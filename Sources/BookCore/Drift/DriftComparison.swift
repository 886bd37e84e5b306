// Compares committed reports with rebuilt ones: text exactly, numbers within a tolerance.

/// The comparison behind `mathbook check`.
///
/// Numbers agree within the tolerance, a relative one being taken of the larger number; integers have
/// to be equal, and everything else has to be the same, but for the width of columns in a table or
/// around a number that changed.
enum DriftComparison {
  static let defaultTolerance = Tolerance(.relative, 1e-9)

  /// The differences between two texts, in order.
  ///
  /// Lines are paired from both ends, then at lines that occur once in each text, then at lines that do
  /// so but for their numbers; only short stretches between these are searched for the best pairing.
  /// Complexity: O(n log n) in the lines.
  static func compare(
    old: String, new: String, tolerance: Tolerance
  ) -> [DriftDifference] {
    if old == new { return [] }
    let alignment = DriftAlignment(
      old: DriftLine.lines(of: old), new: DriftLine.lines(of: new), tolerance: tolerance)
    return alignment.differences()
  }
}
