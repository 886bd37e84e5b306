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
    var shown = Self.text(scalars[first..<last])
    if first > 0 { shown = "…" + shown }
    if last < scalars.count { shown += "…" }
    line = shown
    let start = min(max(column - 1, first), max(last, first))
    pad =
      (first > 0 ? " " : "") + Self.blank(scalars[first..<start])
      + String(repeating: " ", count: max(0, min(column - 1, Self.widest) - start))
    let marked = scalars[start..<max(start, min(end - 1, last))]
    marks = "^" + String(repeating: "~", count: max(1, Self.text(marked).cellCount) - 1)
  }

  /// As wide as a part of the line. Its tabs are kept, so that a mark stands under its place.
  private static func blank(_ part: ArraySlice<Unicode.Scalar>) -> String {
    part.split(separator: "\t", omittingEmptySubsequences: false)
      .map { String(repeating: " ", count: text($0).cellCount) }.joined(separator: "\t")
  }

  /// A part of the line as terminals show it.
  private static func text(_ part: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(part)).visible
  }
}
