// Brackets, line breaks and omitted middles of printed arrays, in NumPy's layout.

enum ArrayLayout {
  /// Arrays with more entries than this are shown by their corners.
  static let threshold = 1000
  /// How many entries a shortened row shows at each end.
  static let edge = 3
  private static let lineWidth = 75

  /// The indices to show of `count`, with `nil` for the omitted middle.
  static func shown(_ count: Int, shortened: Bool) -> [Int?] {
    if !shortened || count <= 2 * edge { return (0..<count).map { $0 } }
    return (0..<edge).map { $0 } + [nil] + (count - edge..<count).map { $0 }
  }

  /// One row of words in brackets, broken to the line width; `depth` counts enclosing brackets.
  static func row(_ words: [String], depth: Int) -> String {
    let indent = String(repeating: " ", count: depth + 1)
    let width = lineWidth - depth - 1
    var (text, line) = ("", indent)
    for (i, word) in words.enumerated() {
      if line.count + word.count > width, line.count > indent.count {
        text += trimmed(line) + "\n"
        line = indent
      }
      line += word
      if i < words.count - 1 { line += " " }
    }
    return "[" + (text + line).dropFirst(depth + 1) + "]"
  }

  /// The text of a vector of `count` numbers, each made by `word`.
  static func vector(_ count: Int, word: (Int) -> String) -> String {
    let indices = shown(count, shortened: count > threshold)
    return row(indices.map { $0.map(word) ?? "..." }, depth: 0)
  }

  /// The text of a matrix, each entry made by `word`.
  static func matrix(
    _ rowCount: Int, _ columnCount: Int, word: (Int, Int) -> String
  ) -> String {
    if rowCount == 0 || columnCount == 0 { return "[]" }
    let shortened = rowCount * columnCount > threshold
    let columns = shown(columnCount, shortened: shortened)
    let lines = shown(rowCount, shortened: shortened).map { index -> String in
      guard let i = index else { return "..." }
      return row(columns.map { $0.map { word(i, $0) } ?? "..." }, depth: 1)
    }
    return "[" + lines.joined(separator: "\n ") + "]"
  }

  private static func trimmed(_ line: String) -> String {
    var line = line
    while line.last == " " { line.removeLast() }
    return line
  }
}
