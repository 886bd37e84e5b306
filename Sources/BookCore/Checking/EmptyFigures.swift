// Figures in which what was to be seen is not: levels that no value comes to, limits that no point keeps.

import BookRecords

/// Finds contour lines that are nowhere, and figures whose axes leave out all of their points.
struct EmptyFigures {
  let path: String

  func findings(in cells: [CheckedCell]) -> [Diagnostic] {
    cells.filter(\.cell.showsOutput).flatMap { cell in
      cell.outputs.flatMap { output -> [Diagnostic] in
        guard case .figure(let figure) = output else { return [] }
        return findings(in: figure, cell.cell.range)
      }
    }
  }

  private func findings(in figure: FigureRecord, _ range: SourceRange) -> [Diagnostic] {
    let contours = figure.layers.filter { if case .contours = $0 { true } else { false } }
    let undrawn = contours.compactMap(undrawn)
    let lines = undrawn.count == contours.count ? undrawn.first : nil
    return [lines, unseen(figure)].compactMap(\.self).map { words in
      Diagnostic(
        .emptyFigure, path: path, range: range, words.summary, explanation: words.explanation,
        fix: words.fix)
    }
  }

  private typealias Words = (summary: String, explanation: String?, fix: String?)

  /// Contour lines none of which is drawn. A line stands between values below its level and others
  /// that are at it or above.
  private func undrawn(_ layer: FigureRecord.Layer) -> Words? {
    guard case .contours(_, _, let values, let levels) = layer, let field = values.finiteRange
    else {
      return nil
    }
    if levels.isEmpty, field.lowerBound == field.upperBound {
      return ("the figure has no contour lines: all values are \(field.lowerBound)", nil, nil)
    }
    guard !levels.isEmpty,
      !levels.contains(where: { field.lowerBound < $0 && $0 <= field.upperBound })
    else { return nil }
    return (
      "the figure has no contour lines: no level lies between its values",
      "The values go from \(field.words), the levels are \(levels.brief).",
      "leave the levels out, or choose some between the least and the greatest value"
    )
  }

  /// A figure of lines and points that all lie outside of the limits of its axes.
  private func unseen(_ figure: FigureRecord) -> Words? {
    let layers = figure.layers.filter { if case .annotation = $0 { false } else { true } }
    guard !layers.isEmpty, layers.allSatisfy({ isOutside($0, figure) }) else { return nil }
    let points = layers.compactMap(\.points)
    let axes = [
      ("x", figure.x.limits, points.flatMap(\.x).finiteRange),
      ("y", figure.y.limits, points.flatMap(\.y).finiteRange),
    ]
    let lines = axes.compactMap { name, limits, data in
      limits.flatMap { limits in
        data.map { "\(name) goes from \($0.words), its limits are \(limits[0]) and \(limits[1])." }
      }
    }
    return (
      "the figure shows none of its points: all are outside of the limits of its axes",
      lines.joined(separator: "\n"), "choose limits that the data reach, or leave them out"
    )
  }

  /// Whether nothing of a layer is within the limits; of a line, whether all of it is on one side.
  private func isOutside(_ layer: FigureRecord.Layer, _ figure: FigureRecord) -> Bool {
    guard let (xs, ys) = layer.points else { return false }
    let axes = [(xs, figure.x.limits), (ys, figure.y.limits)]
    let isBeside = axes.contains { values, limits in
      guard let limits, let span = values.finiteRange else { return false }
      return span.upperBound < limits[0] || limits[1] < span.lowerBound
    }
    guard case .points = layer, !isBeside else { return isBeside }
    return !zip(xs, ys).contains { x, y in
      figure.x.limits.holds(x) && figure.y.limits.holds(y)
    }
  }
}

extension FigureRecord.Layer {
  /// The places of a line or of points; nil for layers that cover more than places.
  fileprivate var points: (x: [Double], y: [Double])? {
    switch self {
    case .line(_, let x, let y), .points(_, let x, let y): (x, y)
    default: nil
    }
  }
}

extension [Double]? {
  /// Whether limits, if there are any, leave a number in.
  fileprivate func holds(_ value: Double) -> Bool {
    guard let self else { return value.isFinite }
    return self[0] <= value && value <= self[1]
  }
}

extension [Double] {
  /// All numbers where they are few, else the first and the last.
  fileprivate var brief: String {
    count <= 4
      ? map(\.description).joined(separator: ", ")
      : "\(count) numbers from \(self[0]) to \(self[count - 1])"
  }
}

extension ClosedRange<Double> {
  fileprivate var words: String { "\(lowerBound) to \(upperBound)" }
}
