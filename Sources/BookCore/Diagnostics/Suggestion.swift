// "Did you mean": the nearest of the known names.

/// Finds what the author may have meant.
package enum Suggestion {
  /// The nearest name, when it is near enough to be a slip.
  package static func nearest(to name: String, among names: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased())
    var limit = max(1, name.count / 3)
    var nearest: String?
    for candidate in names {
      let letters = Array(candidate.lowercased())
      guard abs(letters.count - wanted.count) <= limit else { continue }
      let distance = distance(wanted, letters)
      guard distance <= limit else { continue }
      // Another one has to be nearer.
      (nearest, limit) = (candidate, distance - 1)
    }
    return nearest
  }

  /// The question after the nearest name; nil when none is near enough.
  ///
  /// - Parameter spelling: A name as the author writes it, or in quotation marks.
  package static func question(
    nearest name: String, among names: some Sequence<String>,
    spelling: (String) -> String = { $0 }
  ) -> String? {
    nearest(to: name, among: names).map { question(spelling($0)) }
  }

  static func question(_ meaning: String) -> String { "did you mean \(meaning)?" }

  /// A name in quotation marks, as settings and options are called in findings.
  static func quoted(_ name: String) -> String { "\"\(name)\"" }

  /// The number of insertions, deletions, replacements and swaps of neighbours between two words
  /// (optimal string alignment).
  static func distance(_ a: [Character], _ b: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...b.count)
    for i in 0..<a.count {
      var row = [i + 1]
      for j in 0..<b.count {
        let substitution = last[j] + (a[i] == b[j] ? 0 : 1)
        var best = min(substitution, last[j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    return last[b.count]
  }
}
