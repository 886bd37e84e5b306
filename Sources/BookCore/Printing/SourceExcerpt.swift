// A line of a source with a mark below it, cut around the mark where the line is long.

struct SourceExcerpt {
  private(set) var line: String
  /// What stands before the mark: as wide as the line before it, with its tabs.
  let pad: String
  let marks: String

  private static let widest = 160
  /// How much of a cut line stands before the mark.
  private static let before = 60

  /// - Parameters:
  ///   - column: the first marked character, from 1.
  ///   - end: the column after the last one.
  init(_ text: String, column: Int, end: Int) {
    let content = text.hasSuffix("\r") ? String(text.dropLast()) : text
    let scalars = Array(content.unicodeScalars)
    let isLong = scalars.count > Self.widest
    let first = isLong ? max(0, min(column - 1 - Self.before, scalars.count - Self.widest)) : 0
    let last = isLong ? min(scalars.count, first + Self.widest) : scalars.count
    var shown = String(String.UnicodeScalarView(scalars[first..<last])).visible
    if first > 0 { shown = "…" + shown }
    if last < scalars.count { shown += "…" }
    line = shown
    let start = min(max(column - 1, first), max(last, first))
    // Tabs of the line are kept before the mark, so that it stands under its place.
    pad =
      (first > 0 ? " " : "") + scalars[first..<start].map { $0 == "\t" ? "\t" : " " }.joined()
      + String(repeating: " ", count: max(0, min(column - 1, Self.widest) - start))
    let length = max(1, min(end, last + 1) - column)
    marks = "^" + String(repeating: "~", count: length - 1)
  }
}
