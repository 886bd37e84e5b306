// Compares committed results files with rebuilt ones: JSON values, each difference with its path.

extension DriftComparison {
  /// The differences between two JSON texts, in the order of the old one.
  ///
  /// Objects are compared by key. Texts in a value are compared like reports: numbers in them within
  /// the tolerance. Complexity: linear in the texts.
  ///
  /// - Parameter chapterTolerances: for the elements of `chapters`, in the new text's order.
  static func compareResults(
    old: String, new: String, tolerance: Tolerance = defaultTolerance,
    chapterTolerances: [Tolerance]
  ) throws(MalformedResults) -> [DriftDifference] {
    if old == new { return [] }
    let comparison = ResultsComparison(
      old: SourceText(old), new: SourceText(new), tolerance: tolerance,
      chapterTolerances: chapterTolerances)
    let values = (try value(in: comparison.old), try value(in: comparison.new))
    return comparison.differences(values.0, values.1, at: "")
  }

  private static func value(in text: SourceText) throws(MalformedResults) -> JSONValue {
    do {
      return try JSONReader.value(in: text.bytes)
    } catch {
      throw MalformedResults(place: text.position(at: error.offset), expected: error.expected)
    }
  }
}
