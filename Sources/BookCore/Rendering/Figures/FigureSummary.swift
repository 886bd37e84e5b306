// What a figure shows, in words made from its data: the text for those who cannot see it.

import BookRecords

enum FigureSummary {
  static func text(of figure: FigureRecord) -> String {
    let title = figure.title.map { "\($0). " } ?? ""
    let axes = axisWords(figure)
    let layers = figure.layers.map { words(of: $0) }.filter { !$0.isEmpty }
    return (title + (axes.isEmpty ? "" : axes + ". ") + layers.joined(separator: ". "))
      .trimmingFullStop + "."
  }

  private static func axisWords(_ figure: FigureRecord) -> String {
    func word(_ axis: FigureRecord.Axis) -> String {
      let name = axis.title
      return axis.scale == .logarithmic ? "\(name) on a logarithmic scale" : name
    }
    guard !figure.x.title.isEmpty, !figure.y.title.isEmpty else { return "" }
    return "\(word(figure.y)) against \(word(figure.x))"
  }

  private static func words(of layer: FigureRecord.Layer) -> String {
    let name = layer.name.isEmpty ? "" : "“\(layer.name)”"
    switch layer {
    case .line(_, let x, let y): return series("Line \(name)", x, y)
    case .points(_, let x, let y): return series("Points \(name)", x, y)
    case .errorBars(_, let x, let y, _): return series("Points with error bars \(name)", x, y)
    case .bars(_, let labels, let values): return bars(name, labels, values)
    case .histogram(_, let edges, let counts): return histogram(name, edges, counts)
    case .heatMap(let x, let y, let values): return field("Heat map", x, y, values)
    case .contours(let x, let y, let values, _): return field("Contour lines", x, y, values)
    case .surface(let x, let y, let values): return field("Surface", x, y, values)
    case .vectors(_, let x, _, _, _): return "\(counted(x.count, "arrow")) \(name)".trimmed
    case .annotation(let text, let x, let y): return "Note at \(pair(x, y)): \(text)"
    }
  }

  private static func series(_ noun: String, _ x: [Double], _ y: [Double]) -> String {
    let drawn = zip(x, y).filter { $0.isFinite && $1.isFinite }
    guard let first = drawn.first, let last = drawn.last,
      let low = drawn.min(by: { $0.1 < $1.1 }), let high = drawn.max(by: { $0.1 < $1.1 })
    else { return "\(noun.trimmed) without values" }
    let course =
      "\(noun.trimmed) of \(counted(drawn.count, "point")) from \(pair(first.0, first.1))"
      + " to \(pair(last.0, last.1))"
    return course + ", lowest at \(pair(low.0, low.1)), highest at \(pair(high.0, high.1))"
  }

  private static func bars(_ name: String, _ labels: [String], _ values: [Double]) -> String {
    let pairs = zip(labels, values).prefix(8).map { "\($0) \(FigureNumber.short($1))" }
    return "\(counted(labels.count, "bar")) \(name)".trimmed + ": " + pairs.joined(separator: ", ")
  }

  private static func histogram(_ name: String, _ edges: [Double], _ counts: [Double]) -> String {
    guard let first = edges.first, let last = edges.last,
      let highest = counts.indices.max(by: { counts[$0] < counts[$1] }), highest + 1 < edges.count
    else { return "Histogram without values" }
    return "Histogram \(name)".trimmed
      + " of \(counted(counts.count, "bin")) from \(FigureNumber.short(first)) to"
      + " \(FigureNumber.short(last)), highest between \(FigureNumber.short(edges[highest])) and"
      + " \(FigureNumber.short(edges[highest + 1])) with \(FigureNumber.short(counts[highest]))"
  }

  private static func field(_ noun: String, _ x: [Double], _ y: [Double], _ values: [Double])
    -> String
  {
    let indices = values.indices.filter { values[$0].isFinite }
    guard values.count == x.count * y.count, let low = indices.min(by: { values[$0] < values[$1] }),
      let high = indices.max(by: { values[$0] < values[$1] })
    else { return "\(noun) without values" }
    func place(_ index: Int) -> String { pair(x[index % x.count], y[index / x.count]) }
    return "\(noun) with values from \(FigureNumber.short(values[low])) at \(place(low)) to"
      + " \(FigureNumber.short(values[high])) at \(place(high))"
  }

  private static func pair(_ x: Double, _ y: Double) -> String {
    "(\(FigureNumber.short(x)), \(FigureNumber.short(y)))"
  }
}

extension String {
  fileprivate var trimmed: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }

  fileprivate var trimmingFullStop: String {
    let text = trimmed
    return text.hasSuffix(".") ? String(text.dropLast()) : text
  }
}
