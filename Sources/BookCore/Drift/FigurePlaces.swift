// Which block made a figure's file.

extension CheckedChapter {
  /// The place of the block that made a file of a figure, `markdown/figures/SLUG-3.svg` or
  /// `SLUG-3.2.svg` for the second one of the third cell.
  func place(ofFigure name: String) -> DriftPlace? {
    let start = "markdown/figures/\(chapter.source.slug)-"
    guard name.hasPrefix(start),
      let match = name.dropFirst(start.count).wholeMatch(of: /(\d+)(?:\.(\d+))?\.svg/),
      let number = Int(match.1), cells.indices.contains(number - 1)
    else { return nil }
    let count = match.2.map { Int($0) ?? .max } ?? 1
    let figures = cells[number - 1].outputs.count { if case .figure = $0 { true } else { false } }
    guard count <= figures else { return nil }
    return DriftPlace(cell: number - 1, position: cells[number - 1].cell.range.start)
  }
}
