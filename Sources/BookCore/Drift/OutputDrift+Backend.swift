// Who computed the committed numbers: libraries and kernels differ in the last digits.

extension OutputDrift {
  /// Who computed the committed numbers and who these, in words; nil when it is the same, or when the
  /// committed results do not say.
  package func backendChange() -> String? {
    guard let committed = output.read("results.json"),
      let results = try? JSONReader.value(in: Array(committed))
    else { return nil }
    let before = Set(results["chapters"]?.elements.compactMap { $0["backend"]?.string } ?? [])
    let now = Set(book.chapters.map(\.backend).filter { !$0.isEmpty })
    guard !before.isEmpty, !now.isSubset(of: before) else { return nil }
    let words = { (names: Set<String>) in names.sorted().joined(separator: " and ") }
    return "the committed numbers come from \(words(before)), these from \(words(now))"
  }
}
